import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/ui/strings/language.ts'

const english = languageOf('en')
const serbian = languageOf('sr-Latn')

describe('a number that somebody types', () => {
  it.each([
    ['59', 59, 59],
    [' 59 ', 59, 59],
    ['-3', -3, -3],
    ['−3', -3, -3],
    ['007', 7, 7],
    ['12.5', 12.5, 12.5],
    ['12,5', 12.5, 12.5],
    ['0.125', 0.125, 0.125],
    ['0,125', 0.125, 0.125],
    ['1,200', 1200, 1.2],
    ['1.200', 1.2, 1200],
    ['1,234,567.5', 1_234_567.5, undefined],
    ['1.234.567,5', undefined, 1_234_567.5],
    ['84 000 000', 84_000_000, 84_000_000],
    ['84\u00a0000', 84_000, 84_000],
    ['1 2', undefined, undefined],
    ['1,2,3', undefined, undefined],
    ['12.34.56', undefined, undefined],
    ['', undefined, undefined],
    ['many', undefined, undefined],
    ['1e3', undefined, undefined],
    ['0x10', undefined, undefined],
    ['Infinity', undefined, undefined],
    ['5.', undefined, undefined],
    ['--5', undefined, undefined],
  ])('“%s” is %s in English and %s in Serbian', (text, inEnglish, inSerbian) => {
    expect([english.readNumber(text), serbian.readNumber(text)]).toEqual([inEnglish, inSerbian])
  })

  it('is read as the language writes it', () => {
    const hundredths = fc.integer({ min: -1e12, max: 1e12 }).map((number) => number / 100 || 0)
    fc.assert(
      fc.property(hundredths, fc.constantFrom(english, serbian), (number, language) => {
        expect(language.readNumber(language.number(number))).toBe(number)
      }),
    )
  })
})
