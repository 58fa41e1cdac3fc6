import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Snapshots } from '../../src/scores/snapshot.ts'
import { standingOf } from '../../src/scores/standing.ts'
import { Tallies } from '../../src/scores/tally/client.ts'
import { countable } from '../../src/scores/tally/countable.ts'
import { DECK } from '../fixtures/decks.ts'
import { finishedRecord, NOW } from '../fixtures/scores.ts'
import { TestTallies } from '../fixtures/tally.ts'

const mine = finishedRecord({ right: 2 })

/** A snapshot of so many attempts with each share of the points. */
const snapshot = (shares: [share: number, attempts: number][]) => ({
  taken: NOW,
  attempts: shares.reduce((sum, [, attempts]) => sum + attempts, 0),
  shares,
  items: {},
})
const betterThan = (...shares: [number, number][]) => standingOf(mine, snapshot(shares)).betterThan

describe('how many one did better than', () => {
  it('is told from 30 attempts on', () => {
    expect(betterThan([250, 29])).toBeUndefined()
    expect(betterThan([250, 30])).toBe(100)
    expect(standingOf(mine, undefined)).toEqual({ right: mine.items.map(() => undefined) })
  })

  it('does not count ties as beaten', () => {
    expect(betterThan([500, 40])).toBe(0)
    expect(betterThan([250, 10], [500, 20], [1000, 10])).toBe(25)
  })

  it('counts those without a single point', () => {
    expect(betterThan([0, 40])).toBe(100)
    const nothing = finishedRecord({ right: 0 })
    expect(
      standingOf(
        nothing,
        snapshot([
          [0, 20],
          [500, 20],
        ]),
      ).betterThan,
    ).toBe(0)
  })

  it('is rounded down, so that it promises nothing', () => {
    expect(betterThan([0, 199], [500, 1])).toBe(99)
  })

  it('compares shares, as quizzes can have different lengths', () => {
    const longer = finishedRecord({ right: 4, length: 8 })
    expect(
      standingOf(
        longer,
        snapshot([
          [499, 30],
          [500, 30],
        ]),
      ).betterThan,
    ).toBe(50)
  })
})

describe('how many got a question right', () => {
  const [first = '', second = '', third = ''] = mine.items.map(({ item }) => item)

  it('is told from 30 responses on, to a percent', () => {
    const items = { [first]: [30, 20], [second]: [29, 29], [third]: [1000, 0] } as const
    const numbers = { ...snapshot([]), items: structuredClone(items) as never }
    expect(standingOf(mine, numbers).right).toEqual([67, undefined, 0, undefined])
  })
})

describe('the numbers that readers see', () => {
  let clock = NOW
  let objects = new TestTallies()
  let tallies = new Tallies(objects.namespace, 1)
  let snapshots = new Snapshots(() => clock)
  beforeEach(() => {
    clock = NOW
    objects = new TestTallies()
    objects.now = () => clock
    tallies = new Tallies(objects.namespace, 1)
    snapshots = new Snapshots(() => clock)
    vi.spyOn(console, 'error').mockImplementation(() => {})
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  const read = () => snapshots.of(tallies, DECK.story, DECK.version)
  const count = (id: string) =>
    objects.book(DECK.story).count([countable(finishedRecord({ id }))], false)

  it('cost the counting object one call in 20 seconds, however many read them', async () => {
    for (let reader = 0; reader < 100; reader++) await read()
    expect(objects.calls).toBe(1)
    count('a')
    clock += 19_999
    expect(await read()).toMatchObject({ attempts: 0 })
    clock += 1
    expect(await read()).toMatchObject({ attempts: 1, taken: clock })
    expect(objects.calls).toBe(2)
  })

  it('are fetched anew by one reader, while the others take those that they have', async () => {
    await read()
    clock += 25_000
    const [first, ...others] = await Promise.all([read(), read(), read()])
    expect(first?.taken).toBe(clock)
    expect(others.map((other) => other?.taken)).toEqual([NOW, NOW])
    expect(objects.calls).toBe(2)
  })

  it('are never more than 30 seconds old, and none where the object cannot be reached', async () => {
    await read()
    objects.failingShare = 1
    clock += 30_000
    expect(await read()).toMatchObject({ taken: NOW })
    clock += 1
    expect(await read()).toBeUndefined()
    clock += 3000
    const before = objects.calls
    for (let reader = 0; reader < 100; reader++) expect(await read()).toBeUndefined()
    expect(objects.calls).toBe(before + 1)
    objects.failingShare = 0
    clock += 3000
    expect(await read()).toMatchObject({ taken: clock })
  })

  it('are those of all objects of a story together', async () => {
    const three = new Tallies(objects.namespace, 3)
    for (let n = 0; n < 12; n++) {
      const score = countable(finishedRecord({ id: `a${n}`, right: n % 2 }))
      await three.for(DECK.story, score.attempt).count([score], false)
    }
    const whole = await snapshots.of(three, DECK.story, DECK.version)
    expect(whole).toMatchObject({
      attempts: 12,
      shares: [
        [0, 6],
        [250, 6],
      ],
    })
    expect(Object.values(whole?.items ?? {})).toContainEqual([12, 6])
  })
})
