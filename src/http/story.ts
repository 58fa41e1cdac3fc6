import { findDeck } from '../deck/bundled.ts'
import type { Deck } from '../deck/schema.ts'
import { Problem } from './problem.ts'

/**
 * The deck of the story that an address or a token names.
 * @throws Problem `story-not-found`
 */
export function deckOf(story: string): Deck {
  const deck = findDeck(story)
  if (!deck) throw new Problem('story-not-found')
  return deck
}
