import { describe, expect, it } from 'vitest'
import { english } from '../../../src/questions/wording/english/index.ts'
import { serbian } from '../../../src/questions/wording/serbian/index.ts'

describe('a number in words', () => {
  it.each([
    [0, ['zero']],
    [17, ['seventeen']],
    [40, ['forty']],
    [21, ['twenty-one']],
    [300, ['three hundred']],
    [
      105,
      [
        ...['one hundred and five', 'one hundred five'],
        ...['a hundred and five', 'a hundred five'],
      ],
    ],
    [999, ['nine hundred and ninety-nine', 'nine hundred ninety-nine']],
  ])('is in English, of %d', (number, words) => {
    expect(english.cardinals(number)).toEqual(words)
  })

  it.each([
    [17, ['sedamnaest']],
    [2, ['dva', 'dve']],
    [40, ['četrdeset']],
    [35, ['trideset pet', 'trideset i pet']],
    [201, ['dvesta jedan', 'dvesta jedna', 'dvesta jedno']],
  ])('is in Serbian, of %d', (number, words) => {
    expect(serbian.cardinals(number)).toEqual(words)
  })
})
