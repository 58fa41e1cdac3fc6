import built from '#stories'
import { LastUsed } from '../last-used.ts'
import { type BuiltStory, deckPath } from './built.ts'
import { deckFrom } from './file.ts'
import type { Deck } from './schema.ts'
import { type DeckSource, DeckUnavailable } from './source.ts'

/** An isolate has 128 MB; a deck takes 0.4, and 2.4 where its file has a whole one. */
export const MOST_KEPT = 16
/** Nobody waits longer for a deck. */
const PATIENCE_MS = 5000

/**
 * The decks that were deployed with this Worker. They lie among its static files, so that its size
 * does not grow with them; an isolate reads each once.
 */
export function bundledDecks(stories: readonly BuiltStory[] = built) {
  const listings = stories.map(({ hash: _, ...listing }) => listing)
  const byName = new Map(stories.map((story) => [story.story, story]))
  // By their hashes.
  const kept = new LastUsed<string, Deck>(MOST_KEPT)
  return ({ ASSETS }: Pick<Env, 'ASSETS'>): DeckSource => {
    const find = async (name: string) => {
      const story = byName.get(name)
      if (!story) return undefined
      const deck = kept.get(story.hash)
      if (deck) return deck
      try {
        // Requests that come meanwhile read for themselves: work that another request began ends with it.
        const read = await deckFrom(await readFile(ASSETS, story), story.hash)
        return kept.get(story.hash) ?? kept.keep(story.hash, read)
      } catch (error) {
        throw new DeckUnavailable(name, error)
      }
    }
    return {
      list: async () => listings,
      find,
      findVersion: async (name, version) =>
        byName.get(name)?.version === version ? find(name) : undefined,
    }
  }
}

async function readFile(assets: Fetcher, story: BuiltStory): Promise<ArrayBuffer> {
  // The address has no host that matters, but must have one.
  const address = new URL(deckPath(story), 'https://assets.invalid')
  const response = await assets.fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!response.ok) throw new Error(`the answer was ${response.status}`)
  return response.arrayBuffer()
}
