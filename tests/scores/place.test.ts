import { describe, expect, it } from 'vitest'
import { placeOf } from '../../src/scores/place.ts'
import type { ScoreRecord } from '../../src/scores/record.ts'
import { Tallies } from '../../src/scores/tally/client.ts'
import { countable, finishOf } from '../../src/scores/tally/countable.ts'
import { DECK } from '../fixtures/decks.ts'
import { finishedRecord } from '../fixtures/scores.ts'
import { TestTallies } from '../fixtures/tally.ts'

const record = finishedRecord({ right: 2 })
const other = (id: string, change: Partial<ScoreRecord> = {}): ScoreRecord => ({
  ...record,
  attempt: id,
  ...change,
})

/** The place of a score among others that are saved, counted by so many objects. */
async function place(others: readonly ScoreRecord[], { shards = 1 } = {}) {
  const objects = new TestTallies()
  const tallies = new Tallies(objects.namespace, shards)
  for (const each of [record, ...others]) {
    objects.book(DECK.story, tallies.shardOf(each.attempt)).count([countable(each)], false)
  }
  return placeOf(tallies, record)
}

describe('the place on a leaderboard', () => {
  it('comes after more points, and after as many points earlier', async () => {
    expect(await place([])).toBe(1)
    expect(await place([other('a', { points: 3 }), other('b', { points: 1 })])).toBe(2)
    expect(await place([other('a', { finished: record.finished - 1 })])).toBe(2)
    expect(await place([other('a', { finished: record.finished + 1 })])).toBe(1)
  })

  it('is counted on the score’s own board alone', async () => {
    expect(await place([other('a', { points: 3, board: 'room-abc' })])).toBe(1)
  })

  it('counts no score that is only being saved', async () => {
    const objects = new TestTallies()
    objects.book(DECK.story).claim(finishOf(other('a', { points: 3 })))
    expect(await placeOf(new Tallies(objects.namespace, 1), record)).toBe(1)
  })

  it('is put together from all objects that count a story', async () => {
    const better = Array.from({ length: 20 }, (_, n) => other(`a${n}`, { points: 3 }))
    expect(await place(better, { shards: 3 })).toBe(21)
  })

  it('is told up to the hundredth', async () => {
    const better = Array.from({ length: 100 }, (_, n) => other(`a${n}`, { points: 3 }))
    expect(await place(better.slice(1))).toBe(100)
    expect(await place(better)).toBeUndefined()
    expect(await place(better, { shards: 3 })).toBeUndefined()
  })

  it('is not told while the counting cannot be reached', async () => {
    const objects = new TestTallies()
    objects.failingShare = 1
    expect(await placeOf(new Tallies(objects.namespace, 1), record)).toBeUndefined()
  })
})
