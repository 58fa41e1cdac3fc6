import { assembleForm } from './form.ts'
import type { Item } from './kinds/play.ts'

const LENGTH = 10

/** Looked at in one round. */
const FORMS = 500

/** Any will do. Tests look at other forms than those that a bank was made by. */
const FIRST_SEED = 2_000_000

/** How often players meet each item, by its id. */
export type Met = ReadonlyMap<string, number>

/** How often items are met in some hundred forms of their bank; in each round in others. */
export function metIn(items: readonly Item[], round: number): Met {
  const met = new Map<string, number>()
  let length = LENGTH
  for (let form = 0; form < FORMS; form++) {
    const entries = assembleForm(items, { seed: FIRST_SEED + round * FORMS + form, length })
    // What cannot be reached once is not tried for again and again.
    length = Math.max(1, entries.length)
    for (const { item } of entries) met.set(item.id, (met.get(item.id) ?? 0) + 1)
  }
  return met
}

/** So much of what was met counts in the next round. */
const FADING = 0.8

/** What is met now and, less and less, what was met in the rounds before. */
export function fading(now: Met, before: Met): Met {
  const ids = new Set([...now.keys(), ...before.keys()])
  return new Map([...ids].map((id) => [id, (now.get(id) ?? 0) + (before.get(id) ?? 0) * FADING]))
}

/** How much more often than others of its kind an item may be met, and in how many forms. */
const MOST = 1.5
const MOST_FORMS = 0.3 * FORMS

/** Holds back the items of a bank that players would meet far more often than others of their kind. */
export class Restraint {
  /** In what share of forms an item may be asked before others. */
  readonly #free = new Map<string, number>()

  /** @param exposure how often players meet each item as it is held back now */
  tighten(items: readonly Item[], exposure: Met): void {
    for (const alike of Map.groupBy(items, ({ kind }) => kind).values()) {
      const met = alike.map(({ id }) => exposure.get(id) ?? 0)
      const mean = met.reduce((sum, each) => sum + each, 0) / alike.length
      const most = Math.min(MOST * mean, MOST_FORMS)
      for (const { id } of alike) {
        const free = (this.#free.get(id) ?? 1) * (most / Math.max(1, exposure.get(id) ?? 0))
        this.#free.set(id, Math.min(1, free))
      }
    }
  }

  /** The item with how seldom it is to be asked. */
  on<I extends Item>(item: I): I {
    const seldom = Math.min(99, Math.round((1 - (this.#free.get(item.id) ?? 1)) * 100))
    return seldom > 0 ? { ...item, seldom } : item
  }
}
