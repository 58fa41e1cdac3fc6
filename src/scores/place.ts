import { formPrefix, STORED } from './keys.ts'
import { type ScoreRecord, scoreKey } from './record.ts'
import { type Tallies, TallyUnreachable } from './tally/client.ts'

/** Nobody who stands further behind is told in which place: it would have to be counted each time. */
const LAST_TOLD = 100

/**
 * In which place of its board a score stands, from 1, as far as the counting objects know; or nothing
 * behind the hundredth, and while they cannot be reached. KV is not asked.
 */
export async function placeOf(tallies: Tallies, record: ScoreRecord): Promise<number | undefined> {
  const { story, board } = record
  const stretch = { from: formPrefix(STORED.score.form, { story, board }), to: scoreKey(record) }
  try {
    const before = await Promise.all(
      tallies.of(story).map((counter) => counter.between(stretch, LAST_TOLD)),
    )
    const place = 1 + before.reduce((sum, scores) => sum + scores, 0)
    return place <= LAST_TOLD ? place : undefined
  } catch (error) {
    if (!(error instanceof TallyUnreachable)) throw error
    console.error(error)
    return undefined
  }
}
