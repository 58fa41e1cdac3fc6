import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AppEnv } from '../../src/http/app-env.ts'
import { problemFrom } from '../../src/http/errors.ts'
import { limit } from '../../src/http/limits.ts'
import { json, testApp, testEnv } from '../fixtures/app.ts'
import { DECK } from '../fixtures/decks.ts'
import { TestLimiter } from '../fixtures/limiter.ts'
import { Reader } from '../fixtures/reader.ts'
import { playShortQuiz } from '../fixtures/short-quiz.ts'
import { StrictKv } from '../fixtures/strict-kv.ts'

// Who does the same too often is told to wait; a class behind one address is not.

const START = `/api/v1/stories/${DECK.story}/attempts`
const QUIZ = `/s/${DECK.story}/quiz`

const appWith = (change: Partial<Env>) => testApp(new StrictKv(), undefined, change)

const from = (address: string, init: RequestInit): RequestInit => ({
  ...init,
  headers: { ...Object(init.headers), 'CF-Connecting-IP': address },
})

afterEach(() => {
  vi.restoreAllMocks()
})

describe('starting too often', () => {
  it('is answered with when to try again, to programs', async () => {
    const { fetch } = appWith({ STARTS: new TestLimiter(1) })
    expect((await fetch(START, json({}))).status).toBe(201)
    const refused = await fetch(START, json({}))
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(refused.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After')
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 })
  })

  it('is answered with a page, to people', async () => {
    const { fetch } = appWith({ STARTS: new TestLimiter(0) })
    const reader = new Reader(fetch)
    await reader.open(QUIZ)
    await reader.submit({ name: 'Ana' })
    expect([reader.status, reader.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(reader.text).toContain('Wait for a minute, then try again.')
  })

  it('is counted for each story and address apart; of IPv6 for each network', async () => {
    const limiter = new TestLimiter()
    const { fetch } = appWith({ STARTS: limiter })
    const addresses = [
      ...['192.0.2.1', '192.0.2.1', '192.0.2.2'],
      ...['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9', '2001:db8::1'],
    ]
    for (const address of addresses) await fetch(START, from(address, json({})))
    expect([...limiter.counts]).toEqual([
      [`${DECK.story} 192.0.2.1`, 2],
      [`${DECK.story} 192.0.2.2`, 1],
      [`${DECK.story} 2001:db8:1:2`, 2],
      [`${DECK.story} 2001:db8:0:0`, 1],
    ])
  })

  it('is not what a class, or a few of them, does in a minute', () => {
    const limits = [
      ...readFileSync('wrangler.toml', 'utf8').matchAll(
        /name = "(\w+)"\nnamespace_id.*\nsimple = { limit = (\d+), period = 60 }/g,
      ),
    ]
    const byName = Object.fromEntries(limits.map(([, name, limit]) => [name, Number(limit)]))
    expect(byName).toEqual({
      ...{ STARTS: 300, FINISHES: 300, REPEATED_FINISHES: 20, REPORTS: 60 },
      ...{ WRONG_KEYS: 20, JOINS: 300 },
    })
  })
})

describe('finishing too often', () => {
  it('keeps the quiz on the page, so that nothing is lost', async () => {
    const refusing = { FINISHES: new TestLimiter(1) }
    const { fetch, kv } = appWith(refusing)
    const first = new Reader(fetch)
    await first.playQuiz(DECK.story, { right: 1 })
    await first.submit()
    const reader = new Reader(fetch)
    await reader.playQuiz(DECK.story, { right: 4, name: 'Ana' })
    await reader.submit()
    expect([reader.status, reader.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(reader.text).toContain('4 of 10')
    expect(kv.keys).toHaveLength(1)

    const later = testApp(kv)
    const { action, fields } = reader.form
    const sent = await later.fetch(action, { method: 'POST', body: new URLSearchParams(fields) })
    expect(sent.status).toBe(303)
    expect(kv.keys).toHaveLength(2)
  })

  it('is limited for each attempt, wherever it comes from', async () => {
    const { fetch, kv } = appWith({ REPEATED_FINISHES: new TestLimiter(1) })
    const token = await playShortQuiz(fetch)
    const finish = (address: string) =>
      fetch('/api/v1/attempts/finish', from(address, json({ token })))
    expect((await finish('192.0.2.1')).status).toBe(200)
    expect((await finish('192.0.2.2')).status).toBe(429)
    expect(kv.operations.put).toBe(1)
  })
})

describe('joining a room too often', () => {
  /** A door for joining, which has no other work. */
  const rooms = (limiter: TestLimiter) => {
    const app = new Hono<AppEnv>()
      .onError((error, c) => c.text(problemFrom(error).code, 429))
      .post('/c/:code', async (c) => {
        await limit(c, 'join', c.req.param('code'))
        return c.body(null, 204)
      })
    const env = testEnv({ JOINS: limiter })
    return (code: string, address: string) =>
      app.request(`/c/${code}`, from(address, { method: 'POST' }), env)
  }

  it('is counted for each room and address apart', async () => {
    const limiter = new TestLimiter(2)
    const join = rooms(limiter)
    for (const [code, address] of [
      ['k7m2', '192.0.2.1'],
      ['k7m2', '192.0.2.1'],
      ['k7m2', '192.0.2.2'],
      ['p3q9', '192.0.2.1'],
    ] as const) {
      expect((await join(code, address)).status).toBe(204)
    }
    const refused = await join('k7m2', '192.0.2.1')
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(await refused.text()).toBe('too-many-requests')
    expect((await join('k7m2', '192.0.2.3')).status).toBe(204)
  })
})

describe('a limiter in trouble', () => {
  it('keeps nobody from playing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = { limit: () => Promise.reject(new Error('no limiter')) }
    const { fetch } = appWith({ STARTS: broken })
    expect((await fetch(START, json({}))).status).toBe(201)
  })
})
