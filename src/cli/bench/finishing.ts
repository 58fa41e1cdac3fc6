import { load, perSecond } from './load.ts'
import { medians, ratio } from './numbers.ts'
import { processorMs } from './processor.ts'
import type { PlayedQuiz } from './quizzes.ts'
import { postForm, postJson } from './request.ts'
import type { Simulator } from './simulator.ts'

const ROUNDS = 7
const QUIZZES_A_ROUND = 150

/** So many quizzes are finished, each once by each Worker; the first round is not counted. */
export const QUIZZES_TO_FINISH = (ROUNDS + 1) * QUIZZES_A_ROUND

/** Which Worker of the simulator answers. */
export const FINISHERS = {
  bare: 'bare',
  barePut: 'bare-put',
  ours: 'ours',
  uncounted: 'uncounted',
} as const

type Way = keyof typeof FINISHERS
const WAYS = ['bare', 'barePut', 'ours', 'uncounted'] as const satisfies Way[]

export interface Finishing {
  /** Of the Worker, of the same without its counting object, of bare ones with and without a put. */
  perSecond: Record<Way, number>
  /** What a request costs of the processor’s time. */
  ms: Record<Way, number>
  /** What the Worker has of a bare one’s answers that does one put of the same size. */
  ratio: number
  /** The same without the counting object. */
  uncountedRatio: number
}

/** How fast quizzes are finished, by the page’s form. */
export async function measureFinishing(
  simulator: Simulator,
  story: string,
  quizzes: readonly PlayedQuiz[],
): Promise<Finishing> {
  const puts = quizzes.map(({ key, value, metadata }) => postJson('/', { key, value, metadata }))
  const forms = quizzes.map(({ token }) =>
    postForm(`/s/${story}/quiz`, { step: 'finish', attempt: token }),
  )
  const requests = { bare: puts, barePut: puts, ours: forms, uncounted: forms }
  const speeds: Record<Way, number>[] = []
  const costs: Record<Way, number>[] = []
  for (let from = 0; from < QUIZZES_TO_FINISH; from += QUIZZES_A_ROUND) {
    const speed = { bare: 0, barePut: 0, ours: 0, uncounted: 0 }
    const cost = { ...speed }
    // One after the other, as what else the machine does falls on all of them.
    for (const way of WAYS) {
      const own = requests[way].slice(from, from + QUIZZES_A_ROUND)
      const before = processorMs(simulator.pid)
      const loaded = await load(await simulator.port(FINISHERS[way]), own, 303)
      speed[way] = perSecond(loaded)
      cost[way] = (processorMs(simulator.pid) - before) / loaded.answers
    }
    speeds.push(speed)
    costs.push(cost)
  }
  const counted = speeds.slice(1)
  return {
    perSecond: medians(counted),
    ms: medians(costs.slice(1)),
    ratio: ratio(counted, 'ours', 'barePut'),
    uncountedRatio: ratio(counted, 'uncounted', 'barePut'),
  }
}
