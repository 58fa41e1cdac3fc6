import type { Random } from '../random.ts'
import type { Fairness } from './fairness.ts'

/** Three distractors at the most (Rodriguez 2005). */
const MOST_OPTIONS = 4

interface Choice {
  /** The id of the item that the options are for. */
  item: string
  key: string
  fairness: Fairness
  /** Draws among windows that are equally fair. */
  lot: Random
}

/** The others; should two read like the key, one of them is still among the wrong ones. */
export const without = (options: readonly string[], key: string): string[] =>
  options.toSpliced(options.indexOf(key), 1)

/**
 * Of a ladder four neighbours with the key among them at the rank that is fairest; of a few names all.
 * All players see the same: if they saw different neighbours, what all have in common would be the key.
 */
export function shownOptions(ladder: readonly string[], { item, key, fairness, lot }: Choice) {
  const at = ladder.indexOf(key)
  const starts = Array.from({ length: MOST_OPTIONS }, (_, rank) => at - rank)
  const windows = starts.map((start) => ladder.slice(start, start + MOST_OPTIONS))
  const [first, ...more] = lot.shuffle(windows)
  if (ladder.length <= MOST_OPTIONS || !first) return [...ladder]
  return fairness.choose(item, [first, ...more], (options) => ({ options, key, ordered: true }))
}
