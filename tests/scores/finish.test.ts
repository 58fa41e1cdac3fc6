import { describe, expect, it } from 'vitest'
import { FinishError, finishAttempt, type ScoreDesk } from '../../src/scores/finish.ts'
import { leaderboard } from '../../src/scores/leaderboard.ts'
import { type ScoreRecord, scoreKey } from '../../src/scores/record.ts'
import { ScoreNotSaved } from '../../src/scores/save.ts'
import { recountPage, sweepPage, sweepStory } from '../../src/scores/sweep.ts'
import { Tallies } from '../../src/scores/tally/client.ts'
import { countable } from '../../src/scores/tally/countable.ts'
import { CountTogether } from '../../src/scores/tally/together.ts'
import { DECK } from '../fixtures/decks.ts'
import { finishedRecord } from '../fixtures/scores.ts'
import { StrictKv } from '../fixtures/strict-kv.ts'
import { TestTallies } from '../fixtures/tally.ts'
import { inNoTime, stopClockAndLog } from '../fixtures/time.ts'

stopClockAndLog()

function counters(shards = 1) {
  const kv = new StrictKv()
  const objects = new TestTallies()
  const work: Promise<unknown>[] = []
  const desk: ScoreDesk = {
    scores: kv.namespace,
    tallies: new Tallies(objects.namespace, shards),
    together: new CountTogether(),
    later: (more) => void work.push(more),
  }
  const finish = async (record: ScoreRecord) => {
    const result = await inNoTime(finishAttempt(desk, record)).catch((error: unknown) =>
      error instanceof FinishError || error instanceof ScoreNotSaved
        ? error
        : expect.fail(`${error}`),
    )
    await inNoTime(Promise.all(work.splice(0)))
    return result
  }
  const sweep = async () => {
    kv.settle()
    return sweepStory(desk, DECK.story)
  }
  const attempts = () =>
    Array.from({ length: shards }, (_, shard) => objects.book(DECK.story, shard)).reduce(
      (sum, book) => sum + book.snapshot(DECK.version).attempts,
      0,
    )
  return { kv, objects, desk, finish, sweep, attempts }
}

const first = finishedRecord({ right: 1, name: 'Ana' })
const other = finishedRecord({ right: 4, name: 'Ana' })

describe('finishing', () => {
  it('is one put, and no read or list', async () => {
    const { kv, finish, attempts } = counters()
    expect(await finish(first)).toEqual(first)
    expect(kv.operations).toEqual({ put: 1, get: 0, list: 0, delete: 0 })
    expect(attempts()).toBe(1)
  })

  it('with other responses is refused, and leaves the first score', async () => {
    const { kv, finish } = counters()
    await finish(first)
    expect(await finish(other)).toMatchObject({ code: 'already-finished' })
    expect(kv.keys).toEqual([scoreKey(first)])
    expect(kv.operations.put).toBe(1)
  })

  it('once more under another name tells what was saved', async () => {
    const { kv, finish } = counters()
    await finish(first)
    expect(await finish({ ...first, name: 'Bo' })).toMatchObject({ name: 'Ana' })
    expect(kv.operations.put).toBe(1)
  })

  it('in parallel, with the same and with other responses, makes one score', async () => {
    const { kv, finish, attempts } = counters()
    const results = await Promise.all([first, other, first, other, first].map(finish))
    expect(kv.keys).toEqual([scoreKey(first)])
    expect(kv.operations.put).toBe(1)
    expect(results).toEqual([first, expect.any(FinishError), first, expect.any(FinishError), first])
    expect(attempts()).toBe(1)
  })

  it('is open to other responses when the first could not be saved', async () => {
    const { kv, finish } = counters()
    kv.failing = 3
    expect(await finish(first)).toBeInstanceOf(ScoreNotSaved)
    expect(await finish(other)).toEqual(other)
    expect(kv.keys).toEqual([scoreKey(other)])
  })

  it('looks into KV when nobody knows what became of the first', async () => {
    const { kv, objects, finish } = counters()
    let clock = Date.now()
    objects.now = () => clock
    kv.now = () => clock
    const book = objects.book(DECK.story)
    book.claim(countable(first))
    clock += 61_000
    expect(await finish(other)).toEqual(other)

    const saved = counters()
    saved.objects.now = () => clock
    saved.objects.book(DECK.story).claim(countable(first))
    await saved.kv.put(scoreKey(first), JSON.stringify(first), { metadata: {}, expiration: 9e9 })
    clock += 61_000
    expect(await saved.finish(other)).toMatchObject({ code: 'already-finished' })
  })

  it('saves again what was counted, but is not in KV', async () => {
    const { kv, objects, finish } = counters()
    objects.book(DECK.story).count([countable(first)], false)
    expect(await finish(first)).toEqual(first)
    expect(kv.keys).toEqual([scoreKey(first)])
  })

  it('of a deleted score is refused', async () => {
    const { kv, objects, finish } = counters()
    objects.book(DECK.story).forget(countable(first))
    expect(await finish(first)).toMatchObject({ code: 'score-deleted' })
    expect(kv.keys).toEqual([])
  })
})

