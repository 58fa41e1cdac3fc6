import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startAttempt } from '../../src/play/attempt.ts'
import { createSigner } from '../../src/play/token.ts'
import { SIGNING_KEY, testApp } from '../fixtures/app.ts'
import { DECK } from '../fixtures/decks.ts'
import { anyResponse } from '../fixtures/responses.ts'

// Requests that nobody meant, to every door.

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

const REQUESTS = 10_000

const signer = await createSigner(SIGNING_KEY)
const { attempt } = startAttempt(DECK, { id: 'id', seed: 1, now: Date.now(), length: 3 })
const OPEN = await signer.sign(attempt)

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', '0', '-1', '1e9', '../..', '%', '%00', '__proto__', 'null', '\u0000', '𝔛'),
)
const slug = fc.oneof(
  { weight: 3, arbitrary: fc.constant(DECK.story) },
  { weight: 1, arbitrary: text.map((part) => encodeURIComponent(part.toWellFormed())) },
)
const door = fc.oneof(
  slug.map((story) => `/s/${story}/quiz`),
  slug.map((story) => `/s/${story}/board`),
  slug.map((story) => `/s/${story}/statistics`),
  slug.map((story) => `/api/v1/stories/${story}/attempts`),
  slug.map((story) => `/api/v1/stories/${story}/leaderboard`),
  slug.map((story) => `/api/v1/stories/${story}/statistics`),
  slug.map((story) => `/api/v1/stories/${story}/statistics.csv`),
  slug.map((story) => `/api/v1/stories/${story}/recount`),
  fc.constantFrom(
    ...['/api/v1/attempts/responses', '/api/v1/attempts/finish', '/api/v1/scores/delete'],
    ...['/receipt', '/privacy', '/healthz', '/api/v1/nothing', '//', '/%'],
  ),
  // Larger pages, of which a few are enough.
  fc.nat(20).map((n) => ['/', `/s/${DECK.story}`, '/api/v1/stories'][n] ?? '/nothing'),
  text.map((part) => `/${part.toWellFormed()}`),
)
const token = fc.oneof(
  fc.constant(OPEN),
  fc.nat(OPEN.length - 1).map((at) => `${OPEN.slice(0, at)}x${OPEN.slice(at + 1)}`),
  text,
)
const field = fc.oneof(text, token, fc.integer(), fc.double(), fc.boolean(), fc.constant(null))
const NAMES = [
  ...['token', 'attempt', 'name', 'length', 'repeat', 'question', 'response', 'response-slider'],
  ...['step', 'again', 'view', 'receipt', 'lang', 'deleted', 'days', 'cursor', 'limit', 'version'],
]
const fields = fc.dictionary(fc.constantFrom(...NAMES), field, { maxKeys: 6 })
const move = fc.record(
  {
    step: fc.constantFrom('start', 'respond', 'finish', 'other'),
    attempt: token,
    token,
    question: fc.oneof(fc.constantFrom(1, 2, 3, '1', '2'), field),
    response: fc.oneof(anyResponse, fc.jsonValue({ maxDepth: 2 })),
    name: text,
    again: fc.constantFrom('1', '2'),
  },
  { requiredKeys: [] },
)
const sent = fc.oneof(fields, move)

/** What of it can stand in a form or in an address. */
const pairs = (values: object): [string, string][] =>
  Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'
const body = fc.oneof(
  {
    weight: 4,
    arbitrary: sent.map((values) => ({ type: JSON_TYPE, text: JSON.stringify(values) })),
  },
  {
    weight: 4,
    arbitrary: sent.map((values) => ({
      type: FORM_TYPE,
      text: new URLSearchParams(pairs(values)).toString(),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom(JSON_TYPE, FORM_TYPE, 'multipart/form-data', 'text/plain', ''),
      text: fc.oneof(text, fc.json(), fc.constant('x'.repeat(20_000))),
    }),
  },
)
const authorization = fc.constantFrom(
  ...['', 'Basic', 'Basic ====', 'Basic Og==', 'Bearer', 'Bearer x', 'Digest a="b"'],
)
const request = fc.record({
  method: fc.constantFrom('GET', 'GET', 'HEAD', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS'),
  door,
  query: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, fields),
  body,
  authorization,
})

describe('ten thousand requests that nobody meant, over all doors', () => {
  it('break nothing, tell nothing of what is inside, and change nothing', {
    timeout: 120_000,
  }, async () => {
    const { fetch, kv, tallies } = testApp()
    const seen = new Set<number>()
    await fc.assert(
      fc.asyncProperty(request, async ({ method, door, query, body, authorization }) => {
        const search = new URLSearchParams(pairs(query)).toString()
        const path = search === '' ? door : `${door}?${search}`
        const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
        const response = await fetch(path, {
          method,
          headers: {
            ...(authorization && { Authorization: authorization }),
            ...(hasBody && body.type && { 'Content-Type': body.type }),
          },
          ...(hasBody && { body: body.text }),
        })
        const text = await response.text()
        seen.add(response.status)
        expect(response.status).toBeLessThan(500)
        expect(text).not.toMatch(/\n\s+at |TypeError|\.tsx?:\d|node_modules/)
      }),
      { numRuns: REQUESTS },
    )
    // Not all of them were turned away at the first look.
    expect([...seen]).toEqual(expect.arrayContaining([200, 201, 303, 401, 404, 405, 415, 422]))
    expect(kv.keys).toEqual([])
    expect(kv.operations).toMatchObject({ put: 0, get: 0, delete: 0 })
    expect(tallies.book(DECK.story).sums(DECK.version).versions).toEqual([])
  })
})
