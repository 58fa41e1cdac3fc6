import { describe, expect, it } from 'vitest'
import { marksOf } from '../../src/pages/quiz/input/marks.ts'

describe('the marks below a slider', () => {
  it.each([
    ['of few', [0, 10, 1, 5], [0, 5, 10]],
    ['of some', [0, 79, 1, 5], [0, 20, 40, 60]],
    ['of shares', [0, 100, 0.1, 5], [0, 25, 50, 75, 100]],
    ['of years', [1817, 1889, 1, 5], [1820, 1840, 1860, 1880]],
    ['of fractions', [0, 0.9, 0.01, 5], [0, 0.5]],
    ['of tenths', [0, 3.7, 0.1, 5], [0, 1, 2, 3]],
    ['of many, where few have room', [0, 140_000, 10_000, 3], [0, 100_000]],
    ['of an odd stretch', [1_000_000, 9_000_000, 1, 3], [1_000_000, 9_000_000]],
    ['below 0', [-12, 12, 1, 5], [-10, 0, 10]],
  ] as const)('are round numbers: %s', (_, [min, max, step, most], marks) => {
    expect(marksOf(min, max, step, most)).toEqual(marks)
  })
})
