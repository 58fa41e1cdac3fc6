import { describe, expect, it, vi } from 'vitest'
import { newApp } from '../../src/app.tsx'
import type { Presented } from '../../src/questions/play.ts'
import { json, testApp, testEnv } from '../fixtures/app.ts'
import { DECK, rightResponse } from '../fixtures/decks.ts'
import { Reader } from '../fixtures/reader.ts'
import { StrictKv } from '../fixtures/strict-kv.ts'

const { fetch } = testApp()
const QUIZ = `/s/${DECK.story}/quiz`

describe('reading', () => {
  it.each(['/', `/s/${DECK.story}`, QUIZ, '/api/v1/stories', `/api/v1/stories/${DECK.story}`])(
    '%s may be kept for a minute and is not sent again unless it changed',
    async (path) => {
      const first = await fetch(path)
      expect(first.status).toBe(200)
      expect(first.headers.get('Cache-Control')).toBe('public, max-age=60')
      const etag = first.headers.get('ETag') ?? ''
      const second = await fetch(path, { headers: { 'If-None-Match': etag } })
      expect([second.status, await second.text()]).toEqual([304, ''])
    },
  )

  it('shows every card with its facts, their paragraphs and notes', async () => {
    const html = await (await fetch(`/s/${DECK.story}`)).text()
    for (const card of DECK.cards) expect(html).toContain(`id="${card.id}"`)
    for (const fact of DECK.facts) {
      if (fact.note) expect(html).toContain(fact.note)
      expect(html).toContain(`paragraph ${fact.paragraph}`)
    }
  })

  it('gives the same as JSON', async () => {
    const story = await (await fetch(`/api/v1/stories/${DECK.story}`)).json<
      Record<string, unknown>
    >()
    expect(story).toMatchObject({ id: DECK.story, version: DECK.version, title: DECK.title })
    expect(story).not.toHaveProperty('items.0')
    const { stories } = await (await fetch('/api/v1/stories')).json<{ stories: { id: string }[] }>()
    expect(stories.map(({ id }) => id)).toContain(DECK.story)
  })

  it('finds a page also with a slash at its end', async () => {
    const response = await fetch(`/s/${DECK.story}/`)
    expect(response.status).toBe(301)
    expect(response.headers.get('Location')).toMatch(new RegExp(`/s/${DECK.story}$`))
  })

  it('answers HEAD as GET, without the body', async () => {
    for (const path of ['/', `/s/${DECK.story}`, QUIZ, '/healthz', '/api/v1/stories']) {
      const response = await fetch(path, { method: 'HEAD' })
      expect([path, response.status, await response.text()]).toEqual([path, 200, ''])
    }
  })
})

