import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../src/play/attempt.ts'
import { startAttempt } from '../../src/play/attempt.ts'
import { createSigner } from '../../src/play/token.ts'
import { keyOf } from '../../src/questions/kinds/play.ts'
import { form, json, SIGNING_KEY, testApp } from '../fixtures/app.ts'
import { DECK, seedOfChoice } from '../fixtures/decks.ts'

// Everything that can be sent wrong: it gets a clear answer and changes nothing.

const { fetch, kv } = testApp()
const signer = await createSigner(SIGNING_KEY)
const QUIZ = `/s/${DECK.story}/quiz`
const RESPONSES = '/api/v1/attempts/responses'
const FINISH = '/api/v1/attempts/finish'
const START = `/api/v1/stories/${DECK.story}/attempts`

const seed = seedOfChoice(2)
const { attempt: fresh, form: items } = startAttempt(DECK, {
  id: 'id',
  seed,
  now: Date.now(),
  length: 2,
})
const token = (change: Partial<Attempt> = {}) => signer.sign({ ...fresh, ...change })
const DAY = 24 * 60 * 60 * 1000

// One attempt at different points, and one at a story that there is not.
const OPEN = await token()
const ANSWERED = await token({ responses: [0] })
const ENDED = await token({ responses: items.map(({ item, order }) => keyOf(item, order)) })
const ELSEWHERE = await token({ story: 'another' })

const TOKENS: [code: string, status: number, token: string][] = [
  ['bad-token', 400, 'nonsense'],
  ['bad-token', 400, OPEN.replace(/.$/, '!')],
  ['bad-token', 400, OPEN.replace('.', 'x.')],
  ['bad-token', 400, await (await createSigner('x'.repeat(32))).sign(fresh)],
  ['expired-token', 410, await token({ started: Date.now() - 8 * DAY })],
  ['story-changed', 409, await token({ version: '000000000000' })],
]

