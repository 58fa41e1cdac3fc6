import { during, load, perSecond } from './load.ts'
import { get } from './request.ts'
import type { Simulator } from './simulator.ts'

const ROUNDS = 12
const ROUND_MS = 120

/** How many scores the KVs have whose leaderboards are compared, by the names of the KVs. */
export const BOARDS = { 'scores-100': 100, 'scores-10000': 10_000, 'scores-100000': 100_000 }
type BoardName = keyof typeof BOARDS

export interface Board {
  scores: number
  /** How long a leaderboard of ten takes. */
  ms: number
  /** That, of what it takes with the fewest scores. */
  ratio: number
}

/** How long a leaderboard of ten takes beside many scores. */
export async function measureLeaderboards(simulator: Simulator, story: string): Promise<Board[]> {
  const request = get(`/api/v1/stories/${story}/leaderboard?limit=10`)
  const msOf = async (name: BoardName): Promise<number> =>
    1000 / perSecond(await load(await simulator.port(name), during(ROUND_MS, request)))
  const rounds: Record<BoardName, number>[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      'scores-100': await msOf('scores-100'),
      'scores-10000': await msOf('scores-10000'),
      'scores-100000': await msOf('scores-100000'),
    })
  }
  const fewest = fastest(rounds, 'scores-100')
  return (['scores-100', 'scores-10000', 'scores-100000'] as const).map((name) => {
    const ms = fastest(rounds, name)
    return { scores: BOARDS[name], ms, ratio: ms / fewest }
  })
}

/** Whatever disturbs a round makes it longer. */
const fastest = (rounds: readonly Record<BoardName, number>[], name: BoardName): number =>
  Math.min(...rounds.map((round) => round[name]))
