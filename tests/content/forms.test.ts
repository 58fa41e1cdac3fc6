import { describe, expect, it } from 'vitest'
import { fold } from '../../src/questions/text.ts'
import { chiSquare, ONE_PERCENT } from '../fixtures/chi-square.ts'
import { leakFinder, rightText } from '../fixtures/leaks.ts'
import { baseOf, deckOf, formsOf, STORIES } from '../fixtures/stories.ts'

const FORMS = 500

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

describe('the forms of all stories', () => {
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
