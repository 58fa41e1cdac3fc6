import { seedFrom } from '../hash.ts'
import { seededRandom } from '../random.ts'

/** Three distractors at the most (Rodriguez 2005). */
export const MOST_OPTIONS = 4

/**
 * Of a ladder four neighbours, among which the key has this rank; of a few names all. All players
 * see the same: if they saw different neighbours, what all have in common would be the key.
 */
export function shownOptions(options: readonly string[], key: string, rank: () => number) {
  if (options.length <= MOST_OPTIONS) return [...options]
  const lowest = options.indexOf(key) - rank()
  return options.slice(lowest, lowest + MOST_OPTIONS)
}

/**
 * Deals ranks for keys, each equally often: every four items get all four ranks in an order of their
 * own (permuted blocks), which hangs on the first one's statement. Drawn one by one, a story's few dozen ranks would often favour one place.
 */
export function rankDealer(): (statement: string) => number {
  let block: number[] = []
  return (statement) => {
    if (block.length === 0) block = seededRandom(seedFrom(statement)).shuffle([0, 1, 2, 3])
    return block.pop() ?? 0
  }
}
