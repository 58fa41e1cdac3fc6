import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileText } from '../../src/cli/stories.ts'
import { buildBank } from '../../src/questions/bank.ts'
import { shiftDate } from '../../src/questions/date.ts'
import { poolPeers } from '../../src/questions/distractors/pool.ts'
import { mayBeTrue, namesOf } from '../../src/questions/distractors/truth.ts'
import {
  entitiesIn,
  type Fact,
  type FactBase,
  type Slot,
  SPEAKER,
  slotsOf,
  type Value,
} from '../../src/questions/facts.ts'
import { assembleForm } from '../../src/questions/form.ts'
import { opaqueId } from '../../src/questions/hash.ts'
import { arrange, grade, Item, keyOf, present } from '../../src/questions/kinds/play.ts'
import { seededRandom } from '../../src/questions/random.ts'
import { compareSizes, type Size } from '../../src/questions/relation.ts'
import { fold } from '../../src/questions/text.ts'
import { languageOf } from '../../src/questions/wording/languages.ts'
import { optionText } from '../../src/questions/wording/statement.ts'
import { isError } from '../../src/story/problem.ts'
import { anyFactBase, anyStory } from '../fixtures/any-story.ts'
import { leakFinder, rightText } from '../fixtures/leaks.ts'
import { anyResponse } from '../fixtures/responses.ts'

// What holds of every item of every story, however odd: fast-check prints the smallest story that
// breaks it, and the seed to run it again. Other stories are drawn in every run.
beforeAll(() => fc.configureGlobal({ numRuns: 25 }))
afterAll(() => fc.resetConfigureGlobal())

/** A story with what it asks: made once, as making it again only chooses among sound options. */
const anyBank = anyFactBase.map((base) => ({ base, items: buildBank(base, new Set(), 0).items }))

