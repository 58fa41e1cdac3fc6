import { type Door, ROUNDS } from './doors.ts'
import { load } from './load.ts'
import { median } from './numbers.ts'
import { processorMs } from './processor.ts'
import type { Simulator } from './simulator.ts'

export interface DoorCost extends Pick<Door, 'door' | 'what' | 'for'> {
  /** What a request costs of the processor’s time: the median of some rounds. */
  ms: number
}

/** What each door costs, with what KV and the counting object cost in the simulator. */
export async function measureDoors(
  simulator: Simulator,
  doors: readonly Door[],
): Promise<DoorCost[]> {
  const costs: DoorCost[] = []
  for (const { requests, status, worker, ...door } of doors) {
    const port = await simulator.port(worker)
    const rounds: number[] = []
    for (let round = 0; round <= ROUNDS; round++) {
      const before = processorMs(simulator.pid)
      const { answers } = await load(port, requests(round), status)
      rounds.push((processorMs(simulator.pid) - before) / answers)
    }
    costs.push({ ...door, ms: median(rounds.slice(1)) })
  }
  return costs
}
