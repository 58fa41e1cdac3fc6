import { describe, expect, it } from 'vitest'
import { type Match, match } from '../../../../src/questions/kinds/match/play.ts'
import { arrange } from '../../../../src/questions/kinds/play.ts'
import { seededRandom } from '../../../../src/questions/random.ts'
import { ITEM_OF } from '../../../fixtures/kinds.ts'

/** Belgrade 1892, Budapest 1866, Vienna 1868, and two years to spare. */
const ITEM = ITEM_OF.match
const ASCENDING = [0, 1, 2, 3, 4]

describe('a match', () => {
  it('shows its prompts and more options than prompts', () => {
    expect(match.present(ITEM, ASCENDING)).toEqual({
      stem: ITEM.stem,
      input: { type: 'match', prompts: ITEM.prompts, options: ITEM.options },
    })
  })

  it('keeps numbers in their order, and shuffles names', () => {
    const orders = (item: Match) =>
      new Set(Array.from({ length: 50 }, (_, seed) => arrange(item, seededRandom(seed)).join()))
        .size
    expect(orders(ITEM)).toBe(1)
    expect(orders({ ...ITEM, ordered: false })).toBeGreaterThan(20)
  })

  it.each([
    ['all pairs', [2, 0, 1], 1],
    ['two of three pairs', [2, 0, 3], 2 / 3],
    ['one of three pairs', [2, 1, 0], 1 / 3],
    ['no pair', [3, 4, 0], 0],
  ])('is worth the share of the pairs that were found: %s', (_, response, score) => {
    expect(match.grade(ITEM, ASCENDING, response)?.score).toBeCloseTo(score, 10)
  })

  it('takes the options in the player’s own order, and says pairs in words', () => {
    const shown = [4, 2, 0, 3, 1]
    expect(match.key(ITEM, shown)).toEqual([1, 2, 4])
    expect(match.grade(ITEM, shown, [1, 2, 0])).toEqual({
      score: 2 / 3,
      given: 'Belgrade: 1892; Budapest: 1866; Vienna: 1903',
      right: 'Belgrade: 1892; Budapest: 1866; Vienna: 1868',
      parts: {
        given: ['Belgrade: 1892', 'Budapest: 1866', 'Vienna: 1903'],
        right: ['Belgrade: 1892', 'Budapest: 1866', 'Vienna: 1868'],
      },
      key: [1, 2, 4],
    })
  })

  it.each([
    ['a prompt without an option', [2, 0]],
    ['an option too many', [2, 0, 1, 3]],
    ['one option twice', [2, 2, 1]],
    ['an option that is not there', [2, 0, 5]],
    ['nothing', []],
    ['a number', 2],
    ['a text', '1892'],
  ])('takes no response with %s', (_, response) => {
    expect(match.grade(ITEM, ASCENDING, response)).toBeUndefined()
  })
})