describe('whatever a story says', () => {
  it('compiles to a deck, or says where and why not', () => {
    fc.assert(
      fc.property(anyStory, (content) => {
        const { compiled, problems } = compileText('content/any.yaml', JSON.stringify(content))
        expect(compiled === undefined).toBe(problems.some(isError))
      }),
    )
  })

  it('makes items that a deck can hold, each with an id of its own, the same in every build', () => {
    fc.assert(
      fc.property(anyFactBase, (base) => {
        const { items } = buildBank(base)
        for (const item of items) expect(v.parse(Item, item)).toEqual(item)
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        expect(JSON.stringify(buildBank(base).items)).toBe(JSON.stringify(items))
      }),
      { numRuns: 8 },
    )
  })

  it('offers no option twice, not even in another spelling or by another name of the key', () => {
    fc.assert(
      fc.property(anyBank, ({ base, items }) => {
        for (const item of items) {
          if (!('options' in item)) continue
          const options = item.options.map(fold)
          expect(new Set(options).size, item.stem).toBe(options.length)
          if (item.kind !== 'single-choice' && item.kind !== 'who-said-it') continue
          const key = item.options[item.key]
          const named = [...base.entities.values()].filter(({ name }) => name === key)
          const names = new Set(named.flatMap(namesOf).map(fold))
          const wrong = item.options.filter((option) => option !== key)
          expect(wrong.filter((option) => names.has(fold(option)))).toEqual([])
        }
      }),
    )
  })

  it('offers nothing beside the key that may be true', () => {
    fc.assert(
      fc.property(anyBank, ({ base, items }) => {
        for (const { item, fact, slot, wrong } of askedOnce(base, items)) {
          const right = valuesShown(base, slot.value, wrong).filter((value) =>
            mayBeTrue(base, fact, slot.name, value),
          )
          expect(right, item.stem).toEqual([])
        }
      }),
    )
  })

  it('calls no statement true in one item and false in another', () => {
    fc.assert(
      fc.property(anyBank, ({ items }) => {
        const statements = items.filter((item) => item.kind === 'true-false')
        const stems = (key: 0 | 1) =>
          statements.flatMap((item) => (item.key === key ? [fold(item.stem)] : []))
        expect(stems(1).filter((stem) => stems(0).includes(stem))).toEqual([])
      }),
    )
  })

  it('matches each thing with the one value that may be its', () => {
    fc.assert(
      fc.property(anyBank, ({ base, items }) => {
        for (const item of items) {
          if (item.kind !== 'match') continue
          const rows = rowsOf(base, item)
          expect(rows).toHaveLength(item.prompts.length)
          for (const { fact, is, prompt } of rows) {
            const key = item.key[item.prompts.indexOf(prompt)]
            expect(item.options[key ?? -1]).toBe(optionText(is.value, languageOf(base)))
            const wrong = item.options.filter((_, place) => place !== key)
            const right = valuesShown(base, is.value, wrong).filter((value) =>
              mayBeTrue(base, fact, is.name, value),
            )
            expect(right, item.stem).toEqual([])
          }
        }
      }),
    )
  })

  it('orders what certainly differs, and reads differently', () => {
    fc.assert(
      fc.property(anyBank, ({ base, items }) => {
        for (const item of items) {
          if (item.kind !== 'order') continue
          const sizes = sizesOf(base, item)
          expect(sizes).toHaveLength(item.options.length)
          for (const [place, size] of sizes.slice(1).entries()) {
            expect(compareSizes(sizes[place] ?? size, size)).toBeLessThan(0)
          }
        }
      }),
    )
  })

  it('puts the key of a slider inside of it', () => {
    fc.assert(
      fc.property(anyBank, ({ items }) => {
        for (const item of items) {
          if (item.kind !== 'closest-number') continue
          expect(item.min).toBeLessThan(item.key)
          expect(item.key).toBeLessThan(item.max)
          expect(item.step).toBeGreaterThan(0)
          expect(item.rounding).toBeLessThan((item.max - item.min) / 4)
        }
      }),
    )
  })

  it('grades the key as right, and any other response from 0 to 1 or not at all', () => {
    fc.assert(
      fc.property(anyBank, fc.nat(), fc.array(anyResponse), ({ items }, seed, responses) => {
        for (const item of items) {
          const order = arrange(item, seededRandom(seed))
          expect(grade(item, order, keyOf(item, order)), item.stem).toMatchObject({ score: 1 })
          for (const response of responses) {
            const score = grade(item, order, response)?.score ?? 0
            expect(score).toBeGreaterThanOrEqual(0)
            expect(score).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })

  it('shows the same bytes whichever option is the key, and nothing of facts or explanation', () => {
    fc.assert(
      fc.property(anyBank, fc.nat(), ({ items }, seed) => {
        for (const item of items) {
          const order = arrange(item, seededRandom(seed))
          const shown = JSON.stringify(present(item, order))
          const hidden: Item = { ...item, id: 'aaaaaaaa', facts: ['x'], explanation: 'x' }
          expect(JSON.stringify(present(hidden, order))).toBe(shown)
          for (const other of withOtherKeys(item)) {
            expect(arrange(other, seededRandom(seed))).toEqual(order)
            expect(JSON.stringify(present(other, order))).toBe(shown)
          }
        }
      }),
    )
  })

  it('makes forms that tell no key, and ask no fact, stem or key twice', () => {
    fc.assert(
      fc.property(anyBank, fc.nat(), ({ base, items }, seed) => {
        const form = assembleForm(items, { seed, length: 10 })
        expect(leakFinder(base)(form)).toEqual([])
        const once = (texts: readonly string[]) => expect(new Set(texts).size).toBe(texts.length)
        once(form.flatMap(({ item }) => item.facts))
        once(form.map(({ item }) => fold(item.stem)))
        once(form.flatMap(({ item }) => rightText(item) ?? []))
      }),
    )
  })
})

/** Items that ask one slot by options, with that slot and the wrong options. */
function askedOnce(base: FactBase, items: readonly Item[]) {
  const asked = new Map<string, { fact: Fact; slot: Slot }>()
  for (const fact of base.facts) {
    for (const slot of slotsOf(fact)) {
      asked.set(opaqueId(`${fact.id} single-choice ${slot.name}`), { fact, slot })
      asked.set(opaqueId(`${fact.id} cloze ${slot.name}`), { fact, slot })
      asked.set(opaqueId(`${fact.id} multi-select ${slot.name}`), { fact, slot })
    }
    if (!fact.speaker) continue
    const slot: Slot = { name: SPEAKER, value: { type: 'entity', entity: fact.speaker } }
    asked.set(opaqueId(`${fact.id} who-said-it`), { fact, slot })
  }
  return items.flatMap((item) => {
    const about = asked.get(item.id)
    if (!about || !('options' in item)) return []
    const right = [item.key].flat()
    return [{ item, ...about, wrong: item.options.filter((_, place) => !right.includes(place)) }]
  })
}

/** Every value that one of the options may stand for. */
const valuesShown = (base: FactBase, key: Value, options: readonly string[]): Value[] =>
  options.flatMap((option) => {
    const values = candidates(base, key, option).filter((value) => isWritten(value, option, base))
    if (values.length === 0) throw new Error(`“${option}” stands for nothing`)
    return values
  })

function isWritten(value: Value, option: string, base: FactBase): boolean {
  if (optionText(value, languageOf(base)) === option) return true
  return value.type === 'entity' && namesOf(value.entity).includes(option)
}

/** Late enough for all that the pool has. */
const ANY_YEAR = 9999

/** What might be offered in the place of a value. */
function candidates(base: FactBase, key: Value, option: string): Value[] {
  const [owner] = entitiesIn(key)
  if (owner) {
    return [...base.entities.values(), ...poolPeers(owner, base.lang, ANY_YEAR)].map((entity) =>
      key.type === 'possession' ? { ...key, owner: entity } : { type: 'entity', entity },
    )
  }
  const told = base.facts
    .flatMap((fact) => slotsOf(fact).map(({ value }) => value))
    .filter(({ type }) => type === key.type)
  if (key.type === 'date') {
    const units = Array.from({ length: 41 }, (_, n) => n - 20)
    return [key, ...told].flatMap((value): Value[] =>
      value.type === 'date'
        ? units.map((unit) => ({ type: 'date', date: shiftDate(value.date, unit) }))
        : [],
    )
  }
  if (key.type !== 'amount') return []
  const [digits = ''] = /[\d.,]+/.exec(option) ?? []
  const plain =
    base.lang === 'sr' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '')
  return [{ type: 'amount', amount: { ...key.amount, value: Number(plain) } }, ...told]
}

/** The two columns that an item on a table was made from, by the id that they give it. */
function columnsOf(base: FactBase, item: Item): { of: string; is: string } {
  const facts = factsOf(base, item)
  const names = [...new Set(facts.flatMap((fact) => slotsOf(fact).map(({ name }) => name)))]
  for (const of of names) {
    for (const is of names) {
      if (item.id === opaqueId(`${item.kind} ${of} ${is} ${item.facts.join(' ')}`))
        return { of, is }
    }
  }
  throw new Error(`no columns give the id of “${item.stem}”`)
}

const factsOf = (base: FactBase, { facts }: Item): Fact[] =>
  facts.flatMap((id) => base.facts.find((fact) => fact.id === id) ?? [])

function rowsOf(base: FactBase, item: Item): { fact: Fact; is: Slot; prompt: string }[] {
  const columns = columnsOf(base, item)
  return factsOf(base, item).flatMap((fact) => {
    const [of, is] = [columns.of, columns.is].map((name) =>
      slotsOf(fact).find((slot) => slot.name === name),
    )
    return of && is ? [{ fact, is, prompt: optionText(of.value, languageOf(base)) }] : []
  })
}

/** By what the things of an order are ordered, from first to last. */
function sizesOf(base: FactBase, item: Item): Size[] {
  const isOfEvents = item.id === opaqueId(`order events ${item.facts.join(' ')}`)
  const by = isOfEvents ? 'time' : columnsOf(base, item).is
  return factsOf(base, item).flatMap((fact) =>
    slotsOf(fact).flatMap(({ name, value }) =>
      name === by && (value.type === 'date' || value.type === 'amount') ? [value] : [],
    ),
  )
}

/** The same item with other options as its key. */
function withOtherKeys(item: Item): Item[] {
  switch (item.kind) {
    case 'single-choice':
      return [...item.options.keys()].map((key) => ({ ...item, key }))
    case 'who-said-it':
      return [...item.options.keys()].map((key) => ({ ...item, key }))
    case 'true-false':
      return [{ ...item, key: item.key === 0 ? 1 : 0 }]
    case 'cloze':
      if (item.answer === 'typed') return [{ ...item, key: 'another', accepted: [] }]
      return [...item.options.keys()].map((key) => ({ ...item, key }))
    case 'closest-number':
      return [{ ...item, key: item.min, rounding: 1 }]
    case 'order':
    case 'match':
      return [{ ...item, key: item.key.toReversed() }]
    case 'multi-select':
      return [
        { ...item, key: [...item.options.keys()].filter((place) => !item.key.includes(place)) },
      ]
  }
}
