import type { Item } from './kinds/play.ts'

/** A bank of only some items of another, which point to each other by their new positions. */
export function partOf(bank: readonly Item[], wanted: (item: Item) => boolean): Item[] {
  const kept = [...bank.entries()].filter(([, item]) => wanted(item))
  const places = new Map(kept.map(([position], place) => [position, place]))
  const moved = (positions: readonly number[]) =>
    positions.flatMap((position) => places.get(position) ?? [])
  return kept.map(([, item]) => ({
    ...item,
    enemies: moved(item.enemies),
    spoils: moved(item.spoils),
  }))
}
