import { ownRandom } from '../questions/form.ts'
import { arrange, grade, type Item, keyOf, present } from '../questions/kinds/play.ts'
import type { Input } from '../questions/play.ts'

/**
 * An item as editors' tools read it. `key` is the right response: the position of an option, the
 * positions of several (of `order` from first to last, of `match` one for each of `prompts`), a
 * number, or a text.
 * @param order the player's order of the options; that of the seed 0 where there is none
 */
export function itemJson(item: Item, order = arrange(item, ownRandom(item, 0))) {
  const { id, kind, stem, facts, paragraphs, explanation, difficulty } = item
  const { input } = present(item, order)
  return {
    id,
    kind,
    stem,
    options: 'options' in input ? input.options : [],
    key: keyOf(item, order),
    facts,
    paragraphs,
    explanation,
    difficulty,
    ...rest(input),
    ...(item.kind === 'cloze' && item.answer === 'typed' && { accepted: item.accepted }),
  }
}

/** The right response in words. */
export const keyText = (item: Item, order: readonly number[]): string =>
  grade(item, order, keyOf(item, order))?.right ?? ''

/** What some inputs have beside options. */
function rest(input: Input): Partial<Record<'prompts' | 'range', unknown>> {
  if (input.type === 'match') return { prompts: input.prompts }
  if (input.type !== 'number') return {}
  const { min, max, step, unit } = input
  return { range: { min, max, step, unit } }
}
