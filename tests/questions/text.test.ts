import { describe, expect, it } from 'vitest'
import { fold, prints } from '../../src/questions/text.ts'

describe('text for comparing', () => {
  it.each([
    ['Đorđe Žižić', 'dorde zizic'],
    ['Serbia’s capital', 'serbia capital'],
    ['The end. 4–2!', 'the end 4 2'],
    ['1,250 people', '1250 people'],
    ['3,5%', '3.5%'],
    ['2.00% and 10.0%', '2% and 10%'],
    ['100 or 20', '100 or 20'],
    ['−5 or -7.5, not 5-7', 'minus 5 or minus 7.5 not 5 7'],
    ['14.10.1892.', '14.10.1892'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('prints whole words and whole numbers', () => {
    expect(prints('In Novi Sad, at last', 'novi sad')).toBe(true)
    expect(prints('Sadness', 'Sad')).toBe(false)
    expect(prints('It rose by 3.2%', '2%')).toBe(false)
    expect(prints('It rose to 2.0%', '2%')).toBe(true)
    expect(prints('1,250 people', '250')).toBe(false)
  })
})
