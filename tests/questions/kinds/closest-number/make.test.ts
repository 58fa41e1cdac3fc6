import { describe, expect, it } from 'vitest'
import { makeClosestNumber } from '../../../../src/questions/kinds/closest-number/make.ts'
import {
  type ClosestNumber,
  closestNumber,
} from '../../../../src/questions/kinds/closest-number/play.ts'
import type { NewItem } from '../../../../src/questions/make.ts'
import { draftsOf, itemOf, itemsOf, refusalsOf, stemsOf } from '../../../fixtures/bank.ts'
import { chiSquare, ONE_PERCENT } from '../../../fixtures/chi-square.ts'
import { factBase, factBaseWith, HEAD, IN_SERBIAN } from '../../../fixtures/story.ts'

const made = (...facts: string[]) => itemOf('closest-number', factBase(...facts))
const refused = (...facts: string[]) => refusalsOf('closest-number', factBase(...facts))
const paid = (amount: string) =>
  `subject: council, verb: pay, object: { amount: "${amount}" }, for: line-9`

describe('a closest number', () => {
  it.each([
    [paid('84 euros'), 'How many euros did the City Council pay for the Line 9 tram?'],
    [
      'subject: council, verb: agree, with: { amount: 59 percent, of: all proposals }',
      'With what share of all proposals did the City Council agree?',
    ],
    [
      'subject: council, verb: open, object: line-9, when: 1969',
      'In which year did the City Council open the Line 9 tram?',
    ],
    [
      'subject: { amount: 16 people }, verb: die, in: an accident',
      'How many people died in an accident?',
    ],
    [
      'status: claim, source: union, subject: line-9, verb: open, when: 1969',
      'According to the Transport Union, in which year did the Line 9 tram open?',
    ],
  ])('asks how many, what share and which year: { %s }', (fact, stem) => {
    expect(made(fact).stem).toBe(stem)
  })

  it('writes numbers as the wording does, in whichever region', () => {
    const head = `${HEAD}lang: en-ZA\n`
    const base = factBaseWith({ head }, paid('1,250 euros'))
    const item = itemOf('closest-number', base)
    expect(item.stem).toContain('How many euros')
    expect(closestNumber.grade(item, [], item.key)?.right).toBe('1,250 euros')
  })

  it('asks in a sentence for what is missing', () => {
    const base = factBaseWith(
      IN_SERBIAN,
      'text: "Tramvaj u [Beogradu](beograd) krenuo je [1892](1892). sa [30%](30 percent) putnika."',
    )
    expect(stemsOf('closest-number', base)).toEqual([
      'Koja godina nedostaje: „Tramvaj u Beogradu krenuo je ____. sa 30% putnika“?',
      'Koji broj nedostaje: „Tramvaj u Beogradu krenuo je 1892. sa ____ putnika“?',
    ])
  })

  it.each([
    [
      'a share stands on the whole of its range',
      '59 percent',
      { min: 0, max: 100, step: 1, unit: '%' },
    ],
    ['a share has the decimals of its fact', '59.4 percent', { step: 0.1, rounding: 0.05 }],
    ['a count is as exact as its fact', '1,234 euros', { min: 0, step: 1, rounding: 0.5 }],
    ['a rounded count is rounded', '12,000 euros', { min: 0, step: 1000, rounding: 500 }],
    ['a scale goes with the unit', '2.5 million euros', { unit: 'million euros', step: 0.1 }],
    ['a rough number is a number', 'about 84 euros', { key: 84, unit: 'euros' }],
  ])('%s', (_, amount, scale) => {
    expect(made(paid(amount))).toMatchObject(scale)
  })

  it('has an end beyond 100 percent where there is no whole', () => {
    const grew = 'subject: line-9, verb: grow, by: { amount: 120 percent, unbounded: true }'
    const { stem, min, max, step, unit, key } = made(grew)
    expect(stem).toBe('By what percentage did the Line 9 tram grow?')
    expect({ min, step, unit, key }).toEqual({ min: 0, step: 1, unit: '%', key: 120 })
    expect(max).toBeGreaterThan(120)
  })

  it.each([
    ['2.00 percent, unbounded: true', 0.005],
    ['60 kronor', 0.5],
    ['30 minutes', 0.5],
    ['100 years', 0.5],
    ['about 60 kronor', 5],
    ['50 million kronor', 5],
    ['84,000 kronor', 500],
  ])('is right within what %s leaves open: %d', (amount, rounding) => {
    const [number = '', ...more] = amount.split(/, (?=unbounded)/)
    const fact = `subject: line-9, verb: grow, by: { amount: "${[`${number}"`, ...more].join(', ')} }`
    expect(made(fact).rounding).toBe(rounding)
  })

  it('is not as exact as nobody could guess', () => {
    const { step, key, rounding } = made(paid('7.5345 euros'))
    expect({ step, key, rounding }).toEqual({ step: 0.001, key: 7.5345, rounding: 0.0005 })
  })

  it('is a year between years that have passed, with no unit', () => {
    const { min, max, unit, key, rounding } = made('object: line-9, verb: open, when: 1969')
    expect({ unit, key, rounding }).toEqual({ unit: '', key: 1969, rounding: 0 })
    expect(max - min).toBeGreaterThanOrEqual(20)
    expect(max).toBeLessThanOrEqual(2024)
    expect(min).toBeLessThan(1969)
  })

  it.each([
    ['a range', paid('10 to 20 euros'), 'object: a range has no one number'],
    ['a bound', paid('more than 200 euros'), 'object: a bound has no one number'],
    ['none', paid('0 euros'), 'object: a slider begins at 0, so the number has to be greater'],
    ['one of a thing', paid('1 euro'), 'object: of one its noun tells that it is one'],
    [
      'fewer than none',
      paid('-5 euros'),
      'object: a slider begins at 0, so the number has to be greater',
    ],
    [
      'a year that has hardly passed',
      'object: line-9, verb: open, when: 2020',
      'time: too few years have passed since for a slider',
    ],
    [
      'a year to come',
      'status: forecast, object: line-9, verb: open, when: 2026',
      'time: too few years have passed since for a slider',
    ],
  ])('is not made of %s', (_, fact, reason) => {
    expect(itemsOf('closest-number', factBase(fact))).toEqual([])
    expect(refused(fact)).toContain(reason)
  })

  it('is not made of a month or a day, which are no numbers', () => {
    const base = factBase('object: line-9, verb: open, when: 1969-05')
    expect(itemsOf('closest-number', base)).toEqual([])
  })

  it('is not made where the story or the editor has another number', () => {
    expect(refused(paid('84 euros'), paid('90 euros'))).toEqual([
      'object: another number is right as well',
      'object: another number is right as well',
    ])
    const opened = 'object: line-9, verb: open, when: 1969'
    expect(refused(`${opened}, alsoTrue: { time: [1968] }`)).toContain(
      'time: another number is right as well',
    )
  })

  it('is not made of a question that would be too long', () => {
    const long = `${paid('84 euros')}, with: ${'very '.repeat(15)}much money`
    expect(refused(long)).toEqual(['object: the question would have 31 words: more than 22'])
  })

  it('keeps the speaker of a claim and the ends that its key does not tell', () => {
    for (const key of ['84', '85', '86']) {
      const { min, max } = made(paid(`${key} euros`))
      expect(min).toBe(0)
      expect(max).toBeGreaterThan(86)
    }
  })
})

