import { describe, expect, it } from 'vitest'
import { deckOf, formsOf, STORIES } from '../fixtures/stories.ts'
import { askedIn, hitRate, STRATEGIES } from '../fixtures/test-wise-bot.ts'

const asked = new Map(STORIES.map((file) => [file, formsOf(deckOf(file), 600).flatMap(askedIn)]))

/** How often a strategy may find the key, over all stories and in each. */
const ALL = 0.28
/** A story has a hundred items with four options: by chance alone some strategy would find 35 % of keys. */
const EACH = 0.31

describe.each([...STORIES, 'any of them'])('a test-wise bot that never read %s', (file) => {
  const questions = asked.get(file) ?? [...asked.values()].flat()

  it.each(Object.entries(STRATEGIES))('gains nothing by picking %s', (_, strategy) => {
    expect(questions.length).toBeGreaterThan(500)
    expect(hitRate(questions, strategy)).toBeLessThanOrEqual(asked.has(file) ? EACH : ALL)
  })
})
