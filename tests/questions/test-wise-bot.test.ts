import { describe, expect, it } from 'vitest'
import { buildBank } from '../../src/questions/bank.ts'
import { assembleForm } from '../../src/questions/form.ts'
import { inventedStory } from '../fixtures/invented-stories.ts'
import { askedIn, hitRate, STRATEGIES } from '../fixtures/test-wise-bot.ts'

describe('a test-wise bot that never read any of a score of invented stories', () => {
  const forms = Array.from({ length: 20 }, (_, story) => {
    const { items } = buildBank(inventedStory(story))
    return Array.from({ length: 50 }, (_unused, seed) => assembleForm(items, { seed, length: 10 }))
  }).flat()
  const questions = forms.flatMap(askedIn)

  it('is asked enough to tell a leak from luck', () => {
    const asked = questions.map(({ seen }) => `${seen.stem} ${seen.options.toSorted()}`)
    expect(new Set(asked).size).toBeGreaterThan(400)
  })

  it.each(Object.entries(STRATEGIES))('gains nothing by picking %s', (_, strategy) => {
    expect(hitRate(questions, strategy)).toBeLessThanOrEqual(0.28)
  })
})