describe('a program that sends something wrong', () => {
  /** The status and the code of the problem that is answered. */
  async function problem(path: string, init?: RequestInit): Promise<[number, string]> {
    const response = await fetch(path, init)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const body = await response.json<Record<string, string>>()
    expect(body).toMatchObject({
      status: response.status,
      type: `urn:factdeck:problem:${body.code}`,
      instance: path,
    })
    expect(body.title).toBeTruthy()
    expect(body.detail).toBeTruthy()
    expect(kv.keys).toEqual([])
    return [response.status, body.code ?? '']
  }

  it.each([
    ['/api/v1/nothing', undefined, 404, 'not-found'],
    ['/api/v1/stories/none', undefined, 404, 'story-not-found'],
    ['/api/v1/stories/__proto__', undefined, 404, 'story-not-found'],
    ['/api/v1/stories/none/leaderboard', undefined, 404, 'story-not-found'],
    ['/api/v1/stories/none/attempts', json({}), 404, 'story-not-found'],
    [START, json({ length: 0 }), 422, 'invalid-request'],
    [START, json({ length: 31 }), 422, 'invalid-request'],
    [START, json({ length: 1.5 }), 422, 'invalid-request'],
    [START, json([]), 422, 'invalid-request'],
    [START, json([1]), 422, 'invalid-request'],
    [START, json('text'), 422, 'invalid-request'],
    [START, json({ name: 'x'.repeat(25) }), 422, 'bad-name'],
    [START, json({ name: 'Ana\u0000' }), 422, 'bad-name'],
    [START, json({ name: '<script>alert(1)</script>' }), 422, 'bad-name'],
    [START, json({ name: 7 }), 422, 'bad-name'],
    [START, { method: 'POST', body: '{}' }, 415, 'wrong-content-type'],
    [START, { method: 'POST' }, 415, 'wrong-content-type'],
    [START, { ...json({}), headers: { 'Content-Type': 'text/json' } }, 415, 'wrong-content-type'],
    ...['application/json-seq', 'application/json/x', 'application/json, text/html'].map(
      (type): [string, RequestInit, number, string] => [
        START,
        { ...json({}), headers: { 'Content-Type': type } },
        415,
        'wrong-content-type',
      ],
    ),
    [START, form({ name: 'Ana' }), 415, 'wrong-content-type'],
    [START, { ...json({}), body: '{' }, 400, 'bad-body'],
    [START, { ...json({}), body: '' }, 400, 'bad-body'],
    [START, json({ name: 'x'.repeat(17_000) }), 413, 'body-too-large'],
    [START, { method: 'PUT' }, 405, 'method-not-allowed'],
    [START, undefined, 405, 'method-not-allowed'],
    ['/api/v1/stories', { method: 'DELETE' }, 405, 'method-not-allowed'],
    [RESPONSES, json({ question: 1, response: 0 }), 422, 'invalid-request'],
    [RESPONSES, json({ token: OPEN, question: 0, response: 0 }), 422, 'invalid-request'],
    [RESPONSES, json({ token: OPEN, question: 1 }), 422, 'invalid-request'],
    [RESPONSES, json({ token: OPEN, question: 1, response: null }), 422, 'invalid-request'],
    [RESPONSES, json({ token: OPEN, question: 1, response: { key: 1 } }), 422, 'invalid-request'],
    [RESPONSES, json({ token: OPEN, question: 1, response: 4 }), 422, 'unknown-option'],
    [RESPONSES, json({ token: OPEN, question: 1, response: 'first' }), 422, 'unknown-option'],
    [RESPONSES, json({ token: OPEN, question: 2, response: 0 }), 409, 'question-not-open'],
    [RESPONSES, json({ token: ANSWERED, question: 1, response: 1 }), 409, 'already-answered'],
    [RESPONSES, json({ token: ELSEWHERE, question: 1, response: 0 }), 404, 'story-not-found'],
    [FINISH, json({ token: OPEN }), 409, 'unfinished'],
    [FINISH, json({ token: ENDED, name: 'a\nb' }), 422, 'bad-name'],
    [`/api/v1/stories/${DECK.story}/leaderboard?limit=0`, undefined, 422, 'invalid-request'],
    [`/api/v1/stories/${DECK.story}/leaderboard?limit=1000`, undefined, 422, 'invalid-request'],
    [
      `/api/v1/stories/${DECK.story}/leaderboard?limit=1&limit=2`,
      undefined,
      422,
      'invalid-request',
    ],
  ])('%s %o is answered %i %s', async (path, init, status, code) => {
    const response = await fetch(path, init)
    expect([response.status, (await response.json<{ code: string }>()).code]).toEqual([
      status,
      code,
    ])
    const [plain] = path.split('?')
    if (plain === path) expect(await problem(path, init)).toEqual([status, code])
  })

  it.each(TOKENS)('a token that is a %s is answered %i', async (code, status, bad) => {
    expect(await problem(RESPONSES, json({ token: bad, question: 1, response: 0 }))).toEqual([
      status,
      code,
    ])
    expect(await problem(FINISH, json({ token: bad }))).toEqual([status, code])
  })

  it('is told what is expected, and not what was sent', async () => {
    const response = await fetch(RESPONSES, json({ token: 5, question: 'secret', response: 0 }))
    const text = await response.text()
    expect(JSON.parse(text).invalid.map(({ path }: { path: string }) => path)).toEqual([
      'token',
      'question',
    ])
    expect(text).not.toContain('secret')
  })

  it.each([
    ['x'.repeat(25), 'A name has at most 24 characters.'],
    ['<b>', 'A name is made of letters, numbers and signs, without markup.'],
  ])('is told what is wrong with the name “%s” in words', async (name, message) => {
    const body = await (await fetch(START, json({ name }))).json()
    expect(body).toMatchObject({ invalid: [{ path: 'name', message }] })
  })

  it('is told the methods that an address takes', async () => {
    const response = await fetch(START, { method: 'PUT' })
    expect(response.headers.get('Allow')).toBe('POST')
  })

  it('cannot send more than 16 KiB by keeping silent about the length', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let chunk = 0; chunk < 20; chunk++)
          controller.enqueue(new TextEncoder().encode(' '.repeat(1024)))
        controller.close()
      },
    })
    const headers = { 'Content-Type': 'application/json' }
    // Node asks for `duplex` where a body is a stream; the types of Workers do not know it.
    const init = { method: 'POST', headers, body, duplex: 'half' }
    expect((await fetch(START, init)).status).toBe(413)
  })
})

