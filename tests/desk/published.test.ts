import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hashOf } from '../../src/deck/file.ts'
import { listingOf } from '../../src/deck/listing.ts'
import type { Deck } from '../../src/deck/schema.ts'
import { DeckUnavailable, StoryGone } from '../../src/deck/source.ts'
import type { Published } from '../../src/desk/catalogue.ts'
import { deckKey, publishedDecks } from '../../src/desk/published.ts'
import { testEnv } from '../fixtures/app.ts'
import { DECK, DECKS, decksFrom } from '../fixtures/decks.ts'
import { TestDesk } from '../fixtures/desk.ts'
import { StrictKv } from '../fixtures/strict-kv.ts'

const [OTHER = DECK] = DECKS.filter(({ story }) => story !== DECK.story)
const NEWER: Deck = { ...DECK, version: 'aaaaaaaaaaaa', title: 'The newer one' }
const ALONE: Deck = { ...DECK, version: 'bbbbbbbbbbbb', story: 'only-published', title: 'New here' }

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))

/** An isolate before a KV that holds these stories. */
async function isolate(stories: Record<string, Published> = {}) {
  const clock = { now: 1_000_000 }
  const kv = new StrictKv()
  kv.now = () => clock.now
  kv.stale = 0
  const desk = new TestDesk()
  const env = testEnv({ DECKS: kv.namespace, DESK: desk.namespace })
  let revision = 0
  const tell = async (told: Record<string, Published>) => {
    clock.now += 1000
    await kv.put('catalogue', JSON.stringify({ format: 1, revision: ++revision, stories: told }))
  }
  for (const deck of [NEWER, ALONE]) {
    await kv.put(deckKey(deck.story, deck.version), JSON.stringify(deck))
  }
  if (Object.keys(stories).length > 0) await tell(stories)
  const source = publishedDecks(decksFrom([DECK, OTHER]), () => clock.now)(env)
  return { source, kv, clock, tell, desk }
}

const shown = async (deck: Deck, from = 0) => ({
  from,
  hash: await hashOf(new TextEncoder().encode(JSON.stringify(deck))),
  listing: listingOf(deck),
})
const only = async (deck: Deck, more: Partial<Published> = {}) => ({
  [deck.story]: { turns: [await shown(deck)], ...more },
})

describe('the decks that readers see', () => {
  it('are those that were deployed, where nothing was published', async () => {
    const { source } = await isolate()
    expect(await source.list()).toEqual([DECK, OTHER].map(listingOf))
    expect((await source.find(DECK.story))?.version).toBe(DECK.version)
    expect(await source.find('nothing')).toBeUndefined()
  })

  it('are the published ones in the place of those that were deployed, and before them what is new', async () => {
    const { source } = await isolate({ ...(await only(NEWER)), ...(await only(ALONE)) })
    expect((await source.list()).map(({ title }) => title)).toEqual([
      ALONE.title,
      NEWER.title,
      OTHER.title,
    ])
    expect(await source.find(DECK.story)).toEqual(NEWER)
    expect(await source.find(ALONE.story)).toEqual(ALONE)
  })

  it('are shown from their time on', async () => {
    const { source, clock } = await isolate({
      [DECK.story]: { turns: [await shown(NEWER, 2_000_000)] },
      [ALONE.story]: { turns: [await shown(ALONE, 2_000_000)] },
    })
    expect((await source.find(DECK.story))?.version).toBe(DECK.version)
    expect(await source.find(ALONE.story)).toBeUndefined()
    clock.now = 2_000_000
    expect((await source.find(DECK.story))?.version).toBe(NEWER.version)
    expect(await source.find(ALONE.story)).toEqual(ALONE)
  })

  it.each<[what: string, more: Partial<Published>, note: string | undefined]>([
    ['taken down', { down: { note: 'It was wrong.' } }, 'It was wrong.'],
    ['past its end', { until: 1 }, undefined],
  ])('leave out a story that is %s, and say so', async (_, more, note) => {
    const { source } = await isolate(await only(NEWER, more))
    expect((await source.list()).map(({ story }) => story)).toEqual([OTHER.story])
    await expect(source.find(DECK.story)).rejects.toThrow(StoryGone)
    await expect(source.find(DECK.story)).rejects.toMatchObject({ note })
  })

  it('have the names of stories only, not what any object has', async () => {
    const { source } = await isolate(await only(NEWER))
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(await source.find(name)).toBeUndefined()
    }
  })

  it('are also the earlier ones that somebody may still be playing', async () => {
    const { source } = await isolate(await only(NEWER))
    expect(await source.findVersion(DECK.story, NEWER.version)).toEqual(NEWER)
    expect(await source.findVersion(DECK.story, DECK.version)).toEqual(DECK)
    expect(await source.findVersion(DECK.story, 'cccccccccccc')).toBeUndefined()
  })
})

