import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleForm } from '../../src/questions/form.ts'
import type { Item } from '../../src/questions/kinds/play.ts'
import { areEnemies } from '../../src/questions/relations.ts'
import { prints } from '../../src/questions/text.ts'
import { chiSquare, ONE_PERCENT } from '../fixtures/chi-square.ts'
import { deckOf } from '../fixtures/stories.ts'

const { items } = deckOf('content/serbia-balancing-act.yaml')
const choices = fc.record({ seed: fc.nat(2 ** 32 - 1), length: fc.integer({ min: 1, max: 12 }) })

/** The name or number that is the key, of items that have one. */
function keyOf(item: Item): string | undefined {
  if (item.kind === 'single-choice' || item.kind === 'who-said-it') return item.options[item.key]
  if (item.kind !== 'cloze') return undefined
  return item.answer === 'typed' ? item.key : item.options[item.key]
}
const optionsIn = (item: Item): string[] =>
  item.kind !== 'true-false' && 'options' in item ? item.options : []

describe('a form', () => {
  it('is the same for the same seed and length, and another for another seed', () => {
    const form = (seed: number) => JSON.stringify(assembleForm(items, { seed, length: 10 }))
    expect(form(1)).toBe(form(1))
    expect(new Set(Array.from({ length: 100 }, (_, seed) => form(seed))).size).toBe(100)
  })

  it('has the length asked for, each item once', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const ids = assembleForm(items, choice).map(({ item }) => item.id)
        expect(ids).toHaveLength(choice.length)
        expect(new Set(ids).size).toBe(choice.length)
      }),
    )
  })

  it('has only items of the kinds asked for, with their enemies as in the bank', () => {
    const kinds = ['cloze', 'true-false'] as const
    fc.assert(
      fc.property(choices, (choice) => {
        const form = assembleForm(items, { ...choice, kinds }).map(({ item }) => item)
        expect(form.length).toBeGreaterThan(0)
        for (const item of form) {
          expect(kinds).toContain(item.kind)
          expect(items).toContain(item)
          expect(form.filter((other) => other !== item && areEnemies(item, other))).toEqual([])
        }
      }),
    )
    expect(assembleForm(items, { seed: 1, length: 10, kinds: [] })).toEqual([])
  })

  it('is as long as can be when the bank is too small', () => {
    expect(assembleForm(items.slice(0, 1), { seed: 1, length: 10 })).toHaveLength(1)
    expect(assembleForm([], { seed: 1, length: 10 })).toEqual([])
  })

  it('asks no fact, no stem and no key twice', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const form = assembleForm(items, choice).map(({ item }) => item)
        const facts = form.flatMap((item) => item.facts)
        const keys = form.flatMap((item) => keyOf(item) ?? [])
        expect(new Set(facts).size).toBe(facts.length)
        expect(new Set(form.map((item) => item.stem)).size).toBe(form.length)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('prints no option in another stem, and no key in the feedback before it', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const form = assembleForm(items, choice).map(({ item }) => item)
        for (const [place, item] of form.entries()) {
          const key = keyOf(item)
          if (key === undefined) continue
          const printed = (option: string) => (other: Item) =>
            other !== item && prints(other.stem, option)
          const told = optionsIn(item).flatMap((option) => form.filter(printed(option)))
          const spoilt = form.slice(0, place).filter((other) => prints(other.explanation, key))
          expect([...told, ...spoilt].map((other) => [key, other.stem])).toEqual([])
        }
      }),
    )
  })

  it('mixes kinds, halves true and false, and spreads over the cards', () => {
    for (let seed = 0; seed < 200; seed++) {
      const form = assembleForm(items, { seed, length: 10 }).map(({ item }) => item)
      const statements = form.flatMap((item) => (item.kind === 'true-false' ? [item.key] : []))
      const trueOnes = statements.filter((key) => key === 0).length
      expect(new Set(form.map((item) => item.kind)).size).toBeGreaterThanOrEqual(4)
      expect(statements.length).toBeLessThanOrEqual(6)
      expect(Math.abs(statements.length - 2 * trueOnes)).toBeLessThanOrEqual(1)
      expect(new Set(form.map((item) => item.card)).size).toBeGreaterThanOrEqual(5)
    }
  })

  it('reaches every fact that can be asked', () => {
    const asked = new Set<string>()
    for (let seed = 0; seed < 1000; seed++) {
      for (const { item } of assembleForm(items, { seed, length: 10 })) asked.add(item.facts.join())
    }
    expect(
      [...new Set(items.map((item) => item.facts.join()))].filter((fact) => !asked.has(fact)),
    ).toEqual([])
  })

  it.each([['shuffled options in every place', false]])(
    'shows the key of %s equally often',
    (_, ordered) => {
      const places = [0, 0, 0, 0]
      for (let seed = 0; seed < 1000; seed++) {
        for (const { item, order } of assembleForm(items, { seed, length: 10 })) {
          if (item.kind !== 'single-choice' || item.ordered !== ordered || order.length < 4)
            continue
          const place = order.indexOf(item.key)
          places[place] = (places[place] ?? 0) + 1
        }
      }
      expect(chiSquare(places)).toBeLessThan(ONE_PERCENT[3] ?? 0)
    },
  )
})
