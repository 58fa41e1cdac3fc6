import type { Deck } from '../deck/schema.ts'
import { assembleForm, type FormEntry } from '../questions/form.ts'

/** Of each deck. A form of ten takes a kilobyte. */
const MOST_KEPT = 300

const kept = new WeakMap<Deck, Map<string, readonly FormEntry[]>>()

/**
 * The form of a seed over a whole deck. A quiz of ten is taken up some thirty times from its start to
 * its result: so the forms that were made last are kept.
 */
export function formOf(deck: Deck, seed: number, length: number): readonly FormEntry[] {
  const forms = kept.get(deck) ?? new Map<string, readonly FormEntry[]>()
  kept.set(deck, forms)
  const name = `${seed}/${length}`
  const form = forms.get(name) ?? assembleForm(deck.items, { seed, length })
  // Those that were asked for last come last.
  forms.delete(name)
  forms.set(name, form)
  const [oldest] = forms.keys()
  if (forms.size > MOST_KEPT && oldest !== undefined) forms.delete(oldest)
  return form
}
