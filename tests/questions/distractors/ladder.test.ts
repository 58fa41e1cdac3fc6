import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amount, magnitude } from '../../../src/questions/amount.ts'
import { type CalendarDate, isAfter, parseDate } from '../../../src/questions/date.ts'
import { amountLadder, dateLadder, isNext } from '../../../src/questions/distractors/ladder.ts'
import type { Value } from '../../../src/questions/facts.ts'
import { seededRandom } from '../../../src/questions/random.ts'
import { dateText } from '../../../src/questions/wording/english/date.ts'
import { numberText } from '../../../src/questions/wording/english/number.ts'

const anything = () => true

const amounts: fc.Arbitrary<Amount> = fc
  .record({
    digits: fc.integer({ min: 1, max: 999_999 }),
    decimals: fc.integer({ min: 0, max: 2 }),
    unit: fc.constantFrom('people', 'euros'),
  })
  .map(({ digits, decimals, unit }) => ({ value: digits / 10 ** decimals, decimals, unit }))

const trailingZeros = (amount: Amount) => /[0.,]*$/.exec(numberText(amount))?.[0]

describe('a ladder of amounts', () => {
  it('ascends, holds the key once, and looks alike', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), (key, seed) => {
        fc.pre(key.decimals < 2 || !Number.isInteger(key.value * 4))
        const ladder = amountLadder(key, seededRandom(seed), anything)
        if (!ladder) return
        const values = ladder.map(magnitude)
        expect(values).toEqual([...new Set(values)].sort((a, b) => a - b))
        expect(ladder.filter(({ value }) => value === key.value)).toHaveLength(1)
        expect(new Set(ladder.map(trailingZeros)).size).toBe(1)
        expect(Math.min(...values)).toBeGreaterThan(0)
      }),
    )
  })

  it('stays between 0 and 100 percent, in steps of 5 to 15 points from 20 percent on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 99 }), fc.nat(), (value, seed) => {
        const ladder = amountLadder({ value, decimals: 0, unit: '%' }, seededRandom(seed), anything)
        const values = ladder?.map((amount) => amount.value) ?? []
        for (const [index, rung] of values.entries()) {
          expect(rung).toBeGreaterThan(0)
          expect(rung).toBeLessThan(100)
          const step = rung - (values[index - 1] ?? rung - 5)
          expect(step).toBeGreaterThanOrEqual(5)
          expect(step).toBeLessThanOrEqual(15)
        }
      }),
      { examples: [[50, 698_951_140]] },
    )
  })

  it('stands in wide steps about a rough number, which would be right for one beside it', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), (amount, seed) => {
        const key: Amount = { ...amount, hedge: 'about' }
        const values = amountLadder(key, seededRandom(seed), anything)?.map(magnitude) ?? []
        for (const value of values.filter((each) => each !== key.value)) {
          const ratio = Math.max(value / key.value, key.value / value)
          // Half a digit, as every number is written as exactly as the key.
          const rounding = 1 + 0.5 / 10 ** key.decimals / Math.min(value, key.value)
          expect(ratio * rounding).toBeGreaterThan(1.25)
        }
      }),
    )
  })

  it('has only quarters about a number of quarters', () => {
    for (let seed = 0; seed < 50; seed++) {
      const key = { value: 1.5, decimals: 2, unit: 'percent a year' }
      const known = [{ ...key, value: 1.68 }]
      const ladder = amountLadder(key, seededRandom(seed), anything, known)
      expect(ladder).toHaveLength(7)
      expect(ladder?.filter(({ value }) => !Number.isInteger(value * 4))).toEqual([])
    }
    const tooLow = { value: 0.5, decimals: 2, unit: 'percent a year' }
    expect(amountLadder(tooLow, seededRandom(1), anything)).toBeUndefined()
  })

  it('has 1%, but not 1 of what would be in the plural', () => {
    const ladders = (unit: string) =>
      Array.from({ length: 50 }, (_, seed) =>
        amountLadder({ value: 1.25, decimals: 2, unit }, seededRandom(seed), anything),
      )
    const ones = (unit: string) =>
      ladders(unit).flatMap((ladder) => ladder?.filter(({ value }) => value === 1) ?? [])
    expect(ones('%')).not.toEqual([])
    expect(ones('euros')).toEqual([])
  })

  it('stands with three rungs on each side of the key, or is not made', () => {
    const ladder = amountLadder(
      { value: 16, decimals: 0, unit: 'people' },
      seededRandom(1),
      anything,
    )
    expect(ladder).toHaveLength(7)
    expect(ladder?.[3]?.value).toBe(16)
    expect(
      amountLadder({ value: 2, decimals: 0, unit: 'people' }, seededRandom(1), anything),
    ).toBeUndefined()
    expect(
      amountLadder({ value: 96, decimals: 0, unit: '%' }, seededRandom(1), anything),
    ).toBeUndefined()
  })

  it('takes amounts that are known already, where they can be written as the key is', () => {
    const key = { value: 16, decimals: 0, unit: 'people' }
    const ladder = (value: number) => {
      const known = [{ value, decimals: 1, unit: 'people' }]
      const ladders = Array.from({ length: 50 }, (_, seed) =>
        amountLadder(key, seededRandom(seed), anything, known),
      )
      return ladders.filter((rungs) => rungs?.some((rung) => rung.value === value)).length
    }
    expect(ladder(18)).toBe(50)
    expect(ladder(17.5)).toBe(0)
  })

  it('has no amount that may be true', () => {
    const key = { value: 16, decimals: 0, unit: 'people' }
    for (let seed = 0; seed < 50; seed++) {
      const ladder = amountLadder(key, seededRandom(seed), ({ value }) => value !== 17)
      expect(ladder?.map(({ value }) => value)).not.toContain(17)
    }
    expect(amountLadder(key, seededRandom(1), () => false)).toBeUndefined()
  })
})

