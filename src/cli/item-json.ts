import { ownRandom } from '../questions/form.ts'
import { arrange, type Item } from '../questions/kinds/play.ts'

/**
 * An item as editors' tools read it. `key` is the position of the right option.
 * @param order the player's order of the options; that of the seed 0 where there is none
 */
export function itemJson(item: Item, order = arrange(item, ownRandom(item, 0))) {
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
