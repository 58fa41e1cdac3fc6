import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Presented } from '../../src/questions/play.ts'
import { json, testApp } from '../fixtures/app.ts'
import { TestAssets } from '../fixtures/assets.ts'
import { DECK, rightResponse } from '../fixtures/decks.ts'
import { Reader } from '../fixtures/reader.ts'

// KV in trouble, from the player's side.

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 100 })
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Lets the pauses between tries pass at once. */
async function inNoTime<T>(work: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(5000)
  return work
}

describe('a whole quiz', () => {
  it('costs one write and no read', async () => {
    const { fetch, kv } = testApp()
    const reader = new Reader(fetch)
    await reader.playQuiz(DECK.story, { right: 3, name: 'Ana' })
    await reader.submit()
    expect(reader.text).toContain('3 of 10')
    await reader.open(reader.path)
    expect(kv.operations).toEqual({ put: 1, get: 0, list: 0, delete: 0 })
  })
})

describe('when KV fails once', () => {
  it('the player notices nothing', async () => {
    const { fetch, kv } = testApp()
    const reader = new Reader(fetch)
    await reader.playQuiz(DECK.story, { right: 3 })
    kv.failing = 1
    await inNoTime(reader.submit())
    expect(reader.status).toBe(200)
    expect(kv.keys).toHaveLength(1)
  })
})

describe('when KV goes on failing', () => {
  it('the page says so and keeps all that is needed; trying again, twice, makes one score', async () => {
    const { fetch, kv } = testApp()
    const reader = new Reader(fetch)
    await reader.playQuiz(DECK.story, { right: 4, name: 'Ana' })
    kv.failing = 3
    await inNoTime(reader.submit({ name: 'Zoë' }))
    expect(reader.status).toBe(503)
    expect(reader.text).toContain('Your score is not saved yet')
    expect(reader.headers.get('Cache-Control')).toBe('no-store')
    expect(reader.text).toContain('4 of 10')
    expect(kv.keys).toEqual([])

    const { action, fields } = reader.form
    for (let tries = 0; tries < 2; tries++) {
      const again = new Reader(fetch)
      const sent = await inNoTime(
        fetch(action, { method: 'POST', body: new URLSearchParams(fields) }),
      )
      expect(sent.status).toBe(303)
      await again.open(sent.headers.get('Location') ?? '')
      expect(again.text).toContain('Saved for the leaderboard as Zoë')
    }
    expect(kv.keys.map((key) => kv.value(key))).toMatchObject([{ name: 'Zoë', points: 4 }])
  })

  it('the API says so, and the same request does it later', async () => {
    const { fetch, kv } = testApp()
    const started = await fetch(`/api/v1/stories/${DECK.story}/attempts`, json({ length: 1 }))
    const { token, question } = await started.json<{ token: string; question: Presented }>()
    const answered = await fetch(
      '/api/v1/attempts/responses',
      json({ token, question: 1, response: rightResponse(question) }),
    )
    const last = await answered.json<{ token: string }>()
    const finish = json({ token: last.token, name: 'Ana' })

    kv.failing = 3
    const failed = await inNoTime(fetch('/api/v1/attempts/finish', finish))
    expect(failed.status).toBe(503)
    expect(await failed.json()).toMatchObject({ code: 'score-not-saved' })
    for (let tries = 0; tries < 2; tries++) {
      const finished = await inNoTime(fetch('/api/v1/attempts/finish', finish))
      expect(finished.status).toBe(200)
    }
    expect(kv.keys).toHaveLength(1)
  })

  it('reading and playing go on; only the leaderboard says that it cannot be shown', async () => {
    const { fetch, kv } = testApp()
    kv.failing = Number.POSITIVE_INFINITY
    for (const path of ['/', `/s/${DECK.story}`, `/s/${DECK.story}/quiz`, '/api/v1/stories']) {
      expect([path, (await fetch(path)).status]).toEqual([path, 200])
    }
    const board = await fetch(`/s/${DECK.story}/board`)
    expect(board.status).toBe(503)
    expect(await board.text()).toContain('The leaderboard cannot be shown just now')
    const api = await fetch(`/api/v1/stories/${DECK.story}/leaderboard`)
    expect(await api.json()).toMatchObject({ status: 503, code: 'board-unavailable' })
  })
})

describe('when a deck cannot be read', () => {
  const broken = () => {
    const assets = new TestAssets()
    return { assets, ...testApp(undefined, undefined, { ASSETS: assets.fetcher }) }
  }

  it('the page of its story says so and leads on; what needs no deck is there', async () => {
    const { assets, fetch } = broken()
    assets.failing = Number.POSITIVE_INFINITY
    for (const path of ['', '/quiz', '/quiz?attempt=x']) {
      const response = await fetch(`/s/${DECK.story}${path}`)
      expect([path, response.status, response.headers.get('Cache-Control')]).toEqual([
        path,
        503,
        'no-store',
      ])
      const html = await response.text()
      expect(html).toContain('The story cannot be shown just now')
      expect(html).toContain('<a class="button" href="">Try again</a>')
      expect(html).not.toMatch(/out of order|Error|_decks/)
    }
    for (const path of ['/', `/s/${DECK.story}/board`, '/api/v1/stories', '/privacy']) {
      expect([path, (await fetch(path)).status]).toEqual([path, 200])
    }
    expect((await fetch('/s/nothing')).status).toBe(404)
  })

  it('the API says so, and the same request is answered when it is there again', async () => {
    const { assets, fetch, kv } = broken()
    const send = async (path: string, body: unknown) => {
      assets.failing = 1
      const failed = await fetch(`/api/v1${path}`, json(body))
      expect([failed.status, failed.headers.get('Content-Type')]).toEqual([
        503,
        'application/problem+json',
      ])
      expect(await failed.json()).toMatchObject({ code: 'story-unavailable', status: 503 })
      assets.failing = 0
      const response = await fetch(`/api/v1${path}`, json(body))
      return response.json<{ token: string; question: Presented }>()
    }
    const { token, question } = await send(`/stories/${DECK.story}/attempts`, { length: 1 })
    // Another isolate, which has read nothing yet, takes the next steps.
    const next = broken()
    next.assets.failing = 1
    const answer = json({ token, question: 1, response: rightResponse(question) })
    expect((await next.fetch('/api/v1/attempts/responses', answer)).status).toBe(503)
    expect((await next.fetch('/api/v1/attempts/responses', answer)).status).toBe(200)
    expect(kv.keys).toEqual([])
  })
})
