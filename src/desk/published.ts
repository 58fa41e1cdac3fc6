import * as v from 'valibot'
import { deckFrom } from '../deck/file.ts'
import type { Listing } from '../deck/listing.ts'
import type { Deck } from '../deck/schema.ts'
import { type DeckSource, type DecksOf, DeckUnavailable, StoryGone } from '../deck/source.ts'
import { LastUsed } from '../last-used.ts'
import { fillForm, STORED } from '../scores/keys.ts'
import { Catalogue, EMPTY, type Published, shownAt, type Turn } from './catalogue.ts'
import { askDesk } from './client.ts'

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

  /** @throws DeckUnavailable */
  async function read({ DECKS }: Env, story: string, { listing, hash }: Turn): Promise<Deck> {
    const key = deckKey(story, listing.version)
    const deck = kept.get(key)
    if (deck) return deck
    try {
      const file = await DECKS.get(key, { type: 'arrayBuffer', cacheTtl: FOR_A_DAY })
      if (file === null) throw new Error(`KV does not have ${key} yet`)
      const found = await deckFrom(file, hash)
      return kept.get(key) ?? kept.keep(key, found)
    } catch (error) {
      throw new DeckUnavailable(story, error)
    }
  }

  return (env) => {
    const before = deployed(env)
    const publishedAs = async (story: string): Promise<Published | undefined> => {
      const { stories } = await catalogueIn(env)
      return Object.hasOwn(stories, story) ? stories[story] : undefined
    }
    return {
      async list() {
        const { stories } = await catalogueIn(env)
        return merged(await before.list(), stories, now())
      },
      async find(story) {
        const published = await publishedAs(story)
        const shown = published && shownAt(published, now())
        if (!shown || shown.is === 'not-yet') return before.find(story)
        if (shown.is === 'gone') throw new StoryGone(story, shown.note)
        return read(env, story, shown.turn)
      },
      async findVersion(story, version) {
        const published = await publishedAs(story)
        const turn = published?.turns.find(({ listing }) => listing.version === version)
        return turn ? read(env, story, turn) : before.findVersion(story, version)
      },
    } satisfies DeckSource
  }
}

async function readCatalogue(decks: KVNamespace): Promise<Catalogue> {
  const text = await decks.get(STORED.catalogue.form, { type: 'text', cacheTtl: 30 })
  return text === null ? EMPTY : v.parse(v.pipe(v.string(), v.parseJson(), Catalogue), text)
}

/** Where KV fails an isolate that knows nothing yet, the desk itself is asked; then what was deployed is shown. */
async function catalogueFromDesk(env: Env): Promise<Catalogue> {
  try {
    return v.parse(Catalogue, await askDesk(env, (desk) => desk.catalogue()))
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
