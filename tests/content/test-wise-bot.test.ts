import { describe, expect, it } from 'vitest'
import { deckOf, formsOf, STORIES } from '../fixtures/stories.ts'
import { askedIn, hitRate, STRATEGIES } from '../fixtures/test-wise-bot.ts'

/**
 * 28 %, as over a hundred invented stories (tests/questions/test-wise-bot.test.ts), and what luck may
 * add: however many forms a story makes, it has but some forty items with four options.
 */
const allowed = (items: number): number =>
  Math.max(0.28, 0.25 + BEYOND_LUCK * Math.sqrt((0.25 * 0.75) / items))

/** In standard deviations: exceeded by luck in one of 2,000 trials, and a story is put to 23. */
const BEYOND_LUCK = 3.3

describe.each(STORIES)('a test-wise bot that never read %s', (file) => {
  const questions = formsOf(deckOf(file), 1000).flatMap(askedIn)
  const items = new Set(questions.map(({ id }) => id)).size

  it.each(Object.entries(STRATEGIES))('gains nothing by picking %s', (_, strategy) => {
    expect(hitRate(questions, strategy)).toBeLessThanOrEqual(allowed(items))
  })
})
