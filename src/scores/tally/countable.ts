import * as v from 'valibot'
import { LIFETIME_MS } from '../../play/token.ts'
import { readForm, STORED } from '../keys.ts'
import { type ScoreRecord, scoreKey } from '../record.ts'

/** Scores of items are counted in thousandths, rest scores in ten-thousandths: sums stay exact. */
export const SCORE_UNIT = 1000
export const REST_UNIT = 10_000

/** Which score it is, without a name: all that the counting objects ever get to know of one. */
export interface Finish {
  attempt: string
  key: string
  finished: number
  /** Until when the counting object remembers the attempt. */
  remembered: number
}

/** What is counted of a score. */
export interface Countable extends Finish {
  version: string
  /** A first attempt; others are remembered, but not counted. */
  first: boolean
  /** The share of the points that could be had, in thousandths. */
  share: number
  items: CountableItem[]
}

export interface CountableItem {
  item: string
  /** In `SCORE_UNIT`s. */
  score: number
  /** The mean score of the attempt's other items, in `REST_UNIT`s; none where there are no others. */
  rest: number | null
  /** The positions of the options that were picked, in the item's own order. */
  picked: number[]
}

const Parts = v.object({
  attempt: v.string(),
  finished: v.pipe(v.string(), v.regex(/^\d{15}$/), v.transform(Number)),
})

/** The attempt and the time in a score's key, or `undefined` if it is none. */
export function readScoreKey(key: string): v.InferOutput<typeof Parts> | undefined {
  const parts = v.safeParse(Parts, readForm(STORED.score.form, key))
  return parts.success ? parts.output : undefined
}

/** A signed attempt can be finished for so long; a day more for clocks that differ. */
const FINISHABLE_MS = LIFETIME_MS + 24 * 60 * 60 * 1000

export function finishOf(record: ScoreRecord): Finish {
  const { attempt, finished, started, expires } = record
  // A score that is kept for a day only is still not to be finished again on the second.
  const remembered = Math.max(expires, started + FINISHABLE_MS)
  return { attempt, key: scoreKey(record), finished, remembered }
}

export function countable(record: ScoreRecord): Countable {
  const scores = record.items.map(({ score }) => Math.round(score * SCORE_UNIT))
  const total = scores.reduce((sum, score) => sum + score, 0)
  const others = record.max - 1
  return {
    ...finishOf(record),
    version: record.version,
    first: !record.repeat,
    share: Math.round((record.points / record.max) * 1000),
    items: record.items.map(({ item, picked = [] }, index) => {
      const score = scores[index] ?? 0
      const rest = ((total - score) / SCORE_UNIT / others) * REST_UNIT
      return { item, score, rest: others > 0 ? Math.round(rest) : null, picked }
    }),
  }
}
