import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ClosestNumber,
  closestNumber,
} from '../../../../src/questions/kinds/closest-number/play.ts'
import { ANY_ITEM } from '../../../fixtures/items.ts'

/** How many people came: 84 of at most 200, so 50 away is worth nothing. */
const PEOPLE: ClosestNumber = {
  ...ANY_ITEM,
  kind: 'closest-number',
  min: 0,
  max: 200,
  step: 1,
  unit: 'people',
  lang: 'en',
  key: 84,
  rounding: 0.5,
}
const SHARE: ClosestNumber = {
  ...PEOPLE,
  max: 100,
  step: 0.1,
  unit: '%',
  key: 59.4,
  rounding: 0.05,
}
const YEAR: ClosestNumber = {
  ...PEOPLE,
  min: 1900,
  max: 1980,
  unit: '',
  key: 1969,
  rounding: 0,
}

const scoreOf = (item: ClosestNumber, guess: number) => closestNumber.grade(item, [], guess)?.score

describe('a closest number', () => {
  it('shows its scale and nothing else', () => {
    expect(closestNumber.present(PEOPLE, [])).toEqual({
      stem: PEOPLE.stem,
      input: { type: 'number', min: 0, max: 200, step: 1, unit: 'people' },
    })
  })

  it('looks the same whatever its key', () => {
    const other = { ...PEOPLE, key: 17, rounding: 5 }
    expect(closestNumber.present(other, [])).toEqual(closestNumber.present(PEOPLE, []))
    expect(closestNumber.arrange(PEOPLE, { int: () => 0, shuffle: (list) => [...list] })).toEqual(
      [],
    )
  })

  it.each([
    [84, 1],
    [74, 0.8],
    [94, 0.8],
    [59, 0.5],
    [109, 0.5],
    [35, 0.02],
    [34, 0],
    [134, 0],
    [0, 0],
    [200, 0],
  ])(
    'is worth less the further a guess is from 84, and nothing a quarter of the range away: %d is worth %d',
    (guess, score) => {
      expect(scoreOf(PEOPLE, guess)).toBe(score)
    },
  )

  it.each([
    ['83.5 people', PEOPLE, 83.5],
    ['84.5 people', PEOPLE, 84.5],
    ['59.35%', SHARE, 59.35],
    ['59.45%', SHARE, 59.45],
  ])('is worth all within the rounding of its own fact: %s', (_, item, guess) => {
    expect(scoreOf(item, guess)).toBe(1)
  })

  it.each([
    [PEOPLE, 85],
    [SHARE, 59.46],
    [YEAR, 1968],
  ])('is worth less outside of it', (item, guess) => {
    expect(scoreOf(item, guess)).toBeLessThan(1)
  })

  it('is graded to a thousandth, so that what counts as all is right and not partly right', () => {
    const wide = { ...YEAR, min: 0, max: 10_000 }
    expect(scoreOf(wide, 1968)).toBe(1)
    expect(scoreOf(wide, 1966)).toBe(0.999)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (guess) => {
        const score = scoreOf(PEOPLE, guess) ?? -1
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(score).toBe(Math.round(score * 1000) / 1000)
      }),
    )
  })

  it.each([[-0.1], [200.1], [[84]], ['84'], [[]]])('takes no response like %j', (response) => {
    expect(closestNumber.grade(PEOPLE, [], response)).toBeUndefined()
  })

  it.each([
    ['1,250 people', 'en', { ...PEOPLE, max: 5000, key: 1250 }],
    ['1.250 people', 'sr', { ...PEOPLE, max: 5000, key: 1250 }],
    ['59.4%', 'en', SHARE],
    ['59,4%', 'sr', SHARE],
    ['1969', 'en', YEAR],
    ['1969', 'sr', YEAR],
  ])('says %s in the language “%s”', (text, lang, item) => {
    expect(closestNumber.grade({ ...item, lang }, [], item.key)).toMatchObject({
      score: 1,
      given: text,
      right: text,
      key: item.key,
    })
  })
})
