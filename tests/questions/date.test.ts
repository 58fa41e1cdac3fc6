import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAfter, isPartOf, parseDate, shiftDate } from '../../src/questions/date.ts'
import { dateText } from '../../src/questions/wording/english/date.ts'

describe('a date', () => {
  it.each([
    ['2022', { year: 2022 }],
    ['2022-02', { year: 2022, month: 2 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['0044-03-15', { year: 44, month: 3, day: 15 }],
  ])('%s is read at its own precision', (text, date) => {
    expect(parseDate(text)).toEqual(date)
  })

  it.each([
    '2023-02-29',
    '2023-13',
    '2023-00',
    '2023-04-31',
    '0000',
    '0000-05',
    '23',
    '2023-4',
    'May 2023',
    '',
  ])('“%s” is none', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })

  it.each([
    ['2025', '2024', true],
    ['2024-06', '2024', false],
    ['2024-06', '2024-05', true],
    ['2024-06-02', '2024-06', false],
    ['2024-06-02', '2024-06-01', true],
    ['2024-06-01', '2024-06-01', false],
  ])('%s certainly lies after %s: %s', (a, b, expected) => {
    expect(isAfter(parseDate(a) ?? { year: 0 }, parseDate(b) ?? { year: 0 })).toBe(expected)
  })

  it.each([
    ['2024-06-02', '2024', true],
    ['2024-06-02', '2024-06', true],
    ['2024-06', '2024-06', true],
    ['2024', '2024-06', false],
    ['2024-07-02', '2024-06', false],
    ['2023', '2024', false],
  ])('%s is a part of %s: %s', (a, b, expected) => {
    expect(isPartOf(parseDate(a) ?? { year: 0 }, parseDate(b) ?? { year: 1 })).toBe(expected)
  })

  it('moves by its own units and comes back', () => {
    expect(shiftDate({ year: 2024, month: 12 }, 2)).toEqual({ year: 2025, month: 2 })
    expect(shiftDate({ year: 2024, month: 2, day: 28 }, 2)).toEqual({
      year: 2024,
      month: 3,
      day: 1,
    })
    const dates = fc.oneof(
      fc.record({ year: fc.integer({ min: 1, max: 9999 }) }),
      fc.record({
        year: fc.integer({ min: 1, max: 9999 }),
        month: fc.integer({ min: 1, max: 12 }),
      }),
    )
    fc.assert(
      fc.property(dates, fc.integer({ min: -50, max: 50 }), (date, units) => {
        expect(shiftDate(shiftDate(date, units), -units)).toEqual(date)
      }),
    )
  })

  it('is worded at its own precision', () => {
    expect(dateText({ year: 2022 })).toBe('2022')
    expect(dateText({ year: 2022, month: 2 })).toBe('February 2022')
    expect(dateText({ year: 2025, month: 9, day: 3 })).toBe('3 September 2025')
  })
})