describe('while the counting cannot be reached', () => {
  it('a score is saved all the same, and counted by the next sweep', async () => {
    const { kv, objects, finish, sweep, attempts } = counters()
    objects.failingShare = 1
    expect(await finish(first)).toEqual(first)
    expect(kv.operations).toMatchObject({ put: 1, get: 0, list: 0 })
    objects.failingShare = 0
    expect(await sweep()).toEqual({ counted: attempts(), removed: 0 })
    expect(attempts()).toBe(1)
    expect(await sweep()).toEqual({ counted: 0, removed: 0 })
  })

  it('a silent object is not waited for', async () => {
    const { desk, kv } = counters()
    const silent = { getByName: () => ({ claim: () => new Promise(() => {}) }) }
    const namespace = silent as unknown as DurableObjectNamespace
    const tallies = new Tallies(namespace, 1)
    const work: Promise<unknown>[] = []
    const result = finishAttempt({ ...desk, tallies, later: (more) => void work.push(more) }, first)
    expect(await inNoTime(result)).toEqual(first)
    expect(kv.keys).toEqual([scoreKey(first)])
  })

  it('a second finish is saved, too, and dropped by the next sweep', async () => {
    const { kv, objects, finish, sweep, attempts } = counters()
    objects.failingShare = 1
    await finish(first)
    await finish({ ...other, finished: first.finished + 1 })
    expect(kv.keys).toHaveLength(2)
    objects.failingShare = 0
    // What may still be on its way is left for the next one.
    const sweeps = [await sweep(), await sweep()]
    expect(sweeps.reduce((sum, { removed }) => sum + removed, 0)).toBe(1)
    expect(kv.keys).toEqual([scoreKey(first)])
    expect(attempts()).toBe(1)
    kv.settle()
    const { entries } = await leaderboard(kv.namespace, DECK.story, { limit: 10 })
    expect(entries).toMatchObject([{ points: 1 }])
  })
})

describe('a sweep', () => {
  it('removes what its player deleted, if KV could not do it then', async () => {
    const { kv, objects, finish, sweep } = counters()
    await finish(first)
    objects.book(DECK.story).forget(countable(first))
    expect(await sweep()).toEqual({ counted: 0, removed: 1 })
    expect(kv.keys).toEqual([])
  })

  it('goes through a few pages, and the next one goes on from there', {
    timeout: 60_000,
  }, async () => {
    const { kv, sweep, attempts } = counters(3)
    const expiration = 9e9
    for (let n = 0; n < 5100; n++) {
      const score = { ...first, attempt: `a${n}` }
      await kv.put(scoreKey(score), JSON.stringify(score), { metadata: {}, expiration })
    }
    expect(await sweep()).toEqual({ counted: 5000, removed: 0 })
    expect(await sweep()).toEqual({ counted: 100, removed: 0 })
    expect(attempts()).toBe(5100)
    kv.operations.get = 0
    await sweep()
    expect(kv.operations.get).toBe(0)
  })

  it('leaves alone what is no score', async () => {
    const { kv, sweep } = counters()
    await kv.put(`score/${DECK.story}/all/odd`, '{}', { metadata: {}, expiration: 9e9 })
    const broken = scoreKey(first)
    await kv.put(broken, '{"format":2}', { metadata: {}, expiration: 9e9 })
    expect(await sweep()).toEqual({ counted: 0, removed: 0 })
    expect(kv.keys).toHaveLength(2)
  })
})

describe('counting a story anew', () => {
  it('comes to the same numbers, on as many objects as are wanted', async () => {
    const { kv, desk, objects, finish } = counters()
    for (let n = 0; n < 20; n++)
      await finish(finishedRecord({ id: `a${n}`, seed: n, right: n % 4 }))
    kv.settle()
    const before = objects.book(DECK.story).sums(DECK.version)
    objects.database(DECK.story).exec('UPDATE items SET x = 7')
    await recountPage(desk, DECK.story)
    expect(objects.book(DECK.story).sums(DECK.version)).toEqual(before)

    const tallies = new Tallies(objects.namespace, 4)
    expect(await recountPage({ ...desk, tallies }, DECK.story)).toEqual({ counted: 20, removed: 0 })
    const counts = [0, 1, 2, 3].map(
      (shard) => objects.book(DECK.story, shard).snapshot(DECK.version).attempts,
    )
    expect(counts.reduce((sum, count) => sum + count)).toBe(20)
    expect(Math.max(...counts)).toBeLessThan(20)
  })

  it('goes on from a cursor without starting over', async () => {
    const { kv, desk, finish, attempts } = counters()
    await finish(first)
    kv.settle()
    expect(await sweepPage(desk, DECK.story)).toEqual({ counted: 0, removed: 0 })
    await recountPage(desk, DECK.story, 'after-0')
    expect(attempts()).toBe(1)
  })
})
