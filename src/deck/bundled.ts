import decks from '#decks'
import type { Deck } from './schema.ts'

const byStory = new Map(decks.map((deck) => [deck.story, deck]))

/** The decks that were built into this Worker, in the order of their file names. */
export const bundledDecks: readonly Deck[] = decks

/** The deck of a story, or `undefined` when there is no such story. */
export const findDeck = (story: string): Deck | undefined => byStory.get(story)
