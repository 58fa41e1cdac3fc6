import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KeptStatistics } from '../../src/scores/kept-statistics.ts'
import { Tallies, TallyUnreachable } from '../../src/scores/tally/client.ts'
import { countable } from '../../src/scores/tally/countable.ts'
import { DECK } from '../fixtures/decks.ts'
import { finishedRecord, NOW } from '../fixtures/scores.ts'
import { TestTallies } from '../fixtures/tally.ts'

let clock = NOW
let objects = new TestTallies()
let kept = new KeptStatistics()
beforeEach(() => {
  clock = NOW
  objects = new TestTallies()
  kept = new KeptStatistics(() => clock)
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

const read = (version = DECK.version, shards = 1) =>
  kept.of(new Tallies(objects.namespace, shards), DECK, version)
const count = (id: string) =>
  objects.book(DECK.story).count([countable(finishedRecord({ id }))], false)

describe('the statistics that editors see', () => {
  it('are worked out once in 20 seconds, however many look at them', async () => {
    const first = await read()
    count('a')
    clock += 19_999
    for (let editor = 0; editor < 10; editor++) expect(await read()).toBe(first)
    expect([objects.calls, first.attempts]).toEqual([1, 0])
    clock += 1
    expect(await read()).toMatchObject({ attempts: 1 })
  })

  it('are never more than 30 seconds old: then it is said that they cannot be had', async () => {
    await read()
    count('a')
    objects.failingShare = 1
    clock += 30_000
    expect(await read()).toMatchObject({ attempts: 0 })
    clock += 1
    await expect(read()).rejects.toThrow(TallyUnreachable)
    objects.failingShare = 0
    expect(await read()).toMatchObject({ attempts: 1 })
  })

  it('are asked for again at once by whoever has none', async () => {
    objects.failingShare = 1
    await expect(read()).rejects.toThrow(TallyUnreachable)
    objects.failingShare = 0
    expect(await read()).toMatchObject({ attempts: 0 })
  })

  it('are those of the version that is asked about', async () => {
    count('a')
    expect(await read()).toMatchObject({ version: DECK.version, attempts: 1 })
    expect(await read('000000000000')).toMatchObject({ version: '000000000000', attempts: 0 })
  })

  it('are those of all objects of a story together', async () => {
    for (const shard of [0, 1, 2]) {
      const score = countable(finishedRecord({ id: `a${shard}` }))
      objects.book(DECK.story, shard).count([score], false)
    }
    expect(await read(DECK.version, 3)).toMatchObject({ attempts: 3 })
  })
})
