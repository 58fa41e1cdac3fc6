import { describe, expect, it, vi } from 'vitest'
import { Tallies, TallyUnreachable } from '../../src/scores/tally/client.ts'
import { countable } from '../../src/scores/tally/countable.ts'
import { CountTogether } from '../../src/scores/tally/together.ts'
import { DECK } from '../fixtures/decks.ts'
import { finishedRecord } from '../fixtures/scores.ts'
import { TestTallies } from '../fixtures/tally.ts'
import { inNoTime, stopClockAndLog } from '../fixtures/time.ts'

stopClockAndLog()

const score = (id: string) => countable(finishedRecord({ id }))

function counting(shards = 1) {
  const objects = new TestTallies()
  const together = new CountTogether()
  const count = (id: string) =>
    together.count(new Tallies(objects.namespace, shards), DECK.story, score(id))
  const attempts = (shard = 0) => objects.book(DECK.story, shard).snapshot(DECK.version).attempts
  return { objects, count, attempts }
}

describe('scores that are saved within a moment', () => {
  it('are counted by one call, each of them once', async () => {
    const { objects, count, attempts } = counting()
    await inNoTime(Promise.all(['a', 'b', 'c', 'a'].map(count)))
    expect([objects.calls, attempts()]).toEqual([1, 3])
  })

  it('are counted by another call when they come later', async () => {
    const { objects, count, attempts } = counting()
    await inNoTime(count('a'))
    await inNoTime(count('b'))
    expect([objects.calls, attempts()]).toEqual([2, 2])
  })

  it('are counted each by its own object', async () => {
    const { objects, count, attempts } = counting(2)
    await inNoTime(Promise.all(Array.from({ length: 20 }, (_, n) => count(`a${n}`))))
    expect([objects.calls, attempts(0) + attempts(1)]).toEqual([2, 20])
    expect(attempts(0)).toBeGreaterThan(0)
    expect(attempts(1)).toBeGreaterThan(0)
  })

  it('are not left to one who began to wait long ago, and may be gone', async () => {
    const { objects, count, attempts } = counting()
    const before = count('a')
    vi.setSystemTime(Date.now() + 5000)
    const after = count('b')
    await inNoTime(Promise.all([before, after]))
    expect([objects.calls, attempts()]).toEqual([2, 2])
  })

  it('are left to the sweep where the object cannot be reached', async () => {
    const { objects, count } = counting()
    objects.failingShare = 1
    await expect(inNoTime(count('a'))).rejects.toThrow(TallyUnreachable)
  })
})
