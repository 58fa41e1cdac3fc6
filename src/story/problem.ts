export type Path = readonly (string | number)[]

export const isSame = (a: Path, b: Path): boolean => a.length === b.length && isWithin(a, b)

/** Whether a path leads to another or into what is there. */
export const isWithin = (path: Path, other: Path): boolean =>
  other.every((step, at) => step === path[at])

/** Every code that a problem of a story file can have. */
export const PROBLEM_CODES = [
  'not-utf-8',
  'bad-yaml',
  'bad-character',
  'unknown-key',
  'missing-key',
  'bad-value',
  'unconfirmed',
  'duplicate-id',
  'duplicate-name',
  'two-spellings',
  'unknown-entity',
  'unknown-fact',
  'unknown-slot',
  'name-not-id',
  'bad-verb',
  'doubtful-verb',
  'odd-wording',
  'bad-amount',
  'bad-span',
  'impossible-date',
  'contradiction',
  'perhaps-contradiction',
  'date-after-source',
  'forecast-before-source',
  'paragraph-out-of-range',
  'claim-without-speaker',
  'speaker-not-named',
  'disputed-without-note',
  'nothing-said',
  'card-without-figure',
  'file-name',
  'unused-fact',
  'words-of-source',
  'too-few-items',
  'short-quizzes',
  'flawed-item',
  'unknown-item',
  'names-from-pool',
  'too-long-to-export',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Something wrong with a story, where, and what the editor can do. */
export interface Problem {
  severity: 'error' | 'warning'
  code: ProblemCode
  message: string
  /** How to fix it. */
  help: string
  /** Where in the story: keys and positions from the top. */
  path: Path
  /** The other part of the story that it is about. */
  also?: Path
  /** The key itself is meant, not what it holds. */
  atKey?: boolean
}

export const isError = (problem: Problem): boolean => problem.severity === 'error'
