import * as v from 'valibot'
import { Listing } from '../deck/listing.ts'
import { Slug } from '../questions/slug.ts'

/** Milliseconds since 1970. */
export const Time = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A version of a story, and from when on readers see it. */
const Turn = v.object({
  from: Time,
  /** SHA-256 of its deck’s file, in hexadecimal. */
  hash: v.string(),
  listing: Listing,
})
export type Turn = v.InferOutput<typeof Turn>

/** A story that was published: when readers see what of it. */
export const Published = v.object({
  /** By their time: readers see the last that has come. */
  turns: v.array(Turn),
  /** When readers see it no more. */
  until: v.optional(Time),
  /** It was taken down; what is said instead. */
  down: v.optional(v.object({ note: v.string() })),
})
export type Published = v.InferOutput<typeof Published>

/** All that was published besides what was deployed. Readers’ isolates go by it. */
export const Catalogue = v.object({
  format: v.literal(1),
  /** Grows with each change. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  stories: v.record(Slug, Published),
})
export type Catalogue = v.InferOutput<typeof Catalogue>

export const EMPTY: Catalogue = { format: 1, revision: 0, stories: {} }

export type Shown =
  | { is: 'shown'; turn: Turn }
  | { is: 'gone'; note?: string }
  /** Its time has not come. */
  | { is: 'not-yet' }

/** What readers see of a story at a time. */
export function shownAt({ turns, until, down }: Published, now: number): Shown {
  if (down) return { is: 'gone', note: down.note }
  if (until !== undefined && now >= until) return { is: 'gone' }
  const turn = turns.findLast(({ from }) => from <= now)
  return turn ? { is: 'shown', turn } : { is: 'not-yet' }
}
