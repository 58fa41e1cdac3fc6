import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildBank } from '../../src/questions/bank.ts'
import { assembleForm, type FormEntry } from '../../src/questions/form.ts'
import { balanceOf, type Item } from '../../src/questions/kinds/play.ts'
import { parallelForms, TOLERANCE } from '../../src/questions/parallel.ts'
import { areEnemies, spoils } from '../../src/questions/relations.ts'
import { deckOf } from '../fixtures/stories.ts'
import { factBase } from '../fixtures/story.ts'

const { items } = deckOf('content/serbia-balancing-act.yaml')
const choices = fc.record({
  seed: fc.nat(2 ** 32 - 1),
  length: fc.integer({ min: 1, max: 12 }),
  count: fc.integer({ min: 2, max: 5 }),
})

const itemsOf = (form: readonly FormEntry[]): Item[] => form.map(({ item }) => item)
const factsOf = (form: readonly FormEntry[]) =>
  itemsOf(form)
    .flatMap((item) => item.facts)
    .toSorted()
const sortsOf = (form: readonly FormEntry[]) =>
  itemsOf(form)
    .map((item) => `${item.kind} ${balanceOf(item)}`)
    .toSorted()
const meanDifficulty = (form: readonly FormEntry[]) =>
  itemsOf(form).reduce((sum, { difficulty }) => sum + difficulty, 0) / form.length
/** How many items of a form another has not. */
const fresh = (form: readonly FormEntry[], other: readonly FormEntry[]) =>
  itemsOf(form).filter((item) => !itemsOf(other).includes(item)).length

/** Checks something of all forms for many choices. */
const always = (check: (forms: FormEntry[][], choice: { count: number; length: number }) => void) =>
  fc.assert(
    fc.property(choices, (choice) => check(parallelForms(items, choice), choice)),
    { numRuns: 40 },
  )

describe('parallel forms', () => {
  it('are as many as asked for, and begin with the form of the seed', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const forms = parallelForms(items, choice)
        expect(forms).toHaveLength(choice.count)
        expect(forms[0]).toEqual(assembleForm(items, choice))
      }),
      { numRuns: 40 },
    )
  })

  it('are the same for the same choice; a higher count adds to them', () => {
    const choice = { seed: 7, length: 10 }
    const four = parallelForms(items, { ...choice, count: 4 })
    expect(parallelForms(items, { ...choice, count: 4 })).toEqual(four)
    expect(parallelForms(items, { ...choice, count: 6 }).slice(0, 4)).toEqual(four)
  })

  it('ask about the same facts, in as many items of each kind, with as many true statements', () => {
    always((forms, { length }) => {
      for (const form of forms) {
        expect(form).toHaveLength(length)
        expect(factsOf(form)).toEqual(factsOf(forms[0] ?? []))
        expect(sortsOf(form)).toEqual(sortsOf(forms[0] ?? []))
      }
    })
  })

  it('are equally difficult, any two of them', () => {
    always((forms) => {
      const means = forms.map(meanDifficulty)
      expect(Math.max(...means) - Math.min(...means)).toBeLessThanOrEqual(TOLERANCE + 1e-9)
    })
  })

  it('keep the rules of a form: no enemies, and no explanation before the key that it tells', () => {
    always((forms) => {
      for (const form of forms.map(itemsOf)) {
        for (const [place, item] of form.entries()) {
          const others = form.filter((other) => other !== item)
          expect(others.filter((other) => areEnemies(item, other))).toEqual([])
          const later = form.slice(place + 1)
          expect(later.filter((other) => spoils(item, other))).toEqual([])
        }
      }
    })
  })

  it('show an item in other places, and its options in other orders', () => {
    const forms = parallelForms(items, { seed: 3, length: 10, count: 40 })
    const shown = Map.groupBy(
      forms.flatMap((form) => form.map((entry, place) => ({ ...entry, place }))),
      ({ item }) => item,
    )
    const shuffled = [...shown.entries()].filter(
      ([item, entries]) => 'ordered' in item && !item.ordered && entries.length >= 10,
    )
    expect(shuffled.length).toBeGreaterThan(0)
    for (const [, entries] of shuffled) {
      expect(new Set(entries.map(({ order }) => order.join())).size).toBeGreaterThan(2)
      expect(new Set(entries.map(({ place }) => place)).size).toBeGreaterThan(2)
    }
  })

  it('ask in other items where there are others', () => {
    const differing = Array.from({ length: 50 }, (_, seed) => {
      const [first = [], second = []] = parallelForms(items, { seed, length: 10, count: 2 })
      return fresh(second, first)
    })
    expect(differing.filter((many) => many === 0).length).toBeLessThanOrEqual(2)
    expect(differing.reduce((sum, many) => sum + many, 0) / differing.length).toBeGreaterThan(4)
  })

  it('have the same items in another order where there are no others', () => {
    const { items: few } = buildBank(
      factBase(
        ...['council', 'union', 'ministry'].map(
          (id, n) => `ask: [], subject: ${id}, verb: wait, when: 201${n}`,
        ),
      ),
    )
    const forms = parallelForms(few, { seed: 1, length: 3, count: 8 })
    const shown = forms.map((form) => itemsOf(form).map(({ id }) => id))
    expect(new Set(shown.map((ids) => ids.toSorted().join())).size).toBe(1)
    expect(new Set(shown.map((ids) => ids.join())).size).toBeGreaterThan(1)
  })

  it('are of the kinds asked for', () => {
    const kinds = ['single-choice', 'cloze'] as const
    for (const form of parallelForms(items, { seed: 5, length: 8, count: 3, kinds })) {
      for (const item of itemsOf(form)) expect(kinds).toContain(item.kind)
    }
  })

  it('of an empty bank are empty', () => {
    expect(parallelForms([], { seed: 1, length: 3, count: 2 })).toEqual([[], []])
  })
})
