import { assembleForm } from '../questions/form.ts'
import { keyOf } from '../questions/kinds/play.ts'
import type { Deck } from './schema.ts'

/** Few enough to take no time, and enough that code which makes other forms makes another of these. */
const FORMS = 100

/**
 * What a deck's version is a hash of: all that it holds, and forms that are made of it. Attempts, scores
 * and statistics hold a seed and places in a form, so they are void with code that makes other forms.
 */
export function versionText(deck: Omit<Deck, 'version'>, assemble = assembleForm): string {
  const forms = Array.from({ length: FORMS }, (_, seed) =>
    assemble(deck.items, { seed, length: deck.quizLength }).map(({ item, order }) => [
      item.id,
      order,
      keyOf(item, order),
    ]),
  )
  return JSON.stringify([deck, forms])
}

/** A deck's version. @param hash SHA-256 of its `versionText`, in hexadecimal */
export const versionFrom = (hash: string): string => hash.slice(0, 12)
