import { describe, expect, it } from 'vitest'
import { faultOf, magnitude, parseAmount } from '../../src/questions/amount.ts'
import { amountText, numberText } from '../../src/questions/wording/english/number.ts'

describe('an amount', () => {
  it.each([
    ['16 people', '16', '16 people'],
    ['59 percent', '59%', '59%'],
    ['59%', '59%', '59%'],
    ['about 84 million euros', '84 million', 'about 84 million euros'],
    ['1,250 homes', '1,250', '1,250 homes'],
    ['12500 homes', '12,500', '12,500 homes'],
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
    '-5 people',
    '5 …',
    '5 m2',
    '10 to 20',
    '10% to 20 people',
    '10 to 20 to 30 people',
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
})
