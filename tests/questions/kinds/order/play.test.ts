import { describe, expect, it } from 'vitest'
import { order } from '../../../../src/questions/kinds/order/play.ts'
import { arrange } from '../../../../src/questions/kinds/play.ts'
import { seededRandom } from '../../../../src/questions/random.ts'
import { ITEM_OF } from '../../../fixtures/kinds.ts'

/** First a visit, then a vote, a strike and a talk; shown in the order of the alphabet. */
const ITEM = ITEM_OF.order
const AS_IT_STANDS = [0, 1, 2, 3]
const grade = (response: number[], shown = AS_IT_STANDS) => order.grade(ITEM, shown, response)

describe('an order', () => {
  it('shows its options, shuffled for each player', () => {
    expect(order.present(ITEM, [3, 0, 2, 1])).toEqual({
      stem: ITEM.stem,
      input: { type: 'order', options: ['a vote', 'a strike', 'a visit', 'a talk'] },
    })
    const orders = Array.from({ length: 200 }, (_, seed) =>
      arrange(ITEM, seededRandom(seed)).join(),
    )
    expect(new Set(orders).size).toBe(24)
  })

  it.each([
    ['the right order', [2, 3, 0, 1], 1],
    ['two neighbours swapped', [3, 2, 0, 1], 2 / 3],
    ['one moved by two places', [0, 2, 3, 1], 1 / 3],
    ['first and last swapped', [1, 3, 0, 2], 0],
    ['as many pairs right as wrong', [2, 1, 0, 3], 0],
    ['the reverse', [1, 0, 3, 2], 0],
  ])('is worth Kendall’s tau, or nothing below 0: %s', (_, response, score) => {
    expect(grade(response)?.score).toBeCloseTo(score, 10)
  })

  it('takes the places in the player’s own order, and gives them back so', () => {
    expect(grade([2, 0, 1, 3], [3, 0, 2, 1])).toEqual({
      score: 1,
      given: 'a visit → a vote → a strike → a talk',
      right: 'a visit → a vote → a strike → a talk',
      parts: {
        given: ['a visit', 'a vote', 'a strike', 'a talk'],
        right: ['a visit (1950)', 'a vote (1971)', 'a strike (1992)', 'a talk (2004)'],
      },
      key: [2, 0, 1, 3],
    })
    expect(order.key(ITEM, [3, 0, 2, 1])).toEqual([2, 0, 1, 3])
  })

  it.each([
    ['too few', [0, 1, 2]],
    ['too many', [0, 1, 2, 3, 4]],
    ['one twice', [0, 1, 2, 2]],
    ['one that is not there', [0, 1, 2, 4]],
    ['none', []],
    ['a number', 2],
    ['a text', '2301'],
  ])('takes no response with %s', (_, response) => {
    expect(order.grade(ITEM, AS_IT_STANDS, response)).toBeUndefined()
  })
})
