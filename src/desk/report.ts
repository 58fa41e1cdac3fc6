import * as v from 'valibot'

/** What can be wrong with a question, as a player says it. */
export const REPORT_REASONS = ['wrong-key', 'also-right', 'unclear', 'outdated', 'other'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** The most that a player can write of it, in UTF-16 code units, as forms count. */
export const MOST_WORDS = 300

/** What a player says of a question. */
export const ReportText = v.object({
  reason: v.picklist(REPORT_REASONS),
  words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(MOST_WORDS)), ''),
})

/** A report as it comes to the desk. */
export interface Report extends v.InferOutput<typeof ReportText> {
  story: string
  item: string
  attempt: string
  version: string
}

/** All that was reported of a question. */
export interface Reported {
  story: string
  item: string
  /** When the first report came, in milliseconds since 1970. */
  since: number
  reports: { at: number; version: string; reason: string; words: string }[]
}
