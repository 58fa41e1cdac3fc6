import * as v from 'valibot'
import { isMap, isUnknownKey, meantWord } from './closed.ts'
import { isSame, isWithin, type Path, type Problem } from './problem.ts'
import { SlotText, Story } from './schema.ts'
import { mendedPath, valueAt, withStandIns } from './stand-in.ts'

export interface Parsed {
  /** The story; where parts are broken, with stand-ins for them. */
  story?: Story
  problems: Problem[]
  /** Where stand-ins are: what is found there is not the editor's doing. */
  standIns: Path[]
}

/** Checks a file's content against the schema, and keeps all that is sound for further checks. */
export function parseStory(content: unknown): Parsed {
  const result = v.safeParse(Story, content)
  if (result.success) return { story: result.output, problems: [], standIns: [] }
  const found = result.issues.map(problemOf)
  const understood = meantSlots(content, found)
  const isUnderstood = ({ path }: Problem) => understood.some((slot) => isWithin(path, slot.path))
  const lost = found.filter((problem) => !isUnderstood(problem))
  const meant = found
    .flatMap(meantPath)
    .filter((other) => valueAt(content, other.meant) === undefined)
  const misspelt = meant.filter(({ path }) => lost.some((problem) => problem.path === path))
  const broken = [
    ...lost.map(({ path }) => ({ path: mendedPath(path), value: valueAt(content, path) })),
    ...misspelt.map(({ meant, path }) => ({
      path: mendedPath(meant),
      value: valueAt(content, path),
    })),
  ]
  const standIns = broken.map(({ path }) => path)
  const mended = v.safeParse(Story, withStandIns(content, [...broken, ...understood]))
  const problems = found.filter(
    ({ code, path }, position) =>
      (code !== 'missing-key' || !meant.some((other) => isSame(other.meant, path))) &&
      // A value that fails two checks is wrong once.
      !found.slice(0, position).some((other) => other.code === code && isSame(other.path, path)),
  )
  return { ...(mended.success && { story: mended.output }), problems, standIns }
}

/** Slots that are clear but for keys that do not belong there, or are misspelt. */
function meantSlots(content: unknown, found: readonly Problem[]) {
  const slots = Map.groupBy(
    found.filter(({ path }) => path[0] === 'facts' && path.length === 4),
    ({ path }) => JSON.stringify(path.slice(0, 3)),
  )
  return [...slots.values()].flatMap((problems) => {
    const path = problems[0]?.path.slice(0, 3) ?? []
    const written = valueAt(content, path)
    if (!isMap(written)) return []
    const slot = { ...written }
    for (const problem of problems.filter(({ code }) => code === 'unknown-key')) {
      const key = String(problem.path.at(-1))
      const meant = meantWord(problem.help)
      if (meant !== undefined && !Object.hasOwn(slot, meant)) slot[meant] = slot[key]
      delete slot[key]
    }
    return v.is(SlotText, slot) ? { path, value: slot, meant: slot } : []
  })
}

/** Where the key that a misspelt one stands for would be: it is not missing as well. */
function meantPath({ code, path, help }: Problem): { meant: Path; path: Path }[] {
  const key = code === 'unknown-key' ? meantWord(help) : undefined
  return key === undefined ? [] : [{ meant: [...path.slice(0, -1), key], path }]
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const name = nameOf(path)
  const at = { severity: 'error', path } as const
  if (isUnknownKey(issue)) {
    const message = `unknown key ${name}`
    return { ...at, code: 'unknown-key', message, help: issue.message, atKey: true }
  }
  if (issue.path?.at(-1)?.origin === 'key') {
    return {
      ...at,
      code: 'missing-key',
      message: `${name} is missing`,
      help: `add “${path.at(-1)}:”`,
    }
  }
  return {
    ...at,
    code: 'bad-value',
    message: `${name} cannot be ${received(issue)}`,
    help: helpOf(issue),
  }
}

function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'the file'
  return typeof last === 'number' ? `entry ${last + 1} of “${path.at(-2)}”` : `“${last}”`
}

/** Our own messages say what to write; for a list of choices valibot knows it. */
function helpOf({ type, message, expected }: v.BaseIssue<unknown>): string {
  if (type !== 'picklist') return message
  return `write one of ${expected?.replace(/[()"]/g, '').replaceAll(' | ', ', ')}`
}

function received({ type, received }: v.BaseIssue<unknown>): string {
  if (received === 'null' || received === '""' || type === 'non_empty' || type === 'min_length') {
    return 'empty'
  }
  const words: Record<string, string> = { Object: 'a map of keys', Array: 'a list' }
  return words[received] ?? received
}
