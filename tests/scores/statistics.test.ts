import { describe, expect, it } from 'vitest'
import type { Deck } from '../../src/deck/schema.ts'
import { csv } from '../../src/http/csv.ts'
import type { Item } from '../../src/questions/kinds/play.ts'
import { type ItemStatistics, statistics } from '../../src/scores/statistics.ts'
import { statisticsRows } from '../../src/scores/statistics-csv.ts'
import { type Countable, countable } from '../../src/scores/tally/countable.ts'
import { addSums } from '../../src/scores/tally/sums.ts'
import { DECK } from '../fixtures/decks.ts'
import { ITEM_OF } from '../fixtures/kinds.ts'
import { finishedRecord } from '../fixtures/scores.ts'
import recorded from '../fixtures/statistics/recorded.json' with { type: 'json' }
import { TestTallies } from '../fixtures/tally.ts'

type Answer = [item: string, score: number, picked: number | null]
type Player = Answer[]

/** A deck that asks these items: choices among four where players picked something. */
function deckOf(players: readonly Player[], quizLength: number): Deck {
  const withOptions = new Map(
    players.flat().map(([item, , picked]) => [item, picked !== null] as const),
  )
  const items = [...withOptions].map(
    ([id, choice]): Item => ({ ...ITEM_OF[choice ? 'single-choice' : 'match'], id }),
  )
  return { ...DECK, items, quizLength }
}

function score(player: Player, n: number): Countable {
  const points = player.reduce((sum, [, score]) => sum + score, 0)
  const items = player.map(([item, score, picked]) => ({
    item,
    response: 0,
    score,
    ...(picked !== null && { picked: [picked] }),
  }))
  return countable({ ...finishedRecord({ id: `a${n}` }), points, max: player.length, items })
}

/** What is counted of players, on as many objects, and what that tells. */
function statisticsOf(players: readonly Player[], quizLength: number, objects = 1) {
  const tallies = new TestTallies()
  for (const [n, player] of players.entries()) {
    tallies.book('story', n % objects).count([score(player, n)], false)
  }
  const parts = Array.from({ length: objects }, (_, n) =>
    tallies.book('story', n).sums(DECK.version),
  )
  return statistics(deckOf(players, quizLength), DECK.version, addSums(parts))
}

// The recorded answers are of this form; JSON's type does not say how long its lists are.
const players = (list: unknown[][][]) => list as Player[]
const same = players(recorded.same.players)
const drawn = players(recorded.drawn.players)

describe.each([
  ['all players have the same questions', same, recorded.same.numbers, 6],
  ['each player has others', drawn, recorded.drawn.numbers, 5],
])('where %s, another implementation comes to the same numbers', (_, group, expected, length) => {
  const found = statisticsOf(group, length)
  const items = Object.entries(expected.items)
  const byId = new Map(found.items.map((item) => [item.item, item]))

  it.each(items)('for %s', (id, numbers) => {
    const item = byId.get(id)
    expect(item?.responses).toBe(numbers.responses)
    const estimates = [item?.facility, item?.discrimination]
    for (const [index, list] of [numbers.facility, numbers.discrimination].entries()) {
      const estimate = estimates[index]
      expect(estimate).toBeDefined()
      for (const [at, value] of [estimate?.value, estimate?.low, estimate?.high].entries()) {
        expect(value).toBeCloseTo(list[at] ?? Number.NaN, 3)
      }
    }
    const wrong = item?.options.filter(({ right }) => !right)
    expect(item?.options.map(({ chosen }) => chosen)).toEqual(numbers.chosen ?? [])
    expect(wrong?.map(({ works }) => works)).toEqual(numbers.works ?? [])
  })

  it('for the reliability of a form', () => {
    expect(found.reliability?.length).toBe(length)
    expect(found.reliability?.alpha).toBeCloseTo(expected.alpha, 3)
  })

  it('however many objects count', () => {
    expect(statisticsOf(group, length, 4)).toEqual({ ...found, items: expect.any(Array) })
    const items = statisticsOf(group, length, 4).items.toSorted((a, b) =>
      a.item < b.item ? -1 : 1,
    )
    expect(items).toEqual(found.items)
  })
})

/** So many players, each with this item and another one. */
const crowd = (
  count: number,
  answer: (n: number) => { score: number; other: number; pick: number },
) =>
  Array.from({ length: count }, (_, n): Player => {
    const { score, other, pick } = answer(n)
    return [
      ['item', score, pick],
      ['other', other, null],
    ]
  })

const itemIn = (group: readonly Player[]): ItemStatistics => {
  const item = statisticsOf(group, 2).items.find(({ item }) => item === 'item')
  if (!item) throw new Error('the item was not counted')
  return item
}

