import * as v from 'valibot'
import { isUnknownKey } from './closed.ts'
import type { Problem } from './problem.ts'
import { Story } from './schema.ts'

export type Parsed = { story: Story; problems?: never } | { story?: never; problems: Problem[] }

/** Checks a file's content against the schema: a story, or everything that keeps it from being one. */
export function parseStory(content: unknown): Parsed {
  const result = v.safeParse(Story, content)
  if (result.success) return { story: result.output }
  return { problems: result.issues.map(problemOf) }
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const name = path.length > 0 ? `“${path.at(-1)}”` : 'the file'
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
  return { ...at, code: 'bad-value', message: `${name} cannot be ${received(issue)}`, ...help }
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
