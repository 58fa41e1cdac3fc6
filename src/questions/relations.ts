import type { Item } from './kinds/play.ts'

/**
 * Whether two items must not share a form: on one fact, with one stem or one key, or one prints the
 * other's key, or in its stem one of its options (if stems only ever printed wrong options, that
 * would rule them out).
 */
export function areEnemies(a: Item, b: Item): boolean {
  return (
    share(a.facts, b.facts) ||
    a.stem === b.stem ||
    share(a.keys, b.keys) ||
    share(a.asks, b.offers) ||
    share(b.asks, a.offers) ||
    share(a.prints, b.keys) ||
    share(b.prints, a.keys)
  )
}

/** Whether the feedback on an item prints the key of another, which so must come before it. */
export const spoils = (item: Item, other: Item): boolean => share(item.explains, other.keys)

const share = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((each) => b.includes(each))
