import type { DoorCost } from './cost.ts'
import type { Results } from './results.ts'
import type { Served } from './serving.ts'

/** What should hold, and whether it did. */
export interface Limit {
  what: string
  wanted: string
  found: string
  holds: boolean
}

const KIB = 1024
const MOST_ZIPPED = 120 * KIB
const LEAST_SERVED = 0.8
const LEAST_FINISHED = 0.7
const MOST_SLOWDOWN = 1.5
const MOST_MS = 2

/** The limits that the project has set itself. */
export function limitsOf({ worker, serving, scores }: Results): Limit[] {
  const { finishing, leaderboards, operations, doors } = scores
  const slowdown = Math.max(...leaderboards.map(({ ratio }) => ratio))
  const { put, get, list } = operations
  return [
    servedLimit('for all', serving),
    servedLimit('of one player', serving),
    {
      what: 'finishing, beside a bare Worker with one put',
      wanted: `at least ${LEAST_FINISHED}`,
      found: finishing.ratio.toFixed(2),
      holds: finishing.ratio >= LEAST_FINISHED,
    },
    {
      what: 'leaderboard, beside that with the fewest scores',
      wanted: `at most ${MOST_SLOWDOWN}`,
      found: slowdown.toFixed(2),
      holds: slowdown <= MOST_SLOWDOWN,
    },
    {
      what: 'KV in a quiz: writes, reads, lists',
      wanted: '1, 0, 0',
      found: [put, get, list].join(', '),
      holds: put === 1 && get === 0 && list === 0,
    },
    {
      what: 'Worker, compressed',
      wanted: `under ${MOST_ZIPPED / KIB} KiB`,
      found: `${(worker.zippedBytes / KIB).toFixed(1)} KiB`,
      holds: worker.zippedBytes < MOST_ZIPPED,
    },
    costLimit('readers', doors),
    costLimit('editors', doors),
  ]
}

/** The slowest of some pages. */
function servedLimit(whose: Served['whose'], serving: readonly Served[]): Limit {
  const own = serving.filter((served) => served.whose === whose)
  const { page, ratio } = own.reduce((a, b) => (a.ratio < b.ratio ? a : b))
  return {
    what: `pages ${whose}, beside a bare Worker (${page})`,
    wanted: `at least ${LEAST_SERVED}`,
    found: ratio.toFixed(2),
    holds: ratio >= LEAST_SERVED,
  }
}

/** The dearest of some doors; what the counting object costs is part of it, the simulated KV is not. */
function costLimit(whose: DoorCost['for'], doors: readonly DoorCost[]): Limit {
  const own = doors
    .filter((door) => door.for === whose)
    .map((door) => ({ ...door, ms: door.withoutKvMs ?? door.ms }))
  const { door, what = '', ms } = own.reduce((a, b) => (a.ms > b.ms ? a : b))
  return {
    what: `dearest request of ${whose} (${`${door} ${what}`.trim()})`,
    wanted: `under ${MOST_MS} ms`,
    found: `${ms.toFixed(2)} ms`,
    holds: ms < MOST_MS,
  }
}
