import type { Listing } from './listing.ts'

/** A story as `npm run build` lists it for the Worker. */
export interface BuiltStory extends Listing {
  /** SHA-256 of its deck’s file, in hexadecimal. */
  hash: string
}

/**
 * Where a deck lies among the static files. A deck holds the keys: wrangler.toml has requests below
 * `/_decks/` answered by the Worker, which has nothing there. And nobody can tell the address who
 * does not have the file.
 */
export const deckPath = ({ story, hash }: Pick<BuiltStory, 'story' | 'hash'>): string =>
  `/_decks/${story}.${hash}.json`
