import type { Item } from '../questions/kinds/play.ts'

/**
 * The options of an item that are not the story's own: of them nobody but the editor knows whether they
 * are wrong.
 * @param names what the story's entities are called
 */
export function namesFromPool(item: Item, names: ReadonlySet<string>): string[] {
  // Statements and numbers are nobody's names.
  if (!('options' in item) || item.kind === 'true-false' || item.kind === 'order') return []
  if ('ordered' in item && item.ordered) return []
  return item.options.filter((option) => !names.has(option))
}
