import { describe, expect, it } from 'vitest'
import { faultOf, magnitude, mayBeSame, parseAmount } from '../../src/questions/amount.ts'
import { amountText, numberText } from '../../src/questions/wording/english/number.ts'

describe('an amount', () => {
  it.each([
    ['16 people', '16', '16 people'],
    ['59 percent', '59%', '59%'],
    ['59%', '59%', '59%'],
    ['about 84 million euros', '84 million', 'about 84 million euros'],
    ['1,250 homes', '1,250', '1,250 homes'],
    ['12500 homes', '12,500', '12,500 homes'],
    ['8,045,311,447 people', '8,045,311,447', '8,045,311,447 people'],
    ['1.2345 euros', '1.2345', '1.2345 euros'],
    ['3.50 metres', '3.50', '3.50 metres'],
    ['10 to 20 people', '10 to 20', '10 to 20 people'],
    ['10–20 people', '10 to 20', '10 to 20 people'],
    ['10% to 12.5%', '10.0% to 12.5%', '10.0% to 12.5%'],
    ['10 to 20 percent', '10% to 20%', '10% to 20%'],
    [
      'about 1,000 to 2,000 million euros',
      '1,000 to 2,000 million',
      'about 1,000 to 2,000 million euros',
    ],
    ['more than 2.5 billion dollars', '2.5 billion', 'more than 2.5 billion dollars'],
    ['59 percent of all votes', '59%', '59% of all votes'],
    ['10 percentage points', '10', '10 percentage points'],
    ['-5 degrees', '-5', '-5 degrees'],
    ['−5 degrees', '-5', '-5 degrees'],
    ['about minus 1,200.5 euros', '-1,200.5', 'about -1,200.5 euros'],
    ['-5 to 3 degrees', '-5 to 3', '-5 to 3 degrees'],
    ['-5–-3 degrees', '-5 to -3', '-5 to -3 degrees'],
    ['1,200–1,500 people', '1,200 to 1,500', '1,200 to 1,500 people'],
    ['about 2 to 2.5 million euros', '2.0 to 2.5 million', 'about 2.0 to 2.5 million euros'],
  ])('“%s” is an option as “%s” and stands in a sentence as “%s”', (text, option, sentence) => {
    const amount = parseAmount(text)
    expect(amount && numberText(amount)).toBe(option)
    expect(amount && amountText(amount)).toBe(sentence)
  })

  it.each([
    'many people',
    '16',
    '',
    'people 16',
    '1,2 people',
    '1e5 people',
    '- 5 people',
    '--5 people',
    '5 …',
    '5 m2',
    '10 to 20',
    '10% to 20 people',
    '10 to 20 to 30 people',
    ...['1234567890123 people', '123456789012.3456 people', '0.1234567 metres'],
  ])('“%s” is none', (text) => {
    expect(parseAmount(text)).toBeUndefined()
  })

  it.each([
    ['20 to 10 people', 'falling'],
    ['10 to 10 people', 'falling'],
    ['10 to 20 people', undefined],
    ['101 percent', 'beyond-whole'],
    ['90 to 101 percent', 'beyond-whole'],
    ['101 percent of all', 'beyond-whole'],
    ['1 thousand percent', 'beyond-whole'],
    ['-3 percent', 'below-nothing'],
    ['-3 to 5 percent', 'below-nothing'],
    ['-3 to -5 degrees', 'falling'],
    ['-5 to -3 degrees', undefined],
    ['100 percent', undefined],
    ['101 percentage points', undefined],
  ])('“%s” has the fault %s', (text, fault) => {
    const amount = parseAmount(text)
    expect(amount && faultOf(amount)).toBe(fault)
  })

  it('can be more than the whole when there is none', () => {
    expect(faultOf({ value: 159, decimals: 0, unit: '%', unbounded: true })).toBeUndefined()
  })

  it('does not take a unit that only begins like a scale for one', () => {
    expect(parseAmount('3 millionaires')).toMatchObject({ value: 3, unit: 'millionaires' })
  })

  it('counts its scale in its magnitude', () => {
    expect(magnitude({ value: 84, decimals: 0, scale: 'million', unit: 'euros' })).toBe(84e6)
  })

  it.each([
    ['16 people', '16 people'],
    ['84 million euros', '84,000 thousand euros'],
    ['more than 40 people', '50 people'],
    ['at least 40 people', '40 people'],
    ['less than 40 people', '30 people'],
    ['up to 40 people', 'more than 30 people'],
    ['about 40 people', '41 people'],
    ['10 to 20 people', '15 people'],
    ['10 to 20 people', '20 to 30 people'],
    ['about 10 to 20 people', '21 people'],
    ['about -40 degrees', '-41 degrees'],
    ['about -40 degrees', '-39 degrees'],
  ])('“%s” can be the same number as “%s”', (a, b) => {
    expect(canBeSame(a, b)).toBe(true)
    expect(canBeSame(b, a)).toBe(true)
  })

  it.each([
    ['16 people', '17 people'],
    ['16 people', '16 euros'],
    ['-5 degrees', '5 degrees'],
    ['84 million euros', '84 euros'],
    ['more than 40 people', '30 people'],
    ['less than 40 people', '50 people'],
    ['up to 40 people', 'more than 50 people'],
    ['about 40 people', '45 people'],
    ['about 100 people', 'about 115 people'],
    ['10 to 20 people', '25 people'],
  ])('“%s” cannot be the same number as “%s”', (a, b) => {
    expect(canBeSame(a, b)).toBe(false)
    expect(canBeSame(b, a)).toBe(false)
  })
})

function canBeSame(a: string, b: string): boolean {
  const [one, other] = [parseAmount(a), parseAmount(b)]
  if (!one || !other) throw new Error(`no amount in “${a}” or “${b}”`)
  return mayBeSame(one, other)
}
