import { describe, expect, it } from 'vitest'
import type { FormEntry } from '../../src/questions/form.ts'
import { fold } from '../../src/questions/text.ts'
import { chiSquare, ONE_PERCENT } from '../fixtures/chi-square.ts'
import { leakFinder, rightText } from '../fixtures/leaks.ts'
import { baseOf, deckOf, formsOf, STORIES } from '../fixtures/stories.ts'

const FORMS = 600

/** The statistic that uniform counts of four exceed once in a thousand times. */
const ONE_PER_MILLE = 16.27

const stories = STORIES.map((file) => {
  const deck = deckOf(file)
  return { file, base: baseOf(file), deck, forms: formsOf(deck, FORMS) }
})

describe.each(stories)('a form of $file', ({ base, deck, forms }) => {
  it('tells no key of its own questions', () => {
    expect(forms.flatMap(leakFinder(base))).toEqual([])
  })

  it('would be found out if it did', () => {
    const anyItems = deck.items
      .filter((_, position) => position % 4 === 0)
      .map((item) => ({ item, order: [] }))
    expect(leakFinder(base)(anyItems).length).toBeGreaterThan(0)
  })

  it('asks no fact, no question and no key twice', () => {
    for (const form of forms) {
      const facts = form.flatMap(({ item }) => item.facts)
      const stems = form.map(({ item }) => fold(item.stem))
      const keys = form.flatMap(({ item }) => rightText(item) ?? [])
      for (const texts of [facts, stems, keys]) expect(new Set(texts).size).toBe(texts.length)
    }
  })

  it('is as long as the story’s quiz', () => {
    const { quizLength } = deck
    for (const form of formsOf(deck, 100, quizLength)) expect(form).toHaveLength(quizLength)
  })

  it('has three kinds of questions or more', () => {
    const kinds = new Set(deck.items.map(({ kind }) => kind)).size
    for (const form of forms) {
      const own = new Set(form.map(({ item }) => item.kind)).size
      expect(own).toBeGreaterThanOrEqual(Math.min(3, kinds))
    }
  })
})

/** How often the right one of four numbers or dates is the lowest, the second, … of the four. */
function ranksIn(forms: readonly FormEntry[][]): { ranks: number[]; items: number } {
  const ranks = [0, 0, 0, 0]
  const items = new Set<string>()
  for (const { item } of forms.flat()) {
    if (item.kind !== 'single-choice' && item.kind !== 'cloze') continue
    if (!('ordered' in item) || !item.ordered || item.options.length !== ranks.length) continue
    items.add(item.id)
    ranks[item.key] = (ranks[item.key] ?? 0) + 1
  }
  return { ranks, items: items.size }
}

describe('the forms of all stories', () => {
  it('have the right number at every rank equally often, all together and each', () => {
    const all = ranksIn(stories.flatMap(({ forms }) => forms))
    const each = stories.map(({ forms }) => ranksIn(forms))
    // A few numbers cannot be met equally often.
    const many = each.filter(({ items }) => items >= 20)
    expect(many.length).toBeGreaterThan(3)
    expect(chiSquare(all.ranks), all.ranks.join()).toBeLessThan(ONE_PERCENT[3] ?? 0)
    // Of six stories one would exceed that in every twentieth build.
    for (const { ranks } of many) expect(chiSquare(ranks), ranks.join()).toBeLessThan(ONE_PER_MILLE)
  })

  it('have no question in four of ten forms', () => {
    for (const { forms } of stories) {
      const met = Map.groupBy(forms.flat(), ({ item }) => item.id)
      const most = Math.max(...[...met.values()].map((entries) => entries.length))
      expect(most / forms.length).toBeLessThan(0.4)
    }
  })

  it('are a thousand and more', () => {
    expect(stories.flatMap(({ forms }) => forms).length).toBeGreaterThanOrEqual(1000)
  })

  it('show the right one of four shuffled options in every place equally often', () => {
    const places = [0, 0, 0, 0]
    for (const { item, order } of stories.flatMap(({ forms }) => forms.flat())) {
      if (item.kind !== 'single-choice' && item.kind !== 'who-said-it' && item.kind !== 'cloze')
        continue
      if (typeof item.key !== 'number' || order.length !== places.length) continue
      if ('ordered' in item && item.ordered) continue
      const place = order.indexOf(item.key)
      places[place] = (places[place] ?? 0) + 1
    }
    expect(Math.min(...places)).toBeGreaterThan(100)
    expect(chiSquare(places)).toBeLessThan(ONE_PERCENT[3] ?? 0)
  })
})
