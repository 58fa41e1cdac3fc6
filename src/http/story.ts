import type { Context } from 'hono'
import type { Listing } from '../deck/listing.ts'
import type { Deck } from '../deck/schema.ts'
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
