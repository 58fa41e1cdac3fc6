import type { Random } from '../random.ts'

/** Three distractors at the most (Rodriguez 2005). */
export const MOST_OPTIONS = 4

/**
 * Of a ladder four neighbours, the key's rank drawn once for all players; of a few names all. If
 * players saw different neighbours, what all have in common would be the key.
 */
export function shownOptions(options: readonly string[], key: string, random: Random): string[] {
  if (options.length <= MOST_OPTIONS) return [...options]
  const lowest = options.indexOf(key) - random.int(MOST_OPTIONS)
  return options.slice(lowest, lowest + MOST_OPTIONS)
}
