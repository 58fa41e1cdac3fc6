import * as v from 'valibot'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bundledDecks } from '../../src/deck/bundled.ts'
import { Deck } from '../../src/deck/schema.ts'
import { versionFrom, versionText } from '../../src/deck/version.ts'
import { publishedDecks } from '../../src/desk/published.ts'
import { hashText } from '../../src/questions/hash.ts'
import { EDITOR_KEY, testApp } from '../fixtures/app.ts'
import { DECK, DECKS } from '../fixtures/decks.ts'
import { TestDesk } from '../fixtures/desk.ts'
import { TestLimiter } from '../fixtures/limiter.ts'
import { Reader } from '../fixtures/reader.ts'
import { StrictKv } from '../fixtures/strict-kv.ts'

const { story } = DECK
const DOOR = `/api/v1/desk/stories/${story}`

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))

/** A Factdeck with an empty desk, whose readers see at once what is published. */
function newsroom() {
  const decks = new StrictKv()
  decks.stale = 0
  const clock = { now: Date.now() }
  decks.now = () => clock.now
  const desk = new TestDesk(decks, () => clock.now)
  const env = { DECKS: decks.namespace, DESK: desk.namespace }
  const decksOf = publishedDecks(bundledDecks(), () => clock.now)
  const { fetch, kv } = testApp(undefined, undefined, env, decksOf)
  const ask = async (method: string, path: string, body?: unknown, key = EDITOR_KEY) => {
    // What was read before is not read again for half a minute.
    clock.now += 30_000
    const response = await fetch(path, {
      method,
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    clock.now += 30_000
    const answer = await response.json<Answer>()
    return { status: response.status, answer }
  }
  return {
    fetch,
    kv,
    ask,
    decks,
    desk,
    publish: (deck: unknown, more: object = {}) =>
      ask('PUT', DOOR, { deck, editor: 'Ana', expects: 0, ...more }),
  }
}

interface Answer {
  code?: string
  invalid?: { path: string; message: string }[]
  revision?: number
  turns?: { from: string; version: string }[]
  log?: { editor: string; action: string }[]
}

/** The deck with something else in it, as it would have been compiled. */
function otherDeck(change: Partial<Deck>): Deck {
  const { version: _, ...changed } = { ...DECK, ...change }
  const content = v.parse(v.omit(Deck, ['version']), changed)
  return { ...content, version: versionFrom(hashText(versionText(content))) }
}
const NEWER = otherDeck({ title: 'The newer title' })

describe('publishing', () => {
  it('has readers see a story without a deployment', async () => {
    const { fetch, publish } = newsroom()
    const { status, answer } = await publish(NEWER)
    expect(status).toBe(201)
    expect(answer).toMatchObject({
      story,
      revision: 1,
      turns: [{ version: NEWER.version }],
      log: [{ editor: 'Ana', action: 'published', version: NEWER.version }],
    })
    expect(await (await fetch(`/s/${story}`)).text()).toContain('The newer title')
    expect(await (await fetch('/')).text()).toContain('The newer title')
  })

  it('tells the second of two editors who did what, and overwrites nothing', async () => {
    const { fetch, ask, publish } = newsroom()
    await publish(NEWER, { editor: 'Ben' })
    const { status, answer } = await publish(otherDeck({ title: 'Too late' }))
    expect([status, answer.code]).toEqual([409, 'edited-meanwhile'])
    expect(answer.invalid?.[0]?.message).toMatch(/^Ben \(published, \d{4}-.*Z\)$/)
    expect(await (await fetch(`/s/${story}`)).text()).toContain('The newer title')
    expect((await ask('GET', DOOR)).answer.revision).toBe(1)
  })

  it('waits for its time, ends at its time, and takes times with their zone only', async () => {
    const { ask, fetch, publish } = newsroom()
    await publish(NEWER, { from: '2099-01-01T08:00:00+01:00', until: '2099-02-01T08:00:00Z' })
    expect(await (await fetch(`/s/${story}`)).text()).not.toContain('The newer title')
    expect((await ask('GET', DOOR)).answer).toMatchObject({
      turns: [{ from: '2099-01-01T07:00:00.000Z' }],
      until: '2099-02-01T08:00:00.000Z',
    })
    for (const from of ['2099-01-01T08:00:00', '2099-01-01', 'tomorrow', '2099-13-01T08:00:00Z']) {
      expect([from, (await publish(NEWER, { from })).status]).toEqual([from, 422])
    }
    const ends = { from: '2099-01-02T00:00:00Z', until: '2099-01-01T00:00:00Z' }
    expect((await publish(NEWER, ends)).answer.invalid?.[0]?.path).toBe('until')
  })

  it('lets an attempt go on with the version that it began with', async () => {
    const { fetch, kv, publish } = newsroom()
    const reader = new Reader(fetch)
    await reader.open(`/s/${story}/quiz`)
    await reader.submit({ name: 'Ana' })
    const { stem } = reader.form
    await publish(NEWER)
    await reader.open(reader.path)
    expect(reader.form.stem).toBe(stem)
    await reader.playOn({ right: 2 })
    await reader.submit()
    expect(reader.text).toContain(`2 of ${DECK.quizLength}`)
    expect(kv.keys.map((key) => kv.value(key))).toMatchObject([
      { name: 'Ana', points: 2, version: DECK.version },
    ])
  })

  it('ends an attempt at what has been corrected since, and says so', async () => {
    const { fetch, publish } = newsroom()
    const reader = new Reader(fetch)
    await reader.open(`/s/${story}/quiz`)
    await reader.submit()
    const address = reader.path
    const [{ id: fact } = expect.fail()] = DECK.facts
    const correction = { at: '2026-11-25T10:00:00Z', fact, what: 'It was another.', why: 'A slip.' }
    const corrected = otherDeck({ corrections: [correction] })
    await publish(corrected)
    await reader.open(address)
    expect(reader.status).toBe(409)
    expect(reader.text).toContain('The story was corrected after this quiz was started')
    // Who begins then goes on also when the next version comes.
    await reader.open(`/s/${story}/quiz`)
    await reader.submit()
    await publish(otherDeck({ corrections: [correction], title: 'The next title' }), { expects: 1 })
    await reader.open(reader.path)
    expect(reader.status).toBe(200)
  })
})

describe('a deck that is refused', () => {
  const [item, ...items] = DECK.items
  const [fact, ...facts] = DECK.facts
  const [card, ...cards] = DECK.cards
  if (!item || !fact || !card) throw new Error('the story is empty')

  it.each<[what: string, deck: unknown, path: string, message: RegExp]>([
    ['is none', 'a deck', '', /expected/],
    ['is of another format', { ...DECK, format: 2 }, 'format', /reads decks of format 1/],
    ['lacks its title', { ...DECK, title: undefined }, 'title', /expected "title"/],
    ['has a key of its own', { ...DECK, tracker: 'x' }, 'tracker', /expected never/],
    ['was altered', { ...DECK, title: 'Another' }, 'version', /altered/],
    ['is of another story', otherDeck({ story: 'another' }), 'deck.story', /expected “serbia/],
    ['asks of a fact that is not there', otherDeck({ facts }), 'cards.0', /no fact/],
    ['names a card that is not there', otherDeck({ cards }), 'items.0', /no card/],
    [
      'asks of a fact that is disputed',
      otherDeck({ facts: DECK.facts.map((each) => ({ ...each, status: 'disputed' as const })) }),
      'items.0',
      /disputed and must not be asked/,
    ],
    [
      'has a card without its facts',
      otherDeck({ cards: [{ ...card, facts: ['nothing'] }, ...cards] }),
      'cards.0',
      /no fact “nothing”/,
    ],
    ['has a question twice', otherDeck({ items: [item, item, ...items] }), 'items', /twice/],
    ['has fewer questions than a quiz', otherDeck({ items: [item] }), 'items', /a quiz has 10/],
    [
      'has a question whose key is among no options',
      otherDeck({ items: [{ ...item, key: 9 } as typeof item, ...items] }),
      'items.0',
      /its key is not right/,
    ],
  ])('because it %s', async (_, deck, path, message) => {
    const { fetch, publish, decks } = newsroom()
    const { status, answer } = await publish(deck)
    expect([status, answer.code]).toEqual([422, 'bad-deck'])
    expect(answer.invalid).toContainEqual({ path, message: expect.stringMatching(message) })
    expect(decks.keys).toEqual([])
    expect(await (await fetch(`/s/${story}`)).text()).toContain(DECK.title)
  })

  it('because it is too large', async () => {
    const { publish } = newsroom()
    const { status, answer } = await publish({ ...DECK, notes: ['x'.repeat(1024 * 1024)] })
    expect([status, answer.code]).toEqual([413, 'deck-too-large'])
  })

  it('gives all reasons at once', async () => {
    const { publish } = newsroom()
    const { answer } = await publish({ ...DECK, cards, quizLength: 9999 })
    expect(answer.invalid?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['version', 'items.0', 'items']),
    )
  })

  it.each(DECKS.map((deck) => [deck.story, deck] as const))(
    'is not that of %s',
    async (name, deck) => {
      const { ask } = newsroom()
      const body = { deck, editor: 'Ana', expects: 0 }
      expect((await ask('PUT', `/api/v1/desk/stories/${name}`, body)).status).toBe(201)
    },
  )
})

describe('what is published', () => {
  it('is taken down with a note, leads on to other stories, and is put back', async () => {
    const { ask, fetch, publish } = newsroom()
    await publish(NEWER)
    const changes = `${DOOR}/changes`
    const note = 'The figure was wrong.'
    await ask('POST', changes, { action: 'take down', note, editor: 'Ana', expects: 1 })
    for (const path of ['', '/quiz', '/board']) {
      const gone = await fetch(`/s/${story}${path}`)
      expect([path, gone.status, gone.headers.get('Cache-Control')]).toEqual([
        path,
        410,
        'no-store',
      ])
      const html = await gone.text()
      expect(html).toContain(note)
      for (const other of DECKS) {
        expect(html.includes(`href="/s/${other.story}"`)).toBe(other.story !== story)
      }
    }
    const api = await fetch(`/api/v1/stories/${story}`)
    expect([api.status, await api.json()]).toEqual([
      410,
      expect.objectContaining({ code: 'story-gone', note }),
    ])
    await ask('POST', changes, { action: 'put back', editor: 'Ana', expects: 2 })
    expect((await fetch(`/s/${story}`)).status).toBe(200)
  })

  it('goes back to an earlier version, or to what was deployed', async () => {
    const { ask, fetch, publish } = newsroom()
    await publish(NEWER)
    await publish(otherDeck({ title: 'The newest title' }), { expects: 1 })
    const title = async () => /<h1>(.*?)<\/h1>/.exec(await (await fetch(`/s/${story}`)).text())?.[1]
    expect(await title()).toBe('The newest title')
    const back = { action: 'roll back', version: NEWER.version, editor: 'Ana', expects: 2 }
    expect((await ask('POST', `${DOOR}/changes`, back)).answer.turns?.at(-1)?.version).toBe(
      NEWER.version,
    )
    expect(await title()).toBe('The newer title')
    await ask('POST', `${DOOR}/changes`, { action: 'withdraw', editor: 'Ana', expects: 3 })
    expect(await title()).toBe(DECK.title)
  })

  it('is listed for editors', async () => {
    const { ask, publish } = newsroom()
    await publish(NEWER)
    const { answer } = await ask('GET', '/api/v1/desk/stories')
    expect(answer).toMatchObject({
      stories: [{ story, revision: 1, turns: [{ version: NEWER.version }] }],
    })
  })

  it.each<[what: string, body: object, status: number, code: string]>([
    ['an unknown version', { action: 'roll back', version: 'nothing' }, 404, 'version-not-found'],
    ['an unknown action', { action: 'burn' }, 422, 'invalid-request'],
    ['no note', { action: 'take down', note: ' ' }, 422, 'invalid-request'],
    ['no name', { action: 'put back', editor: ' ' }, 422, 'invalid-request'],
    [
      'a revision that is not the last',
      { action: 'put back', expects: 7 },
      409,
      'edited-meanwhile',
    ],
  ])('is not changed with %s', async (_, body, status, code) => {
    const { ask, publish } = newsroom()
    await publish(NEWER)
    const refused = await ask('POST', `${DOOR}/changes`, { editor: 'Ana', expects: 1, ...body })
    expect([refused.status, refused.answer.code]).toEqual([status, code])
    expect((await ask('GET', DOOR)).answer.revision).toBe(1)
  })

  it('is not changed where it never was', async () => {
    const { ask } = newsroom()
    const change = { action: 'put back', editor: 'Ana', expects: 0 }
    expect((await ask('POST', `${DOOR}/changes`, change)).answer.code).toBe('never-published')
    expect((await ask('GET', DOOR)).status).toBe(404)
  })
})

describe('the editors’ doors', () => {
  const calls: [method: string, path: string, body?: object][] = [
    ['GET', '/api/v1/desk/stories'],
    ['GET', DOOR],
    ['PUT', DOOR, { deck: DECK, editor: 'Ana', expects: 0 }],
    ['POST', `${DOOR}/changes`, { action: 'withdraw', editor: 'Ana', expects: 0 }],
  ]

  it.each(calls)('are shut without the right key: %s %s', async (method, path, body) => {
    const { ask, fetch, decks } = newsroom()
    expect((await ask(method, path, body, 'a wrong key of an editor')).status).toBe(401)
    const password = { Authorization: `Basic ${btoa(`ana:${EDITOR_KEY}`)}` }
    const headers = { ...password, 'Content-Type': 'application/json' }
    const sent = body && { body: JSON.stringify(body) }
    // Browsers send a password also where another site makes them.
    expect((await fetch(path, { method, headers, ...sent })).status).toBe(401)
    expect(decks.keys).toEqual([])
  })

  it('take no more than some guesses at the key from one address in a minute', async () => {
    const limited = testApp(undefined, undefined, { WRONG_KEYS: new TestLimiter(2) })
    const guess = (key: string) =>
      limited.fetch('/api/v1/desk/stories', { headers: { Authorization: `Bearer ${key}` } })
    const statuses = []
    for (const key of ['a wrong key of 1', 'a wrong key of 2', 'a wrong key of 3', EDITOR_KEY]) {
      statuses.push((await guess(key)).status)
    }
    expect(statuses).toEqual([401, 401, 429, 200])
  })

  it('say when KV or the desk fails, and change nothing for readers', async () => {
    const { fetch, publish, decks, desk } = newsroom()
    await fetch('/')
    decks.failingShare.put = 1
    expect((await publish(NEWER)).answer.code).toBe('deck-not-kept')
    decks.failingShare.put = 0
    desk.failing = 1
    const { status, answer } = await publish(NEWER)
    expect([status, answer.code]).toEqual([503, 'desk-unreachable'])
    expect(await (await fetch(`/s/${story}`)).text()).toContain(DECK.title)
  })
})
