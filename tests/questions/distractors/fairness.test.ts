import { describe, expect, it } from 'vitest'
import { Fairness } from '../../../src/questions/distractors/fairness.ts'
import { shownOptions } from '../../../src/questions/distractors/window.ts'
import { seededRandom } from '../../../src/questions/random.ts'

const RIVERS = ['Sava', 'Danube', 'Tisza', 'Loire', 'Guadalquivir', 'Po', 'Rhine', 'Big Morava']
const LADDER = ['1', '2', '3', '4', '5', '6', '7']

/** So many items on rivers; how often the key is the longest of its options. */
function longestIsKey(fairness: Fairness, seen: (item: number) => number): number {
  const random = seededRandom(1)
  let hits = 0
  let all = 0
  for (let item = 0; item < 200; item++) {
    const [key = '', ...others] = random.shuffle(RIVERS)
    const draw = () => [key, ...random.shuffle(others).slice(0, 3)]
    const sets: [string[], ...string[][]] = [draw(), ...Array.from({ length: 11 }, draw)]
    const options = fairness.choose(`item ${item}`, sets, (drawn) => ({
      options: drawn,
      key,
      ordered: false,
    }))
    all += seen(item)
    if (options.every((option) => option === key || option.length < key.length)) hits += seen(item)
  }
  return hits / all
}

describe('options that are chosen with an eye on the whole bank', () => {
  it('have the key longest as often as chance has it', () => {
    expect(longestIsKey(new Fairness(), () => 1)).toBeCloseTo(0.25, 1)
  })

  it('have it so among what players meet, once it is known how often they meet what', () => {
    const seen = (item: number) => 1 + (item % 10) ** 2
    const exposure = new Map(Array.from({ length: 200 }, (_, item) => [`item ${item}`, seen(item)]))
    const fairness = new Fairness()
    longestIsKey(fairness, seen)
    fairness.weigh(exposure)
    fairness.settle()
    expect(longestIsKey(fairness, seen)).toBeCloseTo(0.25, 1)
  })

  it('are the only ones where there is no choice', () => {
    const only = ['Sava', 'Danube', 'Tisza']
    const chosen = new Fairness().choose('item', [only], (options) => ({
      options,
      key: 'Sava',
      ordered: false,
    }))
    expect(chosen).toBe(only)
  })
})

describe('four neighbours on a ladder', () => {
  const show = (fairness: Fairness, item: number) =>
    shownOptions([LADDER], {
      item: `item ${item}`,
      key: '4',
      stem: 'How many?',
      fairness,
      lot: seededRandom(item * 7919),
    })

  it('hold the key at each rank equally often', () => {
    const fairness = new Fairness()
    const ranks = [0, 0, 0, 0]
    for (let item = 0; item < 40; item++) {
      const shown = show(fairness, item)
      expect(shown).toHaveLength(4)
      expect(LADDER.join()).toContain(shown.join())
      const rank = shown.indexOf('4')
      ranks[rank] = (ranks[rank] ?? 0) + 1
    }
    expect(ranks).toEqual([10, 10, 10, 10])
  })

  it('begin with a rank by lot', () => {
    const first = Array.from({ length: 40 }, (_, item) => show(new Fairness(), item).indexOf('4'))
    expect(new Set(first).size).toBe(4)
  })

  it('leave out what the question prints, as far as that goes', () => {
    const shown = (stem: string) =>
      shownOptions([LADDER], {
        item: 'item',
        key: '4',
        stem,
        fairness: new Fairness(),
        lot: seededRandom(1),
      })
    expect(shown('How many lines has line 3?')).toEqual(['4', '5', '6', '7'])
    expect(shown('How many lines has line 4?')).toHaveLength(4)
  })

  it('are all of them where there are no more', () => {
    const few = {
      item: 'item',
      key: 'b',
      stem: 'Which?',
      fairness: new Fairness(),
      lot: seededRandom(1),
    }
    expect(shownOptions([['a', 'b', 'c']], few)).toEqual(['a', 'b', 'c'])
  })
})
