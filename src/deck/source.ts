import type { Listing } from './listing.ts'
import type { Deck } from './schema.ts'

/** Where the decks of a request come from. */
export interface DeckSource {
  /** The stories that are served, in the order in which they are shown. What cannot be read is left out. */
  list(): Promise<readonly Listing[]>
  /**
   * The deck that a story is served with now; `undefined` when there is no such story.
   * @throws DeckUnavailable when there is one that cannot be read just now
   * @throws StoryGone when it is shown no more
   */
  find(story: string): Promise<Deck | undefined>
  /**
   * The deck of a version that readers had before, or have: who began with it goes on with it.
   * `undefined` when it is not kept any more.
   * @throws DeckUnavailable
   */
  findVersion(story: string, version: string): Promise<Deck | undefined>
}

/** What finds the decks for requests of an environment, and keeps from one to the next what it read. */
export type DecksOf = (env: Env) => DeckSource

/** A story was there, and is shown no more. */
export class StoryGone extends Error {
  /** What its editor says of it. */
  readonly note: string | undefined

  constructor(story: string, note?: string) {
    super(`${story} is shown no more`)
    this.name = 'StoryGone'
    this.note = note
  }
}

/** A story is there, but its deck cannot be read. Asking again may help. */
export class DeckUnavailable extends Error {
  constructor(story: string, cause: unknown) {
    super(`the deck of ${story} cannot be read`, { cause })
    this.name = 'DeckUnavailable'
  }
}
