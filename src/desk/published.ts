import * as v from 'valibot'
import { hashOf } from '../deck/file.ts'
import type { Listing } from '../deck/listing.ts'
import type { Deck } from '../deck/schema.ts'
import { type DeckSource, type DecksOf, DeckUnavailable, StoryGone } from '../deck/source.ts'
import { LastUsed } from '../last-used.ts'
import { fillForm, STORED } from '../scores/keys.ts'
import { Catalogue, EMPTY, type Shown, shownAt, type Turn } from './catalogue.ts'

/** For so long an isolate goes by the catalogue that it has read; KV may keep it as long at each place. */
const FRESH_MS = 30_000
/** See `deck/bundled.ts`: together they are no more than an isolate has room for. */
const MOST_KEPT = 16
/** What stands under a deck’s key never changes. */
const FOR_A_DAY = 86_400

export const deckKey = (story: string, version: string): string =>
  fillForm(STORED.deck.form, { story, version })

/**
 * The decks that editors have published, and where there is none those that were deployed. An isolate
 * reads the catalogue once in half a minute, and each deck once.
 */
export function publishedDecks(deployed: DecksOf, now: () => number = Date.now): DecksOf {
  let known: { catalogue: Catalogue; read: number } | undefined
  const kept = new LastUsed<string, Deck>(MOST_KEPT)

  async function catalogueIn(env: Env): Promise<Catalogue> {
    if (known && now() - known.read < FRESH_MS) return known.catalogue
    // Others go on with the one that is known, and do not read it as well.
    if (known) known.read = now()
    try {
      const catalogue = await readCatalogue(env.DECKS)
      if (!known || catalogue.revision >= known.catalogue.revision) {
        known = { catalogue, read: now() }
      }
    } catch (error) {
      console.error('the catalogue cannot be read', error)
      // What nobody could read is not waited for again by each request.
      known ??= { catalogue: await catalogueFromDesk(env), read: now() }
    }
    return known.catalogue
  }

  async function read({ DECKS }: Env, story: string, { listing, hash }: Turn): Promise<Deck> {
    const key = deckKey(story, listing.version)
    const deck = kept.get(key)
    if (deck) return deck
    const text = await DECKS.get(key, { type: 'text', cacheTtl: FOR_A_DAY })
    if (text === null) throw new Error(`KV does not have ${key} yet`)
    const bytes = new TextEncoder().encode(text)
    if ((await hashOf(bytes)) !== hash) throw new Error(`${key} is another one than was sent`)
    return kept.get(key) ?? kept.keep(key, parse(text))
  }

  return (env) => {
    const before = deployed(env)
    const shown = async (story: string): Promise<Shown> => {
      const { stories } = await catalogueIn(env)
      const published = Object.hasOwn(stories, story) ? stories[story] : undefined
      return published ? shownAt(published, now()) : { is: 'not-yet' }
    }
    return {
      async list() {
        const { stories } = await catalogueIn(env)
        return merged(await before.list(), stories, now())
      },
      async find(story) {
        const state = await shown(story)
        if (state.is === 'not-yet') return before.find(story)
        if (state.is === 'gone') throw new StoryGone(story, state.note)
        try {
          return await read(env, story, state.turn)
        } catch (error) {
          throw new DeckUnavailable(story, error)
        }
      },
      async findVersion(story, version) {
        const { stories } = await catalogueIn(env)
        const turn = Object.hasOwn(stories, story)
          ? stories[story]?.turns.find(({ listing }) => listing.version === version)
          : undefined
        if (!turn) return before.findVersion(story, version)
        try {
          return await read(env, story, turn)
        } catch (error) {
          throw new DeckUnavailable(story, error)
        }
      },
    } satisfies DeckSource
  }
}

async function readCatalogue(decks: KVNamespace): Promise<Catalogue> {
  const text = await decks.get(STORED.catalogue.form, { type: 'text', cacheTtl: 30 })
  return text === null ? EMPTY : v.parse(v.pipe(v.string(), v.parseJson(), Catalogue), text)
}

/** Where KV fails an isolate that knows nothing yet, the desk itself is asked; then what was deployed is shown. */
async function catalogueFromDesk({ DESK }: Env): Promise<Catalogue> {
  try {
    return v.parse(Catalogue, await DESK.getByName('desk').catalogue())
  } catch (error) {
    console.error('the desk cannot be asked for the catalogue', error)
    return EMPTY
  }
}

/** What was published stands in the place of what was deployed; what is new comes first, the newest before all. */
function merged(
  deployed: readonly Listing[],
  stories: Catalogue['stories'],
  now: number,
): Listing[] {
  const states = Object.entries(stories).map(([story, published]) => ({
    story,
    shown: shownAt(published, now),
  }))
  const replaced = deployed.flatMap((listing) => {
    const shown = states.find(({ story }) => story === listing.story)?.shown
    if (!shown || shown.is === 'not-yet') return listing
    return shown.is === 'shown' ? shown.turn.listing : []
  })
  const turns = states.flatMap(({ story, shown }) =>
    shown.is === 'shown' && !deployed.some((listing) => listing.story === story) ? shown.turn : [],
  )
  return [...turns.toSorted((a, b) => b.from - a.from).map(({ listing }) => listing), ...replaced]
}

/** It was validated before it was kept, and has the hash that it had then. */
const parse = (text: string): Deck => JSON.parse(text)
