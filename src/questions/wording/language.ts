import type { Amount } from '../amount.ts'
import type { CalendarDate, Precision } from '../date.ts'
import type { EntityType } from '../facts.ts'

/** What a gap in a sentence hides. */
export type Hidden =
  | { sort: EntityType /** The editor's noun for it, in the story's language. */; subtype?: string }
  | { sort: 'number' | Precision }

/** What stands in a sentence for what is asked. */
export const GAP = '____'

/** What a language must say so that sentences that are written whole can be asked about. */
export interface Language {
  /** A date at its own precision, as an option: "3 September 2025". */
  date(date: CalendarDate): string
  /** The number of an amount, as an option: "59%", "84 million". */
  number(amount: Amount): string
  /** A whole number from 0 to 999 in all the words that one may write it in. */
  cardinals(number: number): string[]
  /** The scale of an amount in words, as it stands behind its number. */
  scale(amount: Amount): string
  /** Whether what is counted has the same form behind both numbers, and so tells none from the other. */
  countsAlike(a: Amount, b: Amount): boolean
  /** Whether a sentence tells by its verbs and adjectives what gender a person in it has. */
  agreesInGender: boolean
  /** How one may write "percent" where it is typed. */
  percent: readonly string[]
  /** A date in a sentence, and what goes with it: "in 2023", "on 3 September 2025". */
  dateInPlace(date: CalendarDate): DateInPlace
  /** A whole sentence with its date added: "Line 9 opened (June 2023)." */
  withDate(sentence: string, date: string): string
  /** The question what is missing in a sentence that has a gap. */
  whatIsMissing(hidden: Hidden, sentence: string): string
  /** The question whether a sentence is true. */
  isItTrue(sentence: string): string
  /** The answers to that question. */
  truth: [yes: string, no: string]
  /** The question for the order of events. */
  inWhichOrder: string
  /** Words that a question or an option should not have. */
  traps: Traps
  /** A stem without what others said, which is quoted as they said it. */
  ownWords(stem: string): string
}

/** Only what is shown is hidden by a gap, and stands among options. */
export interface DateInPlace {
  before: string
  shown: string
  after: string
}

export interface Traps {
  /** A time that depends on when it is read. */
  relativeTime: RegExp
  /** A pronoun that can stand for somebody who is not named. */
  pronoun: RegExp
  negation: RegExp
  /** Absolute and vague words. */
  absolute: RegExp
  /** "All of the above" and the like. */
  combination: RegExp
}

/** A pattern that matches only whole words, in any script. */
export const anyOf = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu')
