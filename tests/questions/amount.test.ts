import { describe, expect, it } from 'vitest'
import { magnitude, parseAmount } from '../../src/questions/amount.ts'
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
    ['more than 2.5 billion dollars', '2.5 billion', 'more than 2.5 billion dollars'],
  ])('“%s” is an option as “%s” and stands in a sentence as “%s”', (text, option, sentence) => {
    const amount = parseAmount(text)
    expect(amount && numberText(amount)).toBe(option)
    expect(amount && amountText(amount)).toBe(sentence)
  })

  it.each(['many people', '16', '', 'people 16', '1,2 people'])('“%s” is none', (text) => {
    expect(parseAmount(text)).toBeUndefined()
  })

  it('does not take a unit that only begins like a scale for one', () => {
    expect(parseAmount('3 millionaires')).toMatchObject({ value: 3, unit: 'millionaires' })
  })

  it('counts its scale in its magnitude', () => {
    expect(magnitude({ value: 84, decimals: 0, scale: 'million', unit: 'euros' })).toBe(84e6)
  })
})
