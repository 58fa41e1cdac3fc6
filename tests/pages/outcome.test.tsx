import { describe, expect, it } from 'vitest'
import { Outcome } from '../../src/pages/quiz/outcome.tsx'
import type { Feedback } from '../../src/play/attempt.ts'
import { en } from '../../src/ui/strings/en.ts'

const RIGHT = ['Ana: Line 1', 'Ben: Line 2', 'Cem: Line 9']

/** What a reader sees, or hears, of an answer of several parts. */
function outcomeOf(given: string[], score: number): string {
  const feedback: Feedback = {
    ...{ number: 1, stem: 'Who drives which line?', explanation: '', facts: [], key: [0] },
    ...{ score, given: given.join(), right: RIGHT.join(), parts: { given, right: RIGHT } },
  }
  return String(<Outcome feedback={feedback} strings={en} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

describe('an answer of several parts', () => {
  it('says of each whether it is right, where some are', () => {
    const seen = outcomeOf(['Ana: Line 1', 'Ben: Line 9', 'Cem: Line 2'], 1 / 3)
    expect(seen).toContain('Right: Ana: Line 1 Wrong: Ben: Line 9 Wrong: Cem: Line 2')
    expect(seen).toContain(`Right answer: ${RIGHT.join(' ')}`)
  })

  it('says it of none where all are wrong, or the whole is right', () => {
    expect(outcomeOf(['Ana: Line 2', 'Ben: Line 9', 'Cem: Line 1'], 0)).not.toContain('Wrong:')
    const seen = outcomeOf(RIGHT, 1)
    expect(seen).toContain(`Your answer: ${RIGHT.join(' ')}`)
    expect(seen).not.toContain('Right')
  })
})
