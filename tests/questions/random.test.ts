import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/questions/random.ts'
import { chiSquare, ONE_PERCENT } from '../fixtures/chi-square.ts'

describe('seeded random', () => {
  it('makes the same choices from the same seed', () => {
    const draw = (seed: number) =>
      Array.from({ length: 20 }, seededRandom(seed).int.bind(null, 1000))
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  })

  it('shuffles without losing or doubling anything, and leaves the list alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (list, seed) => {
        const before = [...list]
        expect(seededRandom(seed).shuffle(list).sort()).toEqual([...list].sort())
        expect(list).toEqual(before)
      }),
    )
  })

  it('puts an element in every place equally often, even from neighbouring seeds', () => {
    const places = [0, 0, 0, 0]
    for (let seed = 0; seed < 4000; seed++) {
      const place = seededRandom(seed).shuffle(['key', 'a', 'b', 'c']).indexOf('key')
      places[place] = (places[place] ?? 0) + 1
    }
    expect(chiSquare(places)).toBeLessThan(ONE_PERCENT[3] ?? 0)
  })
})