describe('the next amount or date', () => {
  const amount = (value: number, decimals = 0): Value => ({
    type: 'amount',
    amount: { value, decimals, unit: 'people' },
  })
  const date = (text: string): Value => ({ type: 'date', date: parseDate(text) ?? { year: 0 } })

  it.each([
    [amount(19), amount(18), true],
    [amount(0.4, 1), amount(0.5, 1), true],
    [amount(12_000), amount(13_000), true],
    [amount(19), amount(17), false],
    [amount(12_000), amount(10_000), false],
    [date('1934'), date('1935'), true],
    [date('2021-12'), date('2022-01'), true],
    [date('2022-03-01'), date('2022-02-28'), true],
    [date('1934'), date('1936'), false],
    [date('1934'), amount(1935), false],
  ])('leaves no room between: %j and %j', (a, b, isNextTo) => {
    expect(isNext(a, b)).toBe(isNextTo)
    expect(isNext(b, a)).toBe(isNextTo)
  })
})

describe('a ladder of dates', () => {
  const dates = fc.constantFrom(
    ...['2024', '2024-01', '2024-12', '2024-02-29', '2024-12-31'],
    ...['0079', '0079-08', '0079-08-24'],
  )

  it('ascends in units of the key, with the key in its middle', () => {
    fc.assert(
      fc.property(dates, fc.nat(), (text, seed) => {
        const key = parseDate(text) ?? { year: 0 }
        const ladder = dateLadder(key, seededRandom(seed), anything) ?? []
        expect(ladder).toHaveLength(7)
        for (const [index, date] of ladder.slice(1).entries()) {
          expect(isAfter(date, ladder[index] ?? date)).toBe(true)
        }
        expect(dateText(ladder[3] ?? { year: 0 })).toBe(dateText(key))
      }),
    )
  })

  const daysBetween = (ladder: CalendarDate[] | undefined) => {
    const days = (ladder ?? []).map(({ year, month = 1, day = 1 }) =>
      Date.UTC(year, month - 1, day),
    )
    return days.slice(1).map((day, index) => (day - (days[index] ?? day)) / 86_400_000)
  }

  it('has days that lie weeks apart', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const key = { year: 2006, month: 9, day: 17 }
        const steps = daysBetween(dateLadder(key, seededRandom(seed), anything))
        expect(Math.min(...steps)).toBeGreaterThanOrEqual(14)
        expect(Math.max(...steps)).toBeLessThanOrEqual(56)
      }),
    )
  })

  it('has only firsts of a month about one', () => {
    const ladder = dateLadder({ year: 2013, month: 1, day: 1 }, seededRandom(1), anything)
    expect(ladder?.map(({ day }) => day)).toEqual([1, 1, 1, 1, 1, 1, 1])
  })

  it('has days that lie closer together where the source leaves no more room', () => {
    const key = { year: 2024, month: 5, day: 1 }
    const until = (day: number) =>
      dateLadder(key, seededRandom(1), (date) => !isAfter(date, { year: 2024, month: 5, day }))
    expect(Math.max(...daysBetween(until(29)))).toBeLessThanOrEqual(14)
    expect(Math.max(...daysBetween(until(9)))).toBeLessThanOrEqual(3)
    expect(until(3)).toBeUndefined()
  })

  it('is not made where it would have to pass the year 1', () => {
    expect(dateLadder({ year: 2 }, seededRandom(1), anything)).toBeUndefined()
    expect(dateLadder({ year: 1, month: 2 }, seededRandom(1), anything)).toBeUndefined()
  })

  it('is not made where it would have to pass the source', () => {
    const latest = { year: 2025 }
    const isWrong = (year: number) =>
      dateLadder({ year }, seededRandom(1), (date) => !isAfter(date, latest))
    expect(isWrong(2024)).toBeUndefined()
    expect(isWrong(2022)).toBeDefined()
  })
})
