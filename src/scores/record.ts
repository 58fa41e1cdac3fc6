import * as v from 'valibot'
import { type Run, scoreOf, scoresSoFar } from '../play/attempt.ts'
import type { FormEntry } from '../questions/form.ts'
import { present } from '../questions/kinds/play.ts'
import { Response } from '../questions/play.ts'
import { type Board, boardName } from './board.ts'
import { fillForm, STORED } from './keys.ts'

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
  /** The name of its board in keys. */
  board: v.string(),
  version: v.string(),
  seed: v.number(),
  started: v.number(),
  /** When it is removed, in milliseconds since 1970. */
  expires: v.number(),
  ...BoardEntry.entries,
  /** The player had played the story before, and said so. */
  repeat: v.boolean(),
  items: v.array(
    v.object({
      item: v.string(),
      response: Response,
      /** The options that were picked, by their positions in the item's own list. */
      picked: v.optional(v.array(v.number())),
      score: v.number(),
    }),
  ),
})
export type ScoreRecord = v.InferOutput<typeof ScoreRecord>

/**
 * Where a score stands in KV. Keys are listed in UTF-8 order, so more points come first, and of
 * equal ones the earlier finish. The same finish has the same key.
 */
export function scoreKey({ story, board, points, finished, attempt }: ScoreRecord): string {
  return fillForm(STORED.score.form, {
    story,
    board,
    rank: String(MOST_THOUSANDTHS - Math.round(points * 1000)).padStart(6, '0'),
    finished: String(finished).padStart(15, '0'),
    attempt,
  })
}
const MOST_THOUSANDTHS = 999_999

const DAY_MS = 24 * 60 * 60 * 1000

/** What is wished for a score beside what was played. */
export interface Keeping {
  /** The story's own unless said otherwise. */
  board?: Board | undefined
  /** How long it is kept, at most `STORED.score.days`. */
  days?: number | undefined
}

/** The record of a finished run. */
export function scoreRecord(run: Run, { board, days }: Keeping = {}): ScoreRecord {
  const { attempt, form } = run
  const scores = scoresSoFar(run)
  const kept = Math.min(days ?? STORED.score.days, STORED.score.days)
  return {
    format: 1,
    attempt: attempt.id,
    story: attempt.story,
    board: boardName(board ?? { of: 'story' }),
    version: attempt.version,
    seed: attempt.seed,
    started: attempt.started,
    finished: attempt.answered,
    expires: attempt.answered + kept * DAY_MS,
    ...(attempt.name && { name: attempt.name }),
    ...scoreOf(run, scores),
    repeat: attempt.repeat,
    items: attempt.responses.flatMap((response, index) => {
      const entry = form[index]
      const score = scores[index]
      if (!entry || score === undefined) return []
      const picked = pickedOptions(entry, response)
      return [{ item: entry.item.id, response, ...(picked && { picked }), score }]
    }),
  }
}

/** A record is understood without its deck, whose next version may have other options. */
function pickedOptions({ item, order }: FormEntry, response: Response): number[] | undefined {
  const { type } = present(item, order).input
  if (type !== 'choice' && type !== 'choices') return undefined
  return [response].flat().flatMap((place) => order[Number(place)] ?? [])
}

/** What the board shows of a record. */
export function boardEntry({ name, points, max, finished }: ScoreRecord): BoardEntry {
  return { ...(name && { name }), points, max, finished }
}