describe('an isolate', () => {
  it('reads the catalogue once in half a minute, and each deck once', async () => {
    const { source, kv, clock } = await isolate(await only(NEWER))
    kv.operations.get = 0
    for (let request = 0; request < 10; request++) {
      await source.list()
      await source.find(DECK.story)
      await source.find(OTHER.story)
    }
    expect(kv.operations.get).toBe(2)
    clock.now += 29_999
    await source.find(DECK.story)
    expect(kv.operations.get).toBe(2)
    clock.now += 1
    await Promise.all([source.find(DECK.story), source.list(), source.find(DECK.story)])
    expect(kv.operations.get).toBe(3)
  })

  it('sees a change after half a minute', async () => {
    const { source, clock, tell } = await isolate()
    await source.list()
    await tell(await only(NEWER))
    expect((await source.find(DECK.story))?.version).toBe(DECK.version)
    clock.now += 30_000
    expect((await source.find(DECK.story))?.version).toBe(NEWER.version)
  })

  it('does not go back to an older catalogue that KV still has somewhere', async () => {
    const { source, kv, clock, tell } = await isolate()
    await tell({})
    await tell(await only(NEWER))
    await source.list()
    clock.now += 30_000
    await kv.put('catalogue', JSON.stringify({ format: 1, revision: 1, stories: {} }))
    expect((await source.find(DECK.story))?.version).toBe(NEWER.version)
  })

  it('goes on with what it knows while KV fails', async () => {
    const { source, kv, clock } = await isolate(await only(NEWER))
    await source.find(DECK.story)
    clock.now += 30_000
    kv.failingShare.get = 1
    expect((await source.find(DECK.story))?.version).toBe(NEWER.version)
  })

  it('asks the desk where KV fails and it knows nothing yet, and else shows what was deployed', async () => {
    const { source, kv, desk } = await isolate()
    desk.book.publish(
      { story: OTHER.story, editor: 'Ana', expects: 0 },
      { version: 'cccccccccccc', hash: '', bytes: 1, listing: listingOf(OTHER) },
      {},
    )
    desk.book.takeDown({ story: OTHER.story, editor: 'Ana', expects: 1 }, 'It was wrong.')
    kv.failingShare.get = 1
    expect((await source.list()).map(({ story }) => story)).toEqual([DECK.story])
    const dark = await isolate()
    dark.kv.failingShare.get = 1
    dark.desk.failing = 1
    expect((await dark.source.list()).map(({ story }) => story)).toEqual([DECK.story, OTHER.story])
  })

  it('serves no deck but the one that was sent, and never the one before it', async () => {
    const { source, kv, clock } = await isolate(await only(NEWER))
    const key = deckKey(NEWER.story, NEWER.version)
    for (const [what, change] of [
      ['altered', () => kv.put(key, JSON.stringify({ ...NEWER, title: 'Forged' }))],
      ['cut off', () => kv.put(key, JSON.stringify(NEWER).slice(0, 1000))],
      ['missing', () => kv.delete(key)],
    ] as const) {
      clock.now += 1000
      await change()
      await expect(source.find(DECK.story), what).rejects.toThrow(DeckUnavailable)
    }
  })

  it('is not led astray by a catalogue that is none', async () => {
    const { source, kv, clock } = await isolate()
    clock.now += 1000
    await kv.put('catalogue', '{"format":2}')
    expect((await source.list()).map(({ story }) => story)).toEqual([DECK.story, OTHER.story])
  })
})

describe('publishing while many read', () => {
  it('shows each of them one version, whole', async () => {
    const { source, kv, clock, tell } = await isolate()
    const versions = ['cccccccccccc', 'dddddddddddd', 'eeeeeeeeeeee'].map((version) => ({
      ...DECK,
      version,
      title: version,
      cards: DECK.cards.map((card) => ({ ...card, title: version })),
    }))
    const seen = new Set<string>()
    const read = async () => {
      const deck = await source.find(DECK.story)
      if (!deck) throw new Error('it was gone')
      const marks = new Set([deck.version, ...deck.cards.map(({ title }) => title)])
      if (deck.version !== DECK.version) expect([...marks]).toEqual([deck.title])
      seen.add(deck.version)
    }
    for (const deck of versions) {
      const reading = Array.from({ length: 50 }, read)
      await kvPut(deck)
      await tell(await only(deck))
      clock.now += 30_000
      await Promise.all([...reading, ...Array.from({ length: 50 }, read)])
    }
    await read()
    expect([...seen]).toEqual([DECK.version, ...versions.map(({ version }) => version)])

    async function kvPut(deck: Deck) {
      await kv.put(deckKey(deck.story, deck.version), JSON.stringify(deck))
    }
  })
})