describe('every page', () => {
  it('loads nothing but our own stylesheet, scripts and images, and stands in no frame', async () => {
    const board = `/s/${DECK.story}/board`
    for (const path of ['/', `/s/${DECK.story}`, QUIZ, board, '/offline', '/nothing']) {
      const response = await fetch(path)
      const policy = response.headers.get('Content-Security-Policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).not.toContain('unsafe')
      expect(response.headers.get('Permissions-Policy')).toContain('camera=()')
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(response.headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(response.headers.get('Set-Cookie')).toBeNull()
      const html = await response.text()
      expect(html).not.toMatch(
        /src="https?:|style="|<script(?! type="(module" src="\/\w+\.js"><\/script>|application\/ld\+json"))/,
      )
      expect(html).toMatch(/^<!doctype html><html lang="\w+"/)
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(html).toMatch(/<title>[^<]+<\/title>/)
    }
  })

  it('that is one player’s own is kept nowhere', async () => {
    const { fetch } = testApp()
    const kept = new Set<string>()
    const reader = new Reader(async (path, init) => {
      const response = await fetch(path, init)
      const [, button = ''] =
        /(?:<button|<a class="button")[^>]*>(.*?)</s.exec(await response.clone().text()) ?? []
      kept.add(`${response.status} ${button}: ${response.headers.get('Cache-Control')}`)
      return response
    })
    await reader.open(QUIZ)
    await reader.submit({ name: '<b>' })
    await reader.submit({ name: 'Ana' })
    await reader.submit({})
    await reader.answer('right')
    await reader.follow('Next question')
    await reader.playQuiz(DECK.story, { right: 1 })
    await reader.submit({ name: '<b>' })
    await reader.submit({ name: 'Ana' })
    await reader.open(`${QUIZ}?attempt=nonsense`)
    expect([...kept]).toEqual([
      // Only that page is everybody’s.
      '200 Start: public, max-age=60',
      ...[
        ...['422 Start', '303 ', '200 Answer', '422 Answer', '200 Next question'],
        ...['200 See your result', '422 See your result', '200 Try what you missed'],
        '400 Start a new quiz',
      ].map((page) => `${page}: no-store`),
    ])
  })
})

describe('what the API tells one player', () => {
  it('is kept nowhere', async () => {
    const { fetch } = testApp()
    const send = async (path: string, body: unknown) => {
      const response = await fetch(`/api/v1${path}`, json(body))
      expect([path, response.status, response.headers.get('Cache-Control')]).toEqual([
        path,
        path.endsWith('attempts') ? 201 : 200,
        'no-store',
      ])
      return response.json<{ token: string; question: Presented }>()
    }
    const { token, question } = await send(`/stories/${DECK.story}/attempts`, { length: 1 })
    const response = rightResponse(question)
    const last = await send('/attempts/responses', { token, question: 1, response })
    await send('/attempts/finish', { token: last.token })
  })
})

describe('a name given before playing', () => {
  it.each([
    ['stays', {}, 'Early'],
    ['can be changed', { name: 'Late' }, 'Late'],
    ['can be taken back', { name: '' }, undefined],
  ])('%s at the end', async (_, change, name) => {
    const { fetch, kv } = testApp()
    const post = async (path: string, body: unknown) =>
      (await fetch(`/api/v1${path}`, json(body))).json<{
        token: string
        name?: string
        question: Presented
      }>()
    const start = { length: 1, name: 'Early' }
    const { token: open, question } = await post(`/stories/${DECK.story}/attempts`, start)
    const response = rightResponse(question)
    const { token } = await post('/attempts/responses', { token: open, question: 1, response })
    expect((await post('/attempts/finish', { token, ...change })).name).toBe(name)
    expect(kv.keys.map((key) => kv.value(key))).toMatchObject([name ? { name } : {}])
  })
})

describe('other sites', () => {
  it('may read and play by the API', async () => {
    const preflight = await fetch('/api/v1/attempts/responses', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://news.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(preflight.headers.get('Access-Control-Allow-Headers')?.toLowerCase()).toContain(
      'content-type',
    )
  })
})

describe('without a proper signing key', () => {
  it.each(['', 'too short'])('“%s”: every door but /healthz tells what to run', async (key) => {
    const { fetch } = testApp(new StrictKv(), key)
    expect((await fetch('/healthz')).status).toBe(200)
    for (const path of [
      '/',
      '/nothing',
      QUIZ,
      `/s/${DECK.story}/board`,
      '/api/v1/stories',
      '/api/v1/nothing',
    ]) {
      const response = await fetch(path)
      expect([path, response.status]).toEqual([path, 500])
      expect(await response.text()).toContain('npx wrangler secret put SIGNING_KEY')
    }
  })
})

describe('a signing key that is no text', () => {
  // A table in [vars], or the binding of a secrets store: as text they would all be the same key.
  it.each<[string, unknown]>([
    ['a table', { a: 1 }],
    ['a list', Array(40).fill('x')],
    ['a secrets store', { get: async () => 'x'.repeat(40) }],
  ])('%s is none', async (_, key) => {
    const env = { ...testEnv(), SIGNING_KEY: key }
    expect((await newApp().request('/', {}, env)).status).toBe(500)
  })
})

describe('an error of ours', () => {
  it('is logged, and answered without what happened', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = new StrictKv()
    // A binding that is not KV at all.
    vi.spyOn(broken, 'namespace', 'get').mockReturnValue(JSON.parse('{}'))
    const { fetch } = testApp(broken)
    const response = await fetch(`/s/${DECK.story}/board`)
    const html = await response.text()
    expect(response.status).toBe(500)
    expect(html).toContain('Something went wrong on our side')
    expect(html).not.toMatch(/TypeError|is not a function/)
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })
})
