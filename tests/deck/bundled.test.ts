import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import stories from '#stories'
import { type BuiltStory, deckPath } from '../../src/deck/built.ts'
import { bundledDecks, MOST_KEPT } from '../../src/deck/bundled.ts'
import { listingOf } from '../../src/deck/listing.ts'
import { DeckUnavailable } from '../../src/deck/source.ts'
import { TestAssets } from '../fixtures/assets.ts'
import { DECK, DECKS } from '../fixtures/decks.ts'

/** Decks as an isolate has them: every request brings its own environment. */
function isolate(built?: readonly BuiltStory[]) {
  const assets = new TestAssets()
  const decksOf = bundledDecks(built)
  const find = (story: string) => decksOf({ ASSETS: assets.fetcher }).find(story)
  return { assets, find, list: () => decksOf({ ASSETS: assets.fetcher }).list() }
}

describe('the decks that a Worker is deployed with', () => {
  it('are those of content/, in their order', async () => {
    const { find, list } = isolate()
    expect(await list()).toEqual(DECKS.map(listingOf))
    for (const deck of DECKS) expect(await find(deck.story)).toEqual(deck)
  })

  it('are read once each, and when they are needed', async () => {
    const { assets, find, list } = isolate()
    await list()
    expect(assets.read).toEqual([])
    const first = await find(DECK.story)
    expect(await find(DECK.story)).toBe(first)
    expect(assets.read).toEqual(stories.filter(({ story }) => story === DECK.story).map(deckPath))
  })

  it('are in memory once, though many ask before the first is there', async () => {
    const { find } = isolate()
    const found = await Promise.all(Array.from({ length: 20 }, () => find(DECK.story)))
    expect(new Set(found).size).toBe(1)
  })

  it.each(['nothing', '', '../serbia-balancing-act', '__proto__', 'constructor'])(
    'have none of “%s”, and nothing is read for it',
    async (story) => {
      const { assets, find } = isolate()
      expect(await find(story)).toBeUndefined()
      expect(assets.read).toEqual([])
    },
  )

  it('fill no more memory than there is: what was not asked for the longest is read again', async () => {
    const text = (story: string) => JSON.stringify({ ...DECK, story })
    const built = Array.from({ length: MOST_KEPT + 1 }, (_, n) => {
      const hash = createHash('sha256')
        .update(text(`story-${n}`))
        .digest('hex')
      return { ...listingOf(DECK), story: `story-${n}`, hash }
    })
    const { assets, find } = isolate(built)
    assets.instead = async (path) => text(/story-\d+/.exec(path)?.[0] ?? '')
    for (const { story } of built.slice(0, MOST_KEPT)) await find(story)
    await find('story-0')
    expect(assets.read).toHaveLength(MOST_KEPT)
    await find(`story-${MOST_KEPT}`)
    await find('story-0')
    expect(assets.read).toHaveLength(MOST_KEPT + 1)
    await find('story-1')
    expect(assets.read).toHaveLength(MOST_KEPT + 2)
  })
})

describe('a deck that cannot be read', () => {
  it.each<[string, TestAssets['instead']]>([
    ['is not there', async () => new Response('', { status: 404 })],
    ['comes with an error', async () => new Response('', { status: 500 })],
    ['breaks off', async () => JSON.stringify(DECK).slice(0, -1)],
    ['is of another build', async () => JSON.stringify({ ...DECK, title: 'Another' })],
    ['is empty', async () => ''],
    ['is a page', async () => '<!doctype html>'],
  ])('as it %s is said to be unavailable, and read anew the next time', async (_, instead) => {
    const { assets, find } = isolate()
    assets.instead = instead
    await expect(find(DECK.story)).rejects.toThrow(DeckUnavailable)
    assets.instead = undefined
    expect(await find(DECK.story)).toEqual(DECK)
  })

  it('is not waited for without end', async () => {
    const { find } = isolate()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort())
    await expect(find(DECK.story)).rejects.toThrow(DeckUnavailable)
    expect(timeout).toHaveBeenCalledWith(5000)
    timeout.mockRestore()
  })
})
