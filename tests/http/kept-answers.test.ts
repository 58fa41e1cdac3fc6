import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepAnswers } from '../../src/http/kept-answers.ts'
import { testApp } from '../fixtures/app.ts'
import { DECK } from '../fixtures/decks.ts'
import { StrictKv } from '../fixtures/strict-kv.ts'

// In a rush, what everybody is answered alike is made once and sent often.

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** An application whose answers are kept, and how many it had to make. */
function keeping(kv = new StrictKv()) {
  const app = testApp(kv)
  const made: string[] = []
  const kept = keepAnswers(async (request) => {
    made.push(request.url)
    return app.fetch(request.url, request)
  })
  // What it is called with is handed on, and the application of the test has its own.
  const context = {} as unknown as ExecutionContext
  const fetch = async (path: string, init?: RequestInit) =>
    kept(new Request(new URL(path, 'https://facts.example'), init), app.env, context)
  return { fetch, made, app }
}

const CARDS = `/s/${DECK.story}`
const QUIZ = `/s/${DECK.story}/quiz`
const API = '/api/v1/stories'
const headersOf = ({ headers }: Response) => [...headers].sort()

describe('what everybody is answered alike', () => {
  it.each(['/', CARDS, QUIZ, API, `${API}/${DECK.story}`, '/privacy'])(
    '%s is made once in ten seconds, and is each time the same, with its headers',
    async (path) => {
      const { fetch, made, app } = keeping()
      const fresh = await app.fetch(`https://facts.example${path}`)
      const body = await fresh.text()
      for (let time = 0; time < 3; time++) {
        const answer = await fetch(path)
        expect([answer.status, headersOf(answer)]).toEqual([200, headersOf(fresh)])
        expect(await answer.text()).toBe(body)
      }
      expect(made).toHaveLength(1)
      vi.advanceTimersByTime(9_999)
      await fetch(path)
      expect(made).toHaveLength(1)
      vi.advanceTimersByTime(1)
      await fetch(path)
      expect(made).toHaveLength(2)
    },
  )

  it('is not sent again to who has it', async () => {
    const { fetch } = keeping()
    const etag = (await fetch(CARDS)).headers.get('ETag') ?? ''
    const again = await fetch(CARDS, { headers: { 'If-None-Match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('has another address on another host', async () => {
    const { fetch, made } = keeping()
    await fetch(CARDS)
    expect(await (await fetch(`https://other.example${CARDS}`)).text()).toContain('other.example')
    expect(made).toHaveLength(2)
  })

  it('fills no more memory than a hundred pages take', async () => {
    const { fetch, made } = keeping()
    const hosts = Array.from({ length: 101 }, (_, n) => `https://h${n}.example/`)
    for (const host of hosts) await fetch(host)
    await fetch('https://h100.example/')
    expect(made).toHaveLength(101)
    await fetch('https://h0.example/')
    expect(made).toHaveLength(102)
  })
})

describe('what is not everybody’s', () => {
  it.each([
    `${QUIZ}?attempt=x`,
    `${QUIZ}?again=1`,
    `${CARDS}/board`,
    `${API}/${DECK.story}/leaderboard`,
    `${CARDS}/statistics`,
    '/nothing',
    '/healthz',
    '/receipt',
  ])('%s is made each time', async (path) => {
    const { fetch, made } = keeping()
    for (let time = 0; time < 2; time++) await fetch(path)
    expect(made).toHaveLength(2)
  })

  it('is made each time: other methods', async () => {
    const { fetch, made } = keeping()
    await fetch(CARDS)
    expect(await (await fetch(CARDS, { method: 'HEAD' })).text()).toBe('')
    expect((await fetch(QUIZ, { method: 'POST', body: new URLSearchParams() })).status).toBe(422)
    expect((await fetch(CARDS, { method: 'DELETE' })).status).toBe(405)
    expect(made).toHaveLength(4)
  })
})

describe('an answer in trouble', () => {
  it('is not kept', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { fetch, made, app } = keeping()
    const working = app.env.ASSETS
    app.env.ASSETS = JSON.parse('{}')
    expect((await fetch(CARDS)).status).toBe(503)
    app.env.ASSETS = working
    expect((await fetch(CARDS)).status).toBe(200)
    expect(made).toHaveLength(2)
    log.mockRestore()
  })
})
