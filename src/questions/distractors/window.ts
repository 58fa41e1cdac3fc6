import type { Random } from '../random.ts'
import { fold, printer } from '../text.ts'
import type { Fairness } from './fairness.ts'

/** Three distractors at the most (Rodriguez 2005). */
const MOST_OPTIONS = 4

interface Choice {
  /** The id of the item that the options are for. */
  item: string
  key: string
  /** What would give an option away by printing it. */
  stem: string
  fairness: Fairness
  /** Draws among windows that are equally fair. */
  lot: Random
}

/** The others; should two read like the key, one of them is still among the wrong ones. */
export const without = (options: readonly string[], key: string): string[] =>
  options.toSpliced(options.indexOf(key), 1)

/**
 * Of ladders four neighbours with the key among them, at the rank that is fairest; of a few names all.
 * All players see the same: if they saw different neighbours, what all have in common would be the key.
 */
export function shownOptions(
  ladders: readonly [readonly string[], ...(readonly string[])[]],
  { item, key, stem, fairness, lot }: Choice,
): string[] {
  const windows = ladders.flatMap((ladder) => {
    const starts = Array.from({ length: MOST_OPTIONS }, (_, rank) => ladder.indexOf(key) - rank)
    return starts.map((start) => ladder.slice(start, start + MOST_OPTIONS))
  })
  const isTold = printer(stem)
  const sound = windows.filter((options) => !options.some((option) => isTold(fold(option))))
  const [first, ...more] = lot.shuffle(sound.length > 0 ? sound : windows)
  if (ladders[0].length <= MOST_OPTIONS || !first) return [...ladders[0]]
  return fairness.choose(item, [first, ...more], (options) => ({ options, key, ordered: true }))
}