describe('a browser that sends something wrong', () => {
  /** The status of the page, which leads on. */
  async function page(path: string, init?: RequestInit): Promise<number> {
    const response = await fetch(path, init)
    const html = await response.text()
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
    expect(html).toMatch(/<h1[^>]*>.+<\/h1>/s)
    expect(html).toMatch(/<a [^>]*href="\/|<form /)
    expect(kv.keys).toEqual([])
    return response.status
  }

  const respond = (fields: Record<string, string>) =>
    form({ step: 'respond', question: '1', response: '0', ...fields })

  it.each([
    ['/nothing', undefined, 404],
    ['/s/none', undefined, 404],
    ['/s/none/quiz', undefined, 404],
    ['/s/none/board', undefined, 404],
    ['/s/none/quiz', form({ step: 'start' }), 404],
    [`/s/${DECK.story}`, { method: 'POST' }, 405],
    [QUIZ, { method: 'DELETE' }, 405],
    [QUIZ, json({ step: 'start' }), 415],
    [QUIZ, { method: 'POST' }, 415],
    [
      QUIZ,
      { method: 'POST', body: 'x', headers: { 'Content-Type': 'multipart/form-data; boundary=y' } },
      400,
    ],
    [QUIZ, form({}), 422],
    [QUIZ, form({ step: 'cheat' }), 422],
    [QUIZ, form({ step: 'start', name: '<b>' }), 422],
    [QUIZ, form({ step: 'start', name: 'x'.repeat(17_000) }), 413],
    [QUIZ, form({ step: 'respond' }), 422],
    [QUIZ, respond({ attempt: OPEN, response: '' }), 422],
    [QUIZ, respond({ attempt: OPEN, response: '4' }), 422],
    [QUIZ, respond({ attempt: OPEN, response: '-1' }), 422],
    [QUIZ, respond({ attempt: OPEN, response: 'Moscow' }), 422],
    [QUIZ, respond({ attempt: OPEN, question: '2' }), 409],
    [QUIZ, respond({ attempt: OPEN, question: 'two' }), 422],
    [QUIZ, respond({ attempt: ANSWERED }), 409],
    [QUIZ, respond({ attempt: ENDED }), 409],
    [QUIZ, respond({ attempt: ELSEWHERE }), 409],
    [QUIZ, form({ step: 'finish', attempt: OPEN }), 409],
    [QUIZ, form({ step: 'finish', attempt: ENDED, name: 'a\u202eb' }), 422],
    [`${QUIZ}?attempt=${ELSEWHERE}`, undefined, 409],
    [`${QUIZ}?attempt=a&attempt=b`, undefined, 422],
    [`${QUIZ}?view=key`, undefined, 422],
    [`/s/${DECK.story}/board?cursor=nonsense`, undefined, 400],
  ])('%s %o gets a page with status %i', async (path, init, status) => {
    expect(await page(path, init)).toBe(status)
  })

  it.each(TOKENS)('a token that is a %s gets a page with status %i', async (_, status, bad) => {
    expect(await page(`${QUIZ}?attempt=${bad}`)).toBe(status)
    expect(await page(QUIZ, respond({ attempt: bad }))).toBe(status)
    expect(await page(QUIZ, form({ step: 'finish', attempt: bad }))).toBe(status)
  })

  it.each([
    ['an answer that is none', respond({ attempt: OPEN, response: '99' })],
    ['a question that is not open', respond({ attempt: OPEN, question: '7' })],
    ['one that is answered', respond({ attempt: ANSWERED })],
    ['an end before the last question', form({ step: 'finish', attempt: OPEN })],
  ])('that sends %s can go on with the quiz as it was', async (_, init) => {
    const html = await (await fetch(QUIZ, init)).text()
    const [, way = ''] = /<a class="button" href="([^"]*)">Go on with your quiz/.exec(html) ?? []
    const quiz = await fetch(way)
    expect(quiz.status).toBe(200)
    expect(await quiz.text()).toContain('Question 1 of')
  })

  it('that sends a response twice or as a file is told so', async () => {
    const twice = new URLSearchParams([
      ['step', 'respond'],
      ['question', '1'],
      ['attempt', OPEN],
      ['response', '0'],
      ['response', '1'],
    ])
    expect(await page(QUIZ, { method: 'POST', body: twice })).toBe(422)
    const file = new FormData()
    file.append('step', new Blob(['start']), 'step.txt')
    expect(await page(QUIZ, { method: 'POST', body: file })).toBe(422)
  })

  it('that sends no answer gets the question again, with what is missing', async () => {
    const attempt = OPEN
    const response = await fetch(QUIZ, form({ step: 'respond', question: '1', attempt }))
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toMatch(/role="alert"/)
    expect(html).toMatch(/Choose one of the answers/)
    expect(html).toContain(`value="${attempt}"`)
  })

  it('that sends a bad name gets the form again, with the name and what is wrong with it', async () => {
    const attempt = ENDED
    const response = await fetch(QUIZ, form({ step: 'finish', attempt, name: 'x'.repeat(30) }))
    const html = await response.text()
    expect(html).toContain('A name has at most 24 characters.')
    expect(html).toContain(`value="${'x'.repeat(30)}"`)
    expect(html).toContain(`value="${attempt}"`)
  })

  it('never gets back as markup what it sent as text', async () => {
    const nasty = '"><script>alert(1)</script>'
    const responses = [
      await fetch(QUIZ, form({ step: 'start', name: nasty })),
      await fetch(`${QUIZ}?attempt=${encodeURIComponent(nasty)}`),
      await fetch(`/s/${encodeURIComponent(nasty)}`),
      await fetch(`/s/${DECK.story}/board?cursor=${encodeURIComponent(nasty)}`),
    ]
    for (const response of responses) expect(await response.text()).not.toContain('<script>')
  })
})

