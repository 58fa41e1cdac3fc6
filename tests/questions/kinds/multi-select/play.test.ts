import { describe, expect, it } from 'vitest'
import { multiSelect } from '../../../../src/questions/kinds/multi-select/play.ts'
import { arrange } from '../../../../src/questions/kinds/play.ts'
import { seededRandom } from '../../../../src/questions/random.ts'
import { ITEM_OF } from '../../../fixtures/kinds.ts'

/** Of Ana, Bo, Cy, Dee and Eve, Bo and Dee are right. */
const ITEM = ITEM_OF['multi-select']
const AS_IT_STANDS = [0, 1, 2, 3, 4]

describe('a multi-select', () => {
  it('shows its options, shuffled for each player, and not how many are right', () => {
    expect(multiSelect.present(ITEM, [4, 3, 2, 1, 0])).toEqual({
      stem: ITEM.stem,
      input: { type: 'choices', options: ['Eve', 'Dee', 'Cy', 'Bo', 'Ana'] },
    })
    const orders = Array.from({ length: 50 }, (_, seed) => arrange(ITEM, seededRandom(seed)).join())
    expect(new Set(orders).size).toBeGreaterThan(20)
  })

  it.each([
    ['both right ones', [1, 3], 1],
    ['one right one', [3], 1 / 2],
    ['both and a wrong one', [0, 1, 3], 1 / 2],
    ['a right one and a wrong one', [1, 2], 0],
    ['all', [0, 1, 2, 3, 4], 0],
    ['a wrong one', [4], 0],
    ['all wrong ones', [0, 2, 4], 0],
  ])(
    'is worth 1/n for each right one less 1/n for each wrong one, not below 0: %s',
    (_, response, score) => {
      expect(multiSelect.grade(ITEM, AS_IT_STANDS, response)?.score).toBe(score)
    },
  )

  it('takes ticks in any order, and names them in the player’s', () => {
    const shown = [4, 3, 2, 1, 0]
    expect(multiSelect.key(ITEM, shown)).toEqual([1, 3])
    expect(multiSelect.grade(ITEM, shown, [3, 0])).toEqual({
      score: 0,
      given: 'Eve, Bo',
      right: 'Dee, Bo',
      key: [1, 3],
    })
  })

  it.each([
    ['nothing ticked', []],
    ['one option twice', [1, 1]],
    ['an option that is not there', [1, 5]],
    ['a number', 1],
    ['a text', 'Bo'],
  ])('takes no response with %s', (_, response) => {
    expect(multiSelect.grade(ITEM, AS_IT_STANDS, response)).toBeUndefined()
  })
})
