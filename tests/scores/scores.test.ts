import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../../src/questions/kinds/play.ts'
import { type Board, boardPrefix } from '../../src/scores/board.ts'
import { BoardUnavailable, leaderboard } from '../../src/scores/leaderboard.ts'
import {
  boardEntry,
  ScoreRecord as Schema,
  type ScoreRecord,
  scoreKey,
  scoreRecord,
} from '../../src/scores/record.ts'
import { ScoreNotSaved, saveScore } from '../../src/scores/save.ts'
import { DECK } from '../fixtures/decks.ts'
import { finishedRecord, finishedRun, NOW } from '../fixtures/scores.ts'
import { StrictKv } from '../fixtures/strict-kv.ts'

/** In seconds. */
const FAR = 9_999_999_999

const record = (change: Partial<ScoreRecord> = {}): ScoreRecord =>
  finishedRecord({ name: 'Ana' }, change)

describe('a score record', () => {
  it('holds the whole attempt, item by item', () => {
    const run = finishedRun({ name: 'Ana' })
    expect(v.parse(Schema, JSON.parse(JSON.stringify(scoreRecord(run))))).toMatchObject({
      attempt: 'id',
      story: DECK.story,
      version: DECK.version,
      name: 'Ana',
      max: 4,
      started: NOW,
      finished: NOW + 4000,
      items: run.form.map(({ item, order }) => ({
        item: item.id,
        response: keyOf(item, order),
        score: 1,
      })),
    })
  })

  it('has a key of its own for each attempt, and always the same one', () => {
    expect(scoreKey(record())).toBe(scoreKey(record({ name: 'Bo' })))
    expect(scoreKey(record())).not.toBe(scoreKey(record({ attempt: 'other' })))
  })

  it('has keys that sort as the leaderboard: more points first, then the earlier finish', () => {
    const scores = fc.record({
      points: fc.integer({ min: 0, max: 30_000 }).map((thousandths) => thousandths / 1000),
      finished: fc.integer({ min: 0, max: NOW * 2 }),
    })
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const expected = b.points - a.points || a.finished - b.finished
        const [keyA, keyB] = [scoreKey(record(a)), scoreKey(record(b))]
        expect(Math.sign(keyA < keyB ? -1 : keyA > keyB ? 1 : 0)).toBe(Math.sign(expected))
      }),
    )
  })

  it('shows on the board no more than metadata can hold', () => {
    const widest = boardEntry(record({ name: '𝔛'.repeat(24), points: 29.999, max: 30 }))
    expect(new TextEncoder().encode(JSON.stringify(widest)).length).toBeLessThanOrEqual(1024)
  })
})

describe('saving a score', () => {
  const pauses: number[] = []
  const pause = async (ms: number) => void pauses.push(ms)

  it('is one put', async () => {
    const kv = new StrictKv()
    await saveScore(kv.namespace, record(), pause)
    expect(kv.operations).toEqual({ put: 1, get: 0, list: 0, delete: 0 })
    expect(kv.keys.map((key) => kv.value(key))).toEqual([record()])
  })

  it('is tried again, with longer pauses', async () => {
    const kv = new StrictKv()
    kv.failing = 2
    pauses.length = 0
    await saveScore(kv.namespace, record(), pause)
    expect([kv.keys.length, pauses]).toEqual([1, [200, 1000]])
  })

  it('is given up after the third try, and says so', async () => {
    const kv = new StrictKv()
    kv.failing = 3
    await expect(saveScore(kv.namespace, record(), pause)).rejects.toBeInstanceOf(ScoreNotSaved)
    expect(kv.keys).toEqual([])
  })

  it('outlasts the second in which KV refuses another write to the same key', async () => {
    const kv = new StrictKv()
    let clock = NOW
    kv.now = () => clock
    const wait = async (ms: number) => {
      clock += ms
    }
    await saveScore(kv.namespace, record(), wait)
    await saveScore(kv.namespace, record({ name: 'Bo' }), wait)
    expect(kv.keys.map((key) => kv.value(key))).toMatchObject([{ name: 'Bo' }])
  })
})

describe('a leaderboard', () => {
  async function board(count: number): Promise<StrictKv> {
    const kv = new StrictKv()
    for (let n = 0; n < count; n++) {
      await saveScore(kv.namespace, record({ attempt: `a${n}`, points: n, name: `P${n}` }))
    }
    await saveScore(kv.namespace, record({ story: 'another', attempt: 'b' }))
    kv.settle()
    return kv
  }

  it('is one list, best first, of one story', async () => {
    const kv = await board(3)
    const page = await leaderboard(kv.namespace, DECK.story, { limit: 10 })
    expect(page.entries.map(({ place, name }) => [place, name])).toEqual([
      [1, 'P2'],
      [2, 'P1'],
      [3, 'P0'],
    ])
    expect(page.cursor).toBeUndefined()
    expect(kv.operations).toMatchObject({ list: 1, get: 0 })
  })

  it('shows a score of 0 and one without a name', async () => {
    const kv = new StrictKv()
    const { name: _, ...nameless } = record({ points: 0 })
    await saveScore(kv.namespace, nameless)
    kv.settle()
    const { entries } = await leaderboard(kv.namespace, DECK.story, { limit: 10 })
    expect(entries).toEqual([{ place: 1, points: 0, max: 4, finished: NOW + 4000 }])
  })

  it('goes on from page to page, counting places', async () => {
    const kv = await board(5)
    const places: number[] = []
    let cursor: string | undefined
    do {
      const page = await leaderboard(kv.namespace, DECK.story, { limit: 2, cursor })
      places.push(...page.entries.map(({ place }) => place))
      cursor = page.cursor
    } while (cursor !== undefined)
    expect(places).toEqual([1, 2, 3, 4, 5])
  })

  it('is one of a room, or of an issue of a newsletter, beside the story’s own', async () => {
    const kv = new StrictKv()
    const boards: Board[] = [
      { of: 'story' },
      { of: 'room', code: 'k7m2' },
      { of: 'issue', issue: '2026-11-24' },
    ]
    for (const [n, board] of boards.entries()) {
      const keeping = scoreRecord(finishedRun(), { board })
      for (const points of [1, 3, 2]) {
        const attempt = `${n}-${points}`
        await saveScore(kv.namespace, { ...keeping, attempt, points })
      }
    }
    kv.settle()
    for (const board of boards) {
      const { entries } = await leaderboard(kv.namespace, DECK.story, { board, limit: 10 })
      expect([board, entries.map(({ points }) => points)]).toEqual([board, [3, 2, 1]])
    }
  })

  it('leaves out what is not a score', async () => {
    const kv = await board(1)
    const odd = boardPrefix(DECK.story, { of: 'story' })
    await kv.put(`${odd}000000/odd`, '{}', { metadata: { points: 'many' }, expiration: FAR })
    kv.settle()
    const { entries } = await leaderboard(kv.namespace, DECK.story, { limit: 10 })
    expect(entries).toHaveLength(1)
  })

  it.each(['', 'nonsense', '5.', '5.nonsense', '1e9.after-1'])(
    'refuses the cursor “%s”',
    async (cursor) => {
      const kv = await board(1)
      await expect(
        leaderboard(kv.namespace, DECK.story, { limit: 2, cursor }),
      ).rejects.toMatchObject({ hadCursor: true })
    },
  )

  it('says when KV cannot list', async () => {
    const kv = await board(1)
    kv.failing = 1
    await expect(leaderboard(kv.namespace, DECK.story, { limit: 2 })).rejects.toBeInstanceOf(
      BoardUnavailable,
    )
  })
})
