import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fairness } from '../../../src/questions/distractors/fairness.ts'
import { rankDealer, shownOptions } from '../../../src/questions/distractors/window.ts'
import { seededRandom } from '../../../src/questions/random.ts'

const RIVERS = ['Sava', 'Danube', 'Tisza', 'Loire', 'Guadalquivir', 'Po', 'Rhine', 'Big Morava']

/** How often the longest of four options is the key, among many items on rivers. */
function longestIsKey(choose: (sets: [string[], ...string[][]], key: string) => string[]): number {
  const random = seededRandom(1)
  let hits = 0
  for (let items = 0; items < 200; items++) {
    const [key = '', ...others] = random.shuffle(RIVERS)
    const draw = () => random.shuffle(others).slice(0, 3)
    const wrong = choose([draw(), ...Array.from({ length: 11 }, draw)], key)
    if (wrong.every((option) => option.length < key.length)) hits++
  }
  return hits / 200
}

describe('options that are chosen with an eye on the whole bank', () => {
  it('have the key longest as often as chance has it', () => {
    const fairness = new Fairness()
    const share = longestIsKey((sets, key) => fairness.choose(sets, (wrong) => ({ key, wrong })))
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.3)
  })

  it('are the only ones where there is no choice', () => {
    const only = ['Danube', 'Tisza']
    expect(new Fairness().choose([only], (wrong) => ({ key: 'Sava', wrong }))).toBe(only)
  })
})

describe('the ranks of numbers', () => {
  it('are dealt equally often, in blocks of four', () => {
    const statements = Array.from({ length: 40 }, (_, number) => `Fact ${number}.`)
    const dealt = statements.map(rankDealer())
    for (let block = 0; block < 10; block++) {
      expect(dealt.slice(block * 4, block * 4 + 4).toSorted()).toEqual([0, 1, 2, 3])
    }
    expect(new Set(dealt.join('').match(/.{4}/g)).size).toBeGreaterThan(3)
    expect(statements.map(rankDealer())).toEqual(dealt)
    const first = statements.map((statement) => rankDealer()(statement))
    expect(new Set(first).size).toBe(4)
  })

  it('are the places of the key among four neighbours', () => {
    const ladder = ['1', '2', '3', '4', '5', '6', '7']
    fc.assert(
      fc.property(fc.nat(3), (rank) => {
        const shown = shownOptions(ladder, '4', () => rank)
        expect(shown).toHaveLength(4)
        expect(shown[rank]).toBe('4')
        expect(ladder.join()).toContain(shown.join())
      }),
    )
  })

  it('mean nothing to a few names', () => {
    expect(shownOptions(['a', 'b', 'c'], 'b', () => 3)).toEqual(['a', 'b', 'c'])
  })
})
