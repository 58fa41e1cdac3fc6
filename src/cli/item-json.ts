import type { Item } from '../questions/kinds/play.ts'

/**
 * An item as editors' tools read it. `key` is the position of the right option.
 * @param order the player's order of the options; the bank's own where there is none
 */
export function itemJson(item: Item, order = [...item.options.keys()]) {
  const { id, kind, stem, facts, paragraphs, explanation } = item
  return {
    id,
    kind,
    stem,
    options: order.flatMap((position) => item.options[position] ?? []),
    key: order.indexOf(item.key),
    facts,
    paragraphs,
    explanation,
  }
}
