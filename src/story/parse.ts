import * as v from 'valibot'
import { isUnknownKey, meantWord } from './closed.ts'
import { isSame, type Path, type Problem } from './problem.ts'
import { Story } from './schema.ts'
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
  const misspelt = found
    .flatMap(meantPath)
    .filter(({ meant }) => valueAt(content, meant) === undefined)
  const broken = [
    ...found.map(({ path }) => ({ path: mendedPath(path), value: valueAt(content, path) })),
    ...misspelt.map(({ meant, path }) => ({
      path: mendedPath(meant),
      value: valueAt(content, path),
    })),
  ]
  const standIns = broken.map(({ path }) => path)
  const mended = v.safeParse(Story, withStandIns(content, broken))
  const problems = found.filter(
    ({ code, path }, position) =>
      (code !== 'missing-key' || !misspelt.some(({ meant }) => isSame(meant, path))) &&
      // A value that fails two checks is wrong once.
      !found.slice(0, position).some((other) => other.code === code && isSame(other.path, path)),
  )
  return { ...(mended.success && { story: mended.output }), problems, standIns }
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
