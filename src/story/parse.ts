import * as v from 'valibot'
import { isUnknownKey } from './closed.ts'
import type { Path, Problem } from './problem.ts'
import { Story } from './schema.ts'
import { mendedPath, withStandIns } from './stand-in.ts'

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
  const problems = result.issues.map(problemOf)
  const standIns = problems.map(({ path }) => mendedPath(path))
  const mended = v.safeParse(Story, withStandIns(content, standIns))
  return { ...(mended.success && { story: mended.output }), problems, standIns }
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const name = nameOf(path)
  const at = { severity: 'error', path } as const
  const help = helpOf(issue)
  if (isUnknownKey(issue) && !issue.message.startsWith('write')) {
    return { ...at, code: 'unknown-key', message: `unknown key ${name}`, ...help, atKey: true }
  }
  if (issue.received === 'undefined' && issue.type === 'loose_object') {
    return {
      ...at,
      code: 'missing-key',
      message: `${name} is missing`,
      help: `add “${path.at(-1)}:”`,
    }
  }
  if (issue.path?.at(-1)?.origin === 'key') {
    return { ...at, code: 'bad-value', message: `${name} cannot be an id`, ...help, atKey: true }
  }
  return { ...at, code: 'bad-value', message: `${name} cannot be ${received(issue)}`, ...help }
}

function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'the file'
  return typeof last === 'number' ? `entry ${last + 1} of “${path.at(-2)}”` : `“${last}”`
}

/** Our own messages say what to write; of valibot's only the list of choices does. */
function helpOf(issue: v.BaseIssue<unknown>): { help?: string } {
  if (!issue.message.startsWith('Invalid')) return { help: issue.message }
  if (issue.type !== 'picklist') return {}
  return { help: `write one of ${issue.expected?.replace(/[()"]/g, '').replaceAll(' | ', ', ')}` }
}

function received(issue: v.BaseIssue<unknown>): string {
  if (issue.received === 'null' || issue.received === '""') return 'empty'
  const words: Record<string, string> = { Object: 'an object', Array: 'a list', '0': 'empty' }
  return words[issue.received] ?? issue.received
}