describe('whatever is sent', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(DECK.story, 'start', 'respond', 'finish', '1', ''),
  )
  const path = fc
    .tuple(
      fc.constantFrom(
        '/',
        '/s/',
        `/s/${DECK.story}/`,
        '/api/v1/',
        '/api/v1/stories/',
        `${QUIZ}?attempt=`,
      ),
      text,
    )
    .map(([start, rest]) => start + encodeURIComponent(rest.toWellFormed()))
  const init = fc.oneof(
    fc.constant({}),
    fc.record({ method: fc.constantFrom('POST', 'PUT', 'HEAD', 'OPTIONS') }),
    fc.dictionary(text, text).map((fields) => form(fields)),
    fc
      .record({ step: text, attempt: text, question: text, response: text, name: text })
      .map((fields) => form(fields)),
    fc
      .record({
        step: fc.constantFrom('start', 'respond', 'finish'),
        attempt: fc.constant(OPEN),
        question: text,
        response: text,
        name: text,
      })
      .map(form),
    fc.jsonValue().map((value) => json(value)),
    fc
      .record({
        token: fc.constant(OPEN),
        question: fc.jsonValue(),
        response: fc.jsonValue(),
        name: fc.jsonValue(),
      })
      .map(json),
  )

  it('is answered without an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(path, fc.constantFrom(QUIZ, START, RESPONSES, FINISH)),
        init,
        async (where, how) => {
          const response = await fetch(where, how)
          expect([where, response.status]).toEqual([
            where,
            expect.toSatisfy((status: number) => status < 500),
          ])
        },
      ),
      { numRuns: 1000 },
    )
  })
})