describe('the ends of a slider', () => {
  /** In which tenth of the slider the key lies; the outermost 15 in 100 on each side are never used. */
  function tenths(items: readonly NewItem<ClosestNumber>[]): number[] {
    const counts = Array.from({ length: 10 }, () => 0)
    for (const { min, max, key } of items) {
      const place = ((key - min) / (max - min) - 0.15) / 0.7
      const tenth = Math.min(9, Math.max(0, Math.floor(place * 10)))
      counts[tenth] = (counts[tenth] ?? 0) + 1
    }
    return counts
  }
  const many = (fact: (n: number) => string) =>
    draftsOf(makeClosestNumber, ...Array.from({ length: 500 }, (_, n) => fact(n)))

  it('leave a count anywhere between them', () => {
    const items = many((n) => paid(`${1001 + 7 * n} euros`))
    expect(items).toHaveLength(500)
    expect(chiSquare(tenths(items))).toBeLessThan(ONE_PERCENT[9] ?? 0)
  })

  it('leave a year anywhere between them', () => {
    const items = many(
      (n) => `subject: adams, verb: visit, on: route ${n}, when: ${1850 + (n % 100)}`,
    )
    expect(items).toHaveLength(500)
    expect(chiSquare(tenths(items))).toBeLessThan(ONE_PERCENT[9] ?? 0)
  })
  it('are so near to a year that both are of its time', () => {
    const items = many((n) => `subject: adams, verb: visit, on: route ${n}, when: 1900`)
    const widths = items.map(({ min, max }) => max - min)
    expect(Math.min(...widths)).toBe(30)
    expect(Math.max(...widths)).toBe(60)
  })
})
