import { load, perSecond } from './load.ts'
import { medians, ratio } from './numbers.ts'
import { processorMs } from './processor.ts'
import type { PlayedQuiz } from './quizzes.ts'
import { get, postForm, postJson } from './request.ts'
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
  elsewhere: 'elsewhere',
  inMemory: 'in-memory',
  uncounted: 'uncounted',
} as const

type Way = keyof typeof FINISHERS
const WAYS = [
  ...(['bare', 'barePut', 'ours', 'elsewhere', 'inMemory', 'uncounted'] as const),
] satisfies Way[]

/** Who finishes has just seen what the last response was worth; `elsewhere` another isolate showed it. */
const SHOWN: ReadonlySet<Way> = new Set(['ours', 'inMemory', 'uncounted'])

export interface Finishing {
  /**
   * Of the Worker; of the same where it does not know the quiz yet, with KV in its memory, and without
   * its counting object; of bare ones with and without a put.
   */
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
  const pages = quizzes.map(({ token }) => get(`/s/${story}/quiz?attempt=${token}`))
  const speeds: Record<Way, number>[] = []
  const costs: Record<Way, number>[] = []
  for (let from = 0; from < QUIZZES_TO_FINISH; from += QUIZZES_A_ROUND) {
    const speed = { bare: 0, barePut: 0, ours: 0, elsewhere: 0, inMemory: 0, uncounted: 0 }
    const cost = { ...speed }
    const to = from + QUIZZES_A_ROUND
    // One after the other, as what else the machine does falls on all of them.
    for (const way of WAYS) {
      const port = await simulator.port(FINISHERS[way])
      if (SHOWN.has(way)) await load(port, pages.slice(from, to))
      const requests = way === 'bare' || way === 'barePut' ? puts : forms
      const before = processorMs(simulator.pid)
      const loaded = await load(port, requests.slice(from, to), 303)
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
