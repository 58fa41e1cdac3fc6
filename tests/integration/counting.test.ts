import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { scoreKey } from '../../src/scores/record.ts'
import { json } from '../fixtures/app.ts'
import { DECK, DECKS } from '../fixtures/decks.ts'
import { Reader } from '../fixtures/reader.ts'
import { finishedRecord } from '../fixtures/scores.ts'
import { startWorker } from '../fixtures/worker.ts'

// Counting on the Worker as it is deployed: its Durable Object, its SQLite, its schedule.

let worker: Awaited<ReturnType<typeof startWorker>>
beforeAll(async () => {
  worker = await startWorker()
})
afterAll(() => worker.close())

async function total(column: string, table: string): Promise<number> {
  const [row] = await worker.counted(DECK.story, `SELECT SUM(${column}) AS total FROM ${table}`)
  return Number(row?.total ?? 0)
}
const attempts = () => total('attempts', 'shares')
const responses = () => total('responses', 'items')

describe('a finished quiz', () => {
  it('is counted once, though it is sent twice and the object sleeps in between', async () => {
    const [before, questions] = [await attempts(), await responses()]
    const reader = new Reader(worker.fetch)
    await reader.playQuiz(DECK.story, { right: 3 })
    const { action, fields } = reader.form
    for (let sent = 0; sent < 2; sent++) {
      const body = new URLSearchParams(fields)
      await worker.fetch(action, { method: 'POST', body, redirect: 'manual' })
      await vi.waitFor(async () => expect(await attempts()).toBe(before + 1))
      await worker.evict(DECK.story)
    }
    expect(await attempts()).toBe(before + 1)
    expect(await responses()).toBe(questions + DECK.quizLength)
  })

  it('is not counted when its player plays again', async () => {
    const others = await attempts()
    const reader = new Reader(worker.fetch)
    await reader.playQuiz(DECK.story, { right: 3 })
    await reader.submit()
    const before = others + 1
    await vi.waitFor(async () => expect(await attempts()).toBe(before))
    await reader.follow('Play again with other questions')
    await reader.submit()
    expect(reader.form.input).toBeDefined()
    await reader.playOn({ right: 1 })
    await reader.submit()
    expect(reader.text).toContain(`1 of ${DECK.quizLength}`)
    await worker.sweep()
    expect(await attempts()).toBe(before)
  })
})

describe('every hour', () => {
  it('what was missed is counted, and a second finish of an attempt is dropped', async () => {
    const before = await attempts()
    const early = finishedRecord({ id: 'missed', right: 1, length: 10 })
    const late = { ...early, points: 9, finished: early.finished + 1 }
    const metadata = { points: 0, max: 0, finished: 0 }
    for (const record of [early, late]) {
      await worker.scores.put(scoreKey(record), JSON.stringify(record), { metadata })
    }
    await worker.sweep()
    expect(await attempts()).toBe(before + 1)
    expect(await worker.scores.get(scoreKey(early))).not.toBeNull()
    expect(await worker.scores.get(scoreKey(late))).toBeNull()
  })
})

describe('who starts hundreds of quizzes in a minute', () => {
  it('is told to wait, while the other stories stay open', async () => {
    const busy = DECKS.find(({ story }) => story !== DECK.story)?.story
    const start = (story = '') => worker.fetch(`/api/v1/stories/${story}/attempts`, json({}))
    // The minutes are those of the clock on the wall: of two times the limit, one has more than half.
    let refused: Response | undefined
    for (let sent = 0; sent < 602 && !refused; sent += 43) {
      const answers = await Promise.all(Array.from({ length: 43 }, () => start(busy)))
      refused = answers.find(({ status }) => status !== 201)
    }
    expect([refused?.status, refused?.headers.get('Retry-After')]).toEqual([429, '60'])
    expect((await start(DECK.story)).status).toBe(201)
  })
})
