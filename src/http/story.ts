import type { Context } from 'hono'
import { isCorrectedIn } from '../deck/corrected.ts'
import type { Listing } from '../deck/listing.ts'
import type { Deck } from '../deck/schema.ts'
import type { Attempt } from '../play/attempt.ts'
import type { AppEnv } from './app-env.ts'
import { Problem } from './problem.ts'

/**
 * The deck of the story that an address or a token names.
 * @throws Problem `story-not-found`
 * @throws StoryGone
 * @throws DeckUnavailable
 */
export async function deckOf(c: Context<AppEnv>, story: string): Promise<Deck> {
  const deck = await c.get('decks').find(story)
  if (!deck) throw new Problem('story-not-found')
  return deck
}

/**
 * The deck that an attempt goes on with: the version that it began with, unless something in that has
 * been corrected since; then the current one, which it does not fit.
 * @throws DeckUnavailable
 */
export async function deckOfAttempt(
  c: Context<AppEnv>,
  current: Deck,
  { version }: Pick<Attempt, 'version'>,
): Promise<Deck> {
  if (version === current.version) return current
  const own = await c.var.decks.findVersion(current.story, version)
  return own && !isCorrectedIn(own, current) ? own : current
}

/**
 * The story that an address names, where its deck is not needed.
 * @throws Problem `story-not-found`
 * @throws StoryGone
 */
export async function storyOf(c: Context<AppEnv>, story: string): Promise<Listing> {
  const listing = (await c.var.decks.list()).find((each) => each.story === story)
  if (listing) return listing
  // Of one that is shown no more it says so.
  await c.var.decks.find(story)
  throw new Problem('story-not-found')
}
