import { describe, expect, it } from 'vitest'
import { arrange } from '../../../../src/questions/kinds/play.ts'
import { whoSaidIt } from '../../../../src/questions/kinds/who-said-it/play.ts'
import { seededRandom } from '../../../../src/questions/random.ts'
import { chiSquare, ONE_PERCENT } from '../../../fixtures/chi-square.ts'
import { ITEM_OF } from '../../../fixtures/kinds.ts'

/** City Council, Savings Bank or Transport Union: the union. */
const ITEM = ITEM_OF['who-said-it']

describe('who said it', () => {
  it('puts the speaker in each place equally often', () => {
    const places = [0, 0, 0]
    for (let seed = 0; seed < 3000; seed++) {
      const place = arrange(ITEM, seededRandom(seed)).indexOf(ITEM.key)
      places[place] = (places[place] ?? 0) + 1
    }
    expect(chiSquare(places)).toBeLessThan(ONE_PERCENT[2] ?? 0)
  })

  it('is worth 1 for the speaker and 0 for another', () => {
    const shown = [2, 0, 1]
    expect([0, 1, 2].map((place) => whoSaidIt.grade(ITEM, shown, place)?.score)).toEqual([1, 0, 0])
    expect(whoSaidIt.grade(ITEM, shown, 1)).toEqual({
      score: 0,
      given: 'City Council',
      right: 'Transport Union',
      key: 0,
    })
  })

  it.each([[3], [-1], [1.5], ['Transport Union'], [[2]]])(
    'takes no response like %j',
    (response) => {
      expect(whoSaidIt.grade(ITEM, [0, 1, 2], response)).toBeUndefined()
    },
  )
})
