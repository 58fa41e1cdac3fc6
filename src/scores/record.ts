import * as v from 'valibot'
import { feedbackSoFar, type Run, scoreOf } from '../play/attempt.ts'
import { Response } from '../questions/play.ts'

/** What a leaderboard shows of a score: the metadata of its key, at most 1,024 bytes. */
export const BoardEntry = v.object({
  name: v.optional(v.string()),
  points: v.number(),
  max: v.number(),
  /** When the last response came, in milliseconds since 1970. */
  finished: v.number(),
})
export type BoardEntry = v.InferOutput<typeof BoardEntry>

/** A finished attempt as it is kept: one key, written once, never read to be changed. */
export const ScoreRecord = v.object({
  format: v.literal(1),
  attempt: v.string(),
  story: v.string(),
  version: v.string(),
  seed: v.number(),
  started: v.number(),
  ...BoardEntry.entries,
  items: v.array(v.object({ item: v.string(), response: Response, score: v.number() })),
})
export type ScoreRecord = v.InferOutput<typeof ScoreRecord>

/** The keys of a story's scores, which in their own order are its leaderboard. */
export const boardPrefix = (story: string): string => `score/${story}/`

/**
 * `score/<story>/<points, counted down>/<finished>/<attempt>`: KV lists keys in UTF-8 order, so more
 * points come first, and of equal ones the earlier finish. The same finish has the same key.
 */
export function scoreKey({ story, points, finished, attempt }: ScoreRecord): string {
  const rank = String(MOST_THOUSANDTHS - Math.round(points * 1000)).padStart(6, '0')
  return `${boardPrefix(story)}${rank}/${String(finished).padStart(15, '0')}/${attempt}`
}
const MOST_THOUSANDTHS = 999_999

/** The record of a finished run. */
export function scoreRecord(run: Run): ScoreRecord {
  const { attempt, form } = run
  const scores = feedbackSoFar(run)
  return {
    format: 1,
    attempt: attempt.id,
    story: attempt.story,
    version: attempt.version,
    seed: attempt.seed,
    started: attempt.started,
    finished: attempt.answered,
    ...(attempt.name && { name: attempt.name }),
    ...scoreOf(run),
    items: attempt.responses.flatMap((response, index) => {
      const item = form[index]?.item.id
      const score = scores[index]?.score
      return item !== undefined && score !== undefined ? [{ item, response, score }] : []
    }),
  }
}

/** What the board shows of a record. */
export function boardEntry({ name, points, max, finished }: ScoreRecord): BoardEntry {
  return { ...(name && { name }), points, max, finished }
}
