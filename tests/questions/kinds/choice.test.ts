import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, grade, type Item, present } from '../../../src/questions/kinds/play.ts'
import type { SingleChoice } from '../../../src/questions/kinds/single-choice/play.ts'
import type { TrueFalse } from '../../../src/questions/kinds/true-false/play.ts'
import { seededRandom } from '../../../src/questions/random.ts'

const base = {
  difficulty: 0.5,
  id: 'abcdefgh',
  stem: 'Which river flows through Belgrade?',
  facts: ['river'],
  paragraphs: [1],
  explanation: 'The Danube flows through Belgrade.',
  keys: [],
  offers: [],
  asks: [],
  prints: [],
  explains: [],
}
const names: SingleChoice = {
  ...base,
  kind: 'single-choice',
  options: ['Danube', 'Rhine', 'Seine', 'Tisza'],
  ordered: false,
  key: 0,
}
const years: SingleChoice = {
  ...names,
  options: ['2016', '2019', '2020', '2022'],
  ordered: true,
  key: 2,
}
const statement: TrueFalse = { ...base, kind: 'true-false', options: ['True', 'False'], key: 1 }

describe('a choice', () => {
  it.each([
    ['names are shuffled', names, false],
    ['numbers keep their order', years, true],
    ['True stands before False', statement, true],
  ])('%s', (_, item, keeps) => {
    const orders = Array.from({ length: 50 }, (_unused, seed) => arrange(item, seededRandom(seed)))
    const kept = orders.every((order) => order.join() === order.toSorted().join())
    expect(kept).toBe(keeps)
  })

  it('is presented the same whatever its key', () => {
    const order = arrange(names, seededRandom(5))
    const other: Item = { ...names, kind: 'single-choice', key: 3 }
    expect(present(other, order)).toEqual(present(names, order))
    expect(arrange(other, seededRandom(5))).toEqual(order)
    expect(present({ ...statement, kind: 'true-false', key: 0 }, [0, 1])).toEqual(
      present(statement, [0, 1]),
    )
  })

  it('shows every player the same numbers, so that none stands out by being in all', () => {
    const orders = Array.from({ length: 50 }, (_, seed) =>
      arrange(years, seededRandom(seed)).join(),
    )
    expect(new Set(orders).size).toBe(1)
  })

  it('is worth 1 for the key and 0 for any other option, wherever they stand', () => {
    fc.assert(
      fc.property(fc.constantFrom(names, years, statement), fc.nat(), (item, seed) => {
        const order = arrange(item, seededRandom(seed))
        for (const [place, position] of order.entries()) {
          const graded = grade(item, order, place)
          expect(graded).toMatchObject({
            score: position === item.key ? 1 : 0,
            given: item.options[position],
            right: item.options[item.key],
          })
          expect(order[Number(graded?.key)]).toBe(item.key)
        }
      }),
    )
  })

  it('takes no other response', () => {
    const responses = fc.oneof(
      fc.string(),
      fc.array(fc.nat(3)),
      fc.double({ noNaN: true }).filter((number) => ![0, 1, 2, 3].includes(number)),
    )
    fc.assert(
      fc.property(responses, (response) => {
        expect(grade(names, [2, 0, 3, 1], response)).toBeUndefined()
      }),
    )
  })
})
