import { assembleForm } from '../questions/form.ts'
import { hashText } from '../questions/hash.ts'
import { keyOf } from '../questions/kinds/play.ts'
import type { Deck } from './schema.ts'

/** Few enough to take no time, and enough that code which makes other forms makes another of these. */
const FORMS = 100

/**
 * A deck's version: a hash of all that it holds and of forms that are made of it. Attempts, scores and
 * statistics hold a seed and places in a form, so they are void with code that makes other forms.
 */
export function versionOf(deck: Omit<Deck, 'version'>, assemble = assembleForm): string {
  const forms = Array.from({ length: FORMS }, (_, seed) =>
    assemble(deck.items, { seed, length: deck.quizLength }).map(({ item, order }) => [
      item.id,
      order,
      keyOf(item, order),
    ]),
  )
  return hashText(JSON.stringify([deck, forms])).slice(0, 12)
}
