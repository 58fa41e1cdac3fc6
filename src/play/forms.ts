import type { Deck } from '../deck/schema.ts'
import { LastUsed } from '../last-used.ts'
import { assembleForm, type FormEntry } from '../questions/form.ts'

/** Of each deck. A form of ten takes a kilobyte. */
const MOST_KEPT = 300

type Form = readonly FormEntry[]

const kept = new WeakMap<Deck, LastUsed<string, Form>>()

/**
 * The form of a seed over a whole deck. A quiz of ten is taken up some thirty times from its start to
 * its result: so the forms that were used last are kept.
 */
export function formOf(deck: Deck, seed: number, length: number): Form {
  const forms = kept.get(deck) ?? new LastUsed<string, Form>(MOST_KEPT)
  kept.set(deck, forms)
  const name = `${seed}/${length}`
  return forms.get(name) ?? forms.keep(name, assembleForm(deck.items, { seed, length }))
}
