import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownPoints } from '../../src/ui/points.ts'

describe('points as they are shown', () => {
  it.each([
    [0, 1, 0],
    [0.5, 1, 0.5],
    [2 / 3, 1, 0.67],
    [1, 1, 1],
    [7.345, 10, 7.35],
    [10, 10, 10],
  ])('%d of %d: %d', (points, max, shown) => {
    expect(shownPoints(points, max)).toBe(shown)
  })

  it('are neither none nor all of them unless that is so', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), score, (max, part) => {
        const shown = shownPoints(part * max, max)
        expect([shown === 0, shown === max]).toEqual([part * max === 0, part * max === max])
        expect(Math.abs(shown - part * max)).toBeLessThanOrEqual(0.01)
      }),
    )
  })
})
