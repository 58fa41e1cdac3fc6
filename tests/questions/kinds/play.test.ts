import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { arrange, grade, Item, keyOf, present } from '../../../src/questions/kinds/play.ts'
import { Response } from '../../../src/questions/play.ts'
import { seededRandom } from '../../../src/questions/random.ts'
import { ITEM_OF, ITEMS } from '../../fixtures/kinds.ts'
import { anyResponse } from '../../fixtures/responses.ts'

const anyItem = fc.constantFrom(...ITEMS)

/** The same item with another key. */
const OTHER_KEYS: readonly [Item, Item][] = [
  [ITEM_OF['single-choice'], { ...ITEM_OF['single-choice'], key: 3 }],
  [ITEM_OF['true-false'], { ...ITEM_OF['true-false'], key: 0 }],
  [ITEM_OF['who-said-it'], { ...ITEM_OF['who-said-it'], key: 0 }],
  [ITEM_OF.cloze, { ...ITEM_OF.cloze, key: 3 }],
  [ITEM_OF['closest-number'], { ...ITEM_OF['closest-number'], key: 3 }],
  [ITEM_OF.order, { ...ITEM_OF.order, key: [0, 1, 2, 3] }],
  [ITEM_OF.match, { ...ITEM_OF.match, key: [4, 3, 0] }],
  [ITEM_OF['multi-select'], { ...ITEM_OF['multi-select'], key: [0, 1, 4] }],
]

describe.each(ITEMS.map((item) => [item.kind, item] as const))(
  'an item of the kind %s',
  (_, item) => {
    it('is one that a deck can hold', () => {
      expect(v.parse(Item, item)).toEqual(item)
    })

    it('is worth 1 for its key in any order of its options', () => {
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const order = arrange(item, seededRandom(seed))
          const key = keyOf(item, order)
          expect(v.is(Response, key)).toBe(true)
          const graded = grade(item, order, key)
          expect(graded).toMatchObject({ score: 1, key })
          expect(graded?.given).toBe(graded?.right)
        }),
      )
    })
  },
)

describe('a kind', () => {
  it('grades any response from 0 to 1 with what was given and what is right, or refuses it', () => {
    fc.assert(
      fc.property(anyItem, fc.nat(), anyResponse, (item, seed, response) => {
        const graded = grade(item, arrange(item, seededRandom(seed)), response)
        if (!graded) return
        expect(graded.score).toBeGreaterThanOrEqual(0)
        expect(graded.score).toBeLessThanOrEqual(1)
        expect(graded.given).not.toBe('')
        expect(graded.right).not.toBe('')
      }),
      { numRuns: 1000 },
    )
  })

  it.each(OTHER_KEYS)('presents the same bytes whatever the key: %o', (item, other) => {
    expect(other).not.toEqual(item)
    for (let seed = 0; seed < 20; seed++) {
      const order = arrange(item, seededRandom(seed))
      expect(arrange(other, seededRandom(seed))).toEqual(order)
      expect(JSON.stringify(present(other, order))).toBe(JSON.stringify(present(item, order)))
    }
  })

  it('presents none of what only the feedback may tell', () => {
    for (const item of ITEMS) {
      const secret = { ...item, id: 'secretid', facts: ['secret'], explanation: 'The secret.' }
      const shown = JSON.stringify(present(secret, arrange(secret, seededRandom(1))))
      expect(shown).not.toMatch(/secret/i)
    }
  })
})