describe('what is shown', () => {
  const some = (count: number) =>
    itemIn(crowd(count, (n) => ({ score: n % 2, other: n % 3 ? 1 : 0, pick: n % 2 ? 1 : 0 })))

  it('is the facility from 30 responses on, and what most wrong ones believe', () => {
    expect(some(29)).not.toHaveProperty('facility')
    expect(some(29)).not.toHaveProperty('mostChosenWrong')
    expect(some(30).facility?.value).toBe(0.5)
    expect(some(30).mostChosenWrong).toMatchObject({ text: 'Danube', chosen: 15, share: 0.5 })
  })

  it('is the discrimination from 100 responses on, and which wrong answers work', () => {
    expect(some(99)).not.toHaveProperty('discrimination')
    expect(some(99)).not.toHaveProperty('distractorEfficiency')
    expect(some(100)).toHaveProperty('discrimination')
    expect(some(100).distractorEfficiency).toBeGreaterThanOrEqual(0)
  })

  it('names the facts that an item rests on, and their paragraphs', () => {
    const items = [{ ...ITEM_OF['single-choice'], id: 'item', facts: [DECK.facts[0]?.id ?? ''] }]
    const tallies = new TestTallies()
    const group = crowd(1, () => ({ score: 1, other: 1, pick: 1 }))
    tallies.book('s').count(group.map(score), false)
    const sums = tallies.book('s').sums(DECK.version)
    const [item] = statistics({ ...DECK, items }, DECK.version, sums).items
    const { id, paragraph, statement } = DECK.facts[0] ?? {}
    expect(item?.facts).toEqual([{ id, paragraph, statement }])
  })

  it('of another version are its numbers, not the options of this one', () => {
    const tallies = new TestTallies()
    const old = crowd(40, () => ({ score: 0, other: 1, pick: 0 })).map((player, n) => ({
      ...score(player, n),
      version: 'old',
    }))
    tallies.book('s').count(old, false)
    const found = statistics(deckOf(same, 6), 'old', tallies.book('s').sums('old'))
    expect(found.items[0]).toMatchObject({ responses: 40, options: [], facts: [] })
    expect(found.items[0]).not.toHaveProperty('stem')
  })

  it('is nothing before anybody played', () => {
    expect(statistics(DECK, DECK.version, new TestTallies().book('s').sums(DECK.version))).toEqual({
      story: DECK.story,
      version: DECK.version,
      versions: [],
      attempts: 0,
      histogram: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      items: [],
    })
  })

  it('has the share of points in tenths', () => {
    const group = [0, 0.5, 1].map(
      (value): Player => [
        ['item', value, null],
        ['other', value, null],
      ],
    )
    expect(statisticsOf(group, 2)).toMatchObject({
      attempts: 3,
      mean: 0.5,
      histogram: [1, 0, 0, 0, 0, 1, 0, 0, 0, 1],
    })
  })
})

describe('an item is flagged', () => {
  it.each([
    ['too-hard', crowd(100, (n) => ({ score: n < 8 ? 1 : 0, other: n % 2, pick: 0 }))],
    ['too-easy', crowd(400, (n) => ({ score: n < 398 ? 1 : 0, other: n % 2, pick: 1 }))],
    ['weak', crowd(400, (n) => ({ score: n % 2, other: n % 4 < 2 ? 1 : 0, pick: 0 }))],
    ['inverted', crowd(100, (n) => ({ score: n % 2, other: 1 - (n % 2), pick: 0 }))],
  ])('%s', (flag, group) => {
    expect(itemIn(group).flags).toContain(flag)
  })

  it('only where the whole interval lies beyond the limit', () => {
    // 15 % is below the limit, but of 40 responses it may as well be 30 %.
    expect(itemIn(crowd(40, (n) => ({ score: n < 6 ? 1 : 0, other: 1, pick: 0 }))).flags).toEqual(
      [],
    )
  })

  it('not where all scores are the same, which tell nothing of discrimination', () => {
    const item = itemIn(crowd(100, () => ({ score: 1, other: 1, pick: 1 })))
    expect(item).not.toHaveProperty('discrimination')
    expect(item.flags).toEqual(['too-easy'])
  })
})

describe('the table', () => {
  it('has a row for each item, and numbers to a thousandth', () => {
    const found = statisticsOf(same, 6)
    const [head, ...rows] = statisticsRows(found)
    expect(rows).toHaveLength(6)
    for (const row of rows) {
      expect(row).toHaveLength(head?.length ?? 0)
      for (const cell of row) {
        if (typeof cell === 'number') expect(Math.round(cell * 1000) / 1000).toBe(cell)
      }
    }
  })

  it('is read by spreadsheets as UTF-8, and holds no formula', () => {
    const table = csv([
      ['=1+1', '+a', '-a', '@a', '\ta', 'a"b', 'c,d', 'e\nf', -0.5, undefined],
      ['Žana', 1],
    ])
    expect(table).toBe(
      `\uFEFF"'=1+1","'+a","'-a","'@a","'\ta","a""b","c,d","e\nf",-0.5,\r\n"Žana",1\r\n`,
    )
  })
})
