import { during, load, perSecond } from './load.ts'
import { medians, ratio } from './numbers.ts'

const ROUNDS = 7
const ROUND_MS = 200

export interface Compared {
  /** Answers a second, of the Worker and of one that only returns the same bytes. */
  ours: number
  bare: number
  /** The median of what ours has of the bare one’s in each round. */
  ratio: number
}

/**
 * How many answers a second two Workers give to a request.
 * @param ports where they listen
 */
export async function compare(
  ports: { ours: number; bare: number },
  request: string,
): Promise<Compared> {
  const speed = async (port: number) => perSecond(await load(port, during(ROUND_MS, request)))
  const rounds: { ours: number; bare: number }[] = []
  // In turns, so that what else the machine does falls on both. The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    rounds.push({ ours: await speed(ports.ours), bare: await speed(ports.bare) })
  }
  const counted = rounds.slice(1)
  return { ...medians(counted), ratio: ratio(counted, 'ours', 'bare') }
}
