import { type Door, ROUNDS } from './doors.ts'
import { FINISHERS } from './finishing.ts'
import { load } from './load.ts'
import { median } from './numbers.ts'
import { processorMs } from './processor.ts'
import type { Simulator } from './simulator.ts'

export interface DoorCost extends Pick<Door, 'door' | 'what' | 'for'> {
  /** What a request costs of the processor’s time: the median of some rounds. */
  ms: number
  /** The same where KV, which is simulated, costs nothing; for what reads or writes scores in it. */
  withoutKvMs?: number
}

/**
 * What each door costs, with what KV and the counting object cost in the simulator.
 * @param again the same doors with other quizzes, for a Worker whose KV costs nothing
 */
export async function measureDoors(
  simulator: Simulator,
  doors: readonly Door[],
  again: readonly Door[],
): Promise<DoorCost[]> {
  const costs: DoorCost[] = []
  for (const [index, each] of doors.entries()) {
    const { door, what, for: whom, worker, scores } = each
    const other = scores && again[index]
    costs.push({
      door,
      ...(what !== undefined && { what }),
      for: whom,
      ms: await costOf(simulator, worker, each),
      ...(other && { withoutKvMs: await costOf(simulator, FINISHERS.inMemory, other) }),
    })
  }
  return costs
}

async function costOf(
  simulator: Simulator,
  worker: string,
  { requests, status }: Door,
): Promise<number> {
  const port = await simulator.port(worker)
  const rounds: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const before = processorMs(simulator.pid)
    const { answers } = await load(port, requests(round), status)
    rounds.push((processorMs(simulator.pid) - before) / answers)
  }
  return median(rounds.slice(1))
}
