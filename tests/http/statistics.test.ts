import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newApp } from '../../src/app.tsx'
import { saveScore } from '../../src/scores/save.ts'
import { countable } from '../../src/scores/tally/countable.ts'
import { EDITOR_KEY, json, testApp, testEnv } from '../fixtures/app.ts'
import { DECK } from '../fixtures/decks.ts'
import { finishedRecord } from '../fixtures/scores.ts'

// The newsroom's doors.

const PAGE = `/s/${DECK.story}/statistics`
const JSON_DOOR = `/api/v1/stories/${DECK.story}/statistics`
const CSV_DOOR = `${JSON_DOOR}.csv`
const RECOUNT = `/api/v1/stories/${DECK.story}/recount`

const basic = (password: string, user = 'editor') => ({
  headers: { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` },
})
const bearer = (key: string) => ({ headers: { Authorization: `Bearer ${key}` } })

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** A Factdeck on which so many have played the same questions. */
function played(count: number) {
  const app = testApp()
  const scores = Array.from({ length: count }, (_, n) =>
    countable(finishedRecord({ id: `a${n}`, right: n % 5 })),
  )
  app.tallies.book(DECK.story).count(scores, false)
  return app
}

describe.each([PAGE, JSON_DOOR, CSV_DOOR])('%s', (door) => {
  it('opens with the editor key, as a password or as a token', async () => {
    const { fetch } = played(1)
    for (const init of [basic(EDITOR_KEY), basic(EDITOR_KEY, ''), bearer(EDITOR_KEY)]) {
      const response = await fetch(door, init)
      expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    }
  })

  it.each([
    ['nothing', {}],
    ['a wrong password', basic('an editor key for other tests')],
    ['a part of the key', bearer(EDITOR_KEY.slice(0, -1))],
    ['an empty key', basic('')],
    ['what is not base64', { headers: { Authorization: 'Basic ====' } }],
    ['another scheme', { headers: { Authorization: `Digest ${EDITOR_KEY}` } }],
  ])('asks for the key when it gets %s', async (_, init) => {
    const response = await played(1).fetch(door, init)
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toMatch(/^Basic realm=/)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.text()).not.toContain(DECK.items[0]?.stem)
  })

  it.each(['', 'too short', undefined])('is no door while the key is “%s”', async (key) => {
    const env = { ...testEnv(), EDITOR_KEY: key }
    for (const init of [{}, basic(key ?? 'undefined'), bearer(key ?? '')]) {
      const response = await newApp().request(door, init, env)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('npx wrangler secret put EDITOR_KEY')
    }
  })

  it('says when the counts cannot be read', async () => {
    const app = played(1)
    app.tallies.failingShare = 1
    expect((await app.fetch(door, basic(EDITOR_KEY))).status).toBe(503)
  })

  it('knows only versions that can be', async () => {
    const { fetch } = played(1)
    expect((await fetch(`${door}?version=x`, basic(EDITOR_KEY))).status).toBe(422)
    expect((await fetch(`${door}?version=000000000000`, basic(EDITOR_KEY))).status).toBe(200)
  })
})

describe('the numbers', () => {
  it('are those of the story as it is served', async () => {
    const response = await played(120).fetch(JSON_DOOR, bearer(EDITOR_KEY))
    const numbers = await response.json<Record<string, unknown>>()
    expect(numbers).toMatchObject({ story: DECK.story, version: DECK.version, attempts: 120 })
    expect(numbers.items).toHaveLength(4)
    expect(numbers.items).toContainEqual(
      expect.objectContaining({
        stem: expect.any(String),
        responses: 120,
        facility: expect.objectContaining({ value: expect.any(Number) }),
        facts: [expect.objectContaining({ paragraph: expect.any(Number) })],
      }),
    )
  })

  it('stand on the page with charts that say what they show', async () => {
    const html = await (await played(120).fetch(PAGE, basic(EDITOR_KEY))).text()
    expect(html).toContain('120 first attempts')
    expect(html).toMatch(/Reliability of a quiz of 10 questions/)
    const charts = [...html.matchAll(/<svg class="chart[^"]*"[^>]*>/g)]
    expect(charts.length).toBeGreaterThan(8)
    for (const [chart] of charts) expect(chart).toMatch(/aria-label="[^"]+"|aria-hidden="true"/)
    expect(html).not.toMatch(/style="|NaN|undefined/)
  })

  it('come as a table that spreadsheets open', async () => {
    const response = await played(120).fetch(CSV_DOOR, basic(EDITOR_KEY))
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('Content-Disposition')).toContain(
      `${DECK.story}-${DECK.version}.csv`,
    )
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes).split('\r\n')).toHaveLength(6)
  })

  it('stand on several pages where there are many: none twice, and none missing', async () => {
    const app = testApp()
    const items = DECK.items.map(({ id }) => id)
    const scores = items.map((item, n) => {
      const record = finishedRecord({ id: `a${n}` })
      return countable({
        ...record,
        items: record.items.slice(0, 1).map((one) => ({ ...one, item })),
      })
    })
    app.tallies.book(DECK.story).count(scores, false)
    const shown: string[] = []
    let next: string | undefined = PAGE
    while (next !== undefined) {
      const html: string = await (await app.fetch(next, basic(EDITOR_KEY))).text()
      shown.push(
        ...[...html.matchAll(/<article class="card" id="(\w+)"/g)].map(([, id = '']) => id),
      )
      next = /href="([^"]+)">More questions/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(items.length).toBeGreaterThan(50)
    expect(shown.toSorted()).toEqual(items.toSorted())
  })

  it('are there before anybody played', async () => {
    const html = await (await played(0).fetch(PAGE, basic(EDITOR_KEY))).text()
    expect(html).toContain('Nobody has finished a quiz on this version yet.')
  })
})

describe('counting a story anew', () => {
  const recount = (key: string, body: unknown = {}) => ({
    ...json(body),
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
  })

  it('comes to what is in KV', async () => {
    const app = played(7)
    const response = await app.fetch(RECOUNT, recount(EDITOR_KEY))
    expect([response.status, await response.json()]).toEqual([200, { counted: 0, removed: 0 }])
    expect(app.tallies.book(DECK.story).snapshot(DECK.version).attempts).toBe(0)
  })

  it('is not done for a password, which a browser would send for another site, too', async () => {
    const app = played(7)
    const { headers } = basic(EDITOR_KEY)
    const response = await app.fetch(RECOUNT, {
      ...json({}),
      headers: { ...headers, 'Content-Type': 'application/json' },
    })
    expect(response.status).toBe(401)
    expect((await app.fetch(RECOUNT, recount('another key altogether'))).status).toBe(401)
    expect(app.tallies.book(DECK.story).snapshot(DECK.version).attempts).toBe(7)
  })

  it('says when the counting objects cannot be reached', async () => {
    const app = played(7)
    app.tallies.failingShare = 1
    const response = await app.fetch(RECOUNT, recount(EDITOR_KEY))
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'counting-unreachable' })
  })

  it('says when KV cannot be listed, and leaves the counts as they were', async () => {
    const app = played(7)
    app.kv.failing = 1
    const response = await app.fetch(RECOUNT, recount(EDITOR_KEY))
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'scores-unreachable' })
    expect(app.tallies.book(DECK.story).snapshot(DECK.version).attempts).toBe(7)
  })

  it('goes on from a cursor, and knows only those that it gave', async () => {
    const app = played(0)
    const records = Array.from({ length: 150 }, (_, n) => finishedRecord({ id: `a${n}` }))
    for (const record of records) await saveScore(app.env.SCORES, record)
    app.kv.settle()
    const first = await app.fetch(RECOUNT, recount(EDITOR_KEY))
    const { cursor, ...counted } = await first.json<Record<string, unknown>>()
    expect(counted).toEqual({ counted: 100, removed: 0 })
    const second = await app.fetch(RECOUNT, recount(EDITOR_KEY, { cursor }))
    expect(await second.json()).toEqual({ counted: 50, removed: 0 })

    const madeUp = await app.fetch(RECOUNT, recount(EDITOR_KEY, { cursor: 'made up' }))
    expect([madeUp.status, await madeUp.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'bad-cursor' }),
    ])
    expect(app.tallies.book(DECK.story).snapshot(DECK.version).attempts).toBe(150)
  })

  it('says when KV fails on the way, and can be begun again', async () => {
    const app = played(0)
    const record = finishedRecord({ right: 3 })
    await saveScore(app.env.SCORES, record)
    app.kv.settle()
    app.kv.failingShare.get = 1
    const response = await app.fetch(RECOUNT, recount(EDITOR_KEY))
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'scores-unreachable' })
    app.kv.failingShare.get = 0
    const again = await app.fetch(RECOUNT, recount(EDITOR_KEY))
    expect(await again.json()).toEqual({ counted: 1, removed: 0 })
  })
})
