import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { ScoreRecord } from '../../src/scores/record.ts'
import { countable } from '../../src/scores/tally/countable.ts'
import { json, testApp } from '../fixtures/app.ts'
import { DECK } from '../fixtures/decks.ts'
import { Reader } from '../fixtures/reader.ts'
import { playShortQuiz } from '../fixtures/short-quiz.ts'
import { inNoTime, stopClockAndLog } from '../fixtures/time.ts'

// A player's score after the quiz: how it compares, and how it is deleted.

stopClockAndLog()

/** A reader who has finished a quiz. */
async function finished(app: ReturnType<typeof testApp>, right = 3): Promise<Reader> {
  const reader = new Reader(app.fetch)
  await reader.playQuiz(DECK.story, { right, name: 'Ana' })
  await inNoTime(reader.submit())
  app.kv.settle()
  return reader
}

const attempts = ({ tallies }: ReturnType<typeof testApp>) =>
  tallies.book(DECK.story).snapshot(DECK.version).attempts

/** Finishes a quiz of one question by the API, and gives the answer. */
async function finishByApi({ fetch }: ReturnType<typeof testApp>) {
  const token = await playShortQuiz(fetch)
  const finish = await inNoTime(fetch('/api/v1/attempts/finish', json({ token })))
  return finish.json<Record<string, string>>()
}

describe('a player', () => {
  it('deletes the score with a button on the page of the result', async () => {
    const app = testApp()
    const reader = await finished(app)
    await reader.submit({}, reader.formTo('/receipt?lang=en'))
    expect(reader.text).toContain('The score is deleted.')
    expect(app.kv.keys).toEqual([])
    expect(attempts(app)).toBe(0)
  })

  it('deletes it later with the code, on a page of its own, once', async () => {
    const app = testApp()
    const reader = await finished(app)
    const { receipt = '' } = reader.formTo('/receipt?lang=en').fields
    expect(reader.text).toContain(receipt)
    await reader.open('/receipt')
    await reader.submit({ receipt: ` ${receipt}\n` })
    expect(reader.text).toContain('The score is deleted.')
    expect(app.kv.keys).toEqual([])
    app.kv.settle()
    await reader.open('/receipt')
    await reader.submit({ receipt })
    expect([reader.status, reader.text]).toEqual([404, expect.stringContaining('no such score')])
  })

  it('deletes it through the API with the receipt of the finish', async () => {
    const app = testApp()
    const { receipt } = await finishByApi(app)
    const deleted = await app.fetch('/api/v1/scores/delete', json({ receipt }))
    expect([deleted.status, await deleted.json()]).toEqual([200, { deleted: true }])
    expect(app.kv.keys).toEqual([])
  })

  it('cannot bring a deleted score back by finishing again', async () => {
    const app = testApp()
    const reader = new Reader(app.fetch)
    await reader.playQuiz(DECK.story, { right: 3 })
    const { action, fields } = reader.form
    await inNoTime(reader.submit())
    await reader.submit({}, reader.formTo('/receipt?lang=en'))
    const again = await app.fetch(action, { method: 'POST', body: new URLSearchParams(fields) })
    expect(again.status).toBe(410)
    expect(app.kv.keys).toEqual([])
  })

  it('deletes it also while the counting cannot be reached', async () => {
    const app = testApp()
    const reader = await finished(app)
    app.tallies.failingShare = 1
    await reader.submit({}, reader.formTo('/receipt?lang=en'))
    expect(reader.text).toContain('The score is deleted.')
    expect(app.kv.keys).toEqual([])
  })

  it('is told when KV cannot delete it, and can try again', async () => {
    const app = testApp()
    const reader = await finished(app)
    const { receipt = '' } = reader.formTo('/receipt?lang=en').fields
    app.kv.failing = 3
    await inNoTime(reader.submit({}, reader.formTo('/receipt?lang=en')))
    expect([reader.status, reader.text]).toEqual([503, expect.stringContaining('try again')])
    expect(app.kv.keys).toHaveLength(1)
    app.kv.settle()
    const again = await app.fetch('/api/v1/scores/delete', json({ receipt }))
    expect(again.status).toBe(200)
  })

  it('sees how the score compares, once 30 others have played', async () => {
    const app = testApp()
    const reader = await finished(app)
    expect(reader.text).not.toMatch(/better than|got this right/)
    // Thirty others had the same questions, and half of them knew nothing.
    const record = v.parse(ScoreRecord, app.kv.value(app.kv.keys[0] ?? ''))
    const others = Array.from({ length: 30 }, (_, n) => ({
      ...countable({ ...record, attempt: `a${n}`, points: n % 2 }),
      ...(n % 2 === 0 && { items: [] }),
    }))
    app.tallies.book(DECK.story).count(others, false)
    vi.setSystemTime(Date.now() + 21_000)
    await reader.open(reader.path)
    expect(reader.text).toContain('You did better than 96% of the players at their first attempt.')
    expect(reader.text).not.toContain('got this right')

    const more = others.map((other) => ({ ...other, attempt: `b${other.attempt}` }))
    app.tallies.book(DECK.story).count(more, false)
    vi.setSystemTime(Date.now() + 21_000)
    await reader.open(reader.path)
    expect(reader.text).toContain('100% of the players got this right.')
    expect(reader.text).toContain('0% of the players got this right.')
  })
})

describe('a code that is none of ours', () => {
  it.each([
    ['', 422],
    ['nonsense', 422],
    ['a.b', 422],
    ['x'.repeat(5000), 422],
  ])('“%.20s” deletes nothing', async (receipt, status) => {
    const app = testApp()
    await finished(app)
    for (const sent of [
      app.fetch('/api/v1/scores/delete', json({ receipt })),
      app.fetch('/receipt', { method: 'POST', body: new URLSearchParams({ receipt }) }),
    ]) {
      expect((await sent).status).toBe(status)
    }
    expect(app.kv.keys).toHaveLength(1)
  })

  it('is also the token of the attempt, though the same key signed it', async () => {
    const app = testApp()
    const reader = await finished(app)
    const token = new URL(reader.path, 'http://x').searchParams.get('attempt') ?? ''
    expect(token).not.toBe('')
    expect((await app.fetch('/api/v1/scores/delete', json({ receipt: token }))).status).toBe(422)
  })
})
