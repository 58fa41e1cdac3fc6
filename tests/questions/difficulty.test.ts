import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectedDifficulty } from '../../src/questions/difficulty.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('the expected difficulty', () => {
  it('is a share of points, to two decimals', () => {
    fc.assert(
      fc.property(share, share, (guess, closeness) => {
        const difficulty = expectedDifficulty(guess, closeness)
        expect(difficulty).toBeGreaterThanOrEqual(0)
        expect(difficulty).toBeLessThanOrEqual(1)
        expect(difficulty).toBe(Number(difficulty.toFixed(2)))
      }),
    )
  })

  it('is nothing where guessing earns everything', () => {
    expect(expectedDifficulty(1, 1)).toBe(0)
  })

  it('is less the more guessing earns, and more the closer the wrong answers are', () => {
    const kinds = [1 / 2, 1 / 3, 1 / 4, 0].map((guess) => expectedDifficulty(guess, 1 / 2))
    expect(kinds).toEqual(kinds.toSorted((a, b) => a - b))
    const closer = [0, 1 / 3, 2 / 3, 1].map((closeness) => expectedDifficulty(1 / 4, closeness))
    expect(closer).toEqual(closer.toSorted((a, b) => a - b))
    expect(new Set(kinds).size).toBe(4)
    expect(new Set(closer).size).toBe(4)
  })
})
