import { describe, expect, it } from 'vitest'
import { deckOf, formsOf, STORIES } from '../fixtures/stories.ts'
import { type Asked, askedIn, hitRate, STRATEGIES } from '../fixtures/test-wise-bot.ts'

const asked = new Map(STORIES.map((file) => [file, formsOf(deckOf(file), 600).flatMap(askedIn)]))

/**
 * 28 %, and half a standard deviation of luck where that is more: a story of fewer than 50 items with
 * four options is no measure, however many forms they make.
 */
function allowed(questions: readonly Asked[]): number {
  const items = new Set(questions.map(({ id }) => id)).size
  return Math.max(0.28, 0.25 + Math.sqrt((0.25 * 0.75) / items) / 2)
}

describe.each([...STORIES, 'any of them'])('a test-wise bot that never read %s', (file) => {
  const questions = asked.get(file) ?? [...asked.values()].flat()

  it.each(Object.entries(STRATEGIES))('gains nothing by picking %s', (_, strategy) => {
    expect(questions.length).toBeGreaterThan(500)
    expect(hitRate(questions, strategy)).toBeLessThanOrEqual(allowed(questions))
  })
})
