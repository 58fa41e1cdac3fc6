import { FEWEST_RESPONSES } from './limits.ts'
import type { ScoreRecord } from './record.ts'
import type { Snapshot } from './tally/book.ts'
import { countable } from './tally/countable.ts'

/** How a finished quiz compares with the first attempts of others at the same version of a deck. */
export interface Standing {
  /** Percent of the attempts with a lower share of the points, rounded down: ties are not beaten. */
  betterThan?: number
  /** Where it stands on its leaderboard, from 1: of a score with a name, among the first hundred. */
  place?: number
  /** For each question of the quiz: percent of its responses that earned all points. */
  right: (number | undefined)[]
}

/** Nothing is told of fewer than 30 attempts, or of a question with fewer than 30 responses. */
export function standingOf(record: ScoreRecord, snapshot: Snapshot | undefined): Standing {
  const { share } = countable(record)
  const { attempts = 0, shares = [], items = {} } = snapshot ?? {}
  const beaten = shares.reduce((sum, [other, count]) => sum + (other < share ? count : 0), 0)
  return {
    ...(attempts >= FEWEST_RESPONSES && { betterThan: Math.floor((100 * beaten) / attempts) }),
    right: record.items.map(({ item }) => {
      const [responses, perfect] = items[item] ?? [0, 0]
      return responses < FEWEST_RESPONSES ? undefined : Math.round((100 * perfect) / responses)
    }),
  }
}
