import * as v from 'valibot'
import type { Random } from './random.ts'

const position = v.pipe(v.number(), v.integer(), v.minValue(0))

/**
 * What every item holds, whatever its kind.
 *
 * - `id` is opaque (a hash): a readable one would tell a player which fact, and so which answer,
 *   is meant.
 * - `card` is the card that explains the item's fact.
 * - `difficulty` is the share of points that players are expected to miss, from 0 to 1: see
 *   `difficulty.ts`.
 * - `seldom` is in how many of a hundred forms it is asked only if no other can be: without
 *   that some items, which have few enemies, would be met far more often than others.
 * - `keys`, `offers`, `asks`, `prints` and `explains` are numbers of secrets (see `make.ts`), the same
 *   in a whole bank: those of the key, and all that is offered; those told by the stem, anywhere before
 *   the answer but for options, or by the key; and those that are out when the item is answered.
 *   `relations.ts` tells from them which items must not share a form.
 */
export const itemBase = {
  id: v.pipe(v.string(), v.regex(/^[a-z2-7]{8}$/)),
  stem: v.pipe(v.string(), v.nonEmpty()),
  facts: v.pipe(v.array(v.string()), v.minLength(1)),
  paragraphs: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
  explanation: v.pipe(v.string(), v.nonEmpty()),
  card: v.optional(v.string()),
  difficulty: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  seldom: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))),
  keys: v.array(position),
  offers: v.array(position),
  asks: v.array(position),
  prints: v.array(position),
  explains: v.array(position),
}

/**
 * The most characters (UTF-16) of a typed response: names and numbers are shorter, and the
 * responses of the longest quiz must fit into its token.
 */
export const MOST_TYPED = 64

/**
 * A response as it travels in requests and tokens: a position in the player's order or a number,
 * several positions, or typed text. Which of them an item takes is for its kind to say.
 */
export const Response = v.union([
  v.pipe(v.number(), v.finite()),
  v.pipe(v.array(position), v.maxLength(20)),
  v.pipe(
    v.string(),
    v.maxLength(MOST_TYPED, `at most ${MOST_TYPED} characters`),
    v.regex(/^\P{Cc}*$/u, 'no control characters'),
  ),
])
export type Response = v.InferOutput<typeof Response>

/**
 * What a player is asked to do: a closed set of inputs that pages and apps know how to draw, each
 * with the response that it takes. Positions count from 0, in the order shown.
 */
export type Input =
  /** The position of one option. */
  | { type: 'choice'; options: string[] }
  /** The positions of all options that apply: at least one. */
  | { type: 'choices'; options: string[] }
  /** The number itself, from `min` to `max`; it need not be a multiple of `step`. A year has no unit. */
  | { type: 'number'; min: number; max: number; step: number; unit: string }
  /** The positions of all options, from first to last. */
  | { type: 'order'; options: string[] }
  /** For each prompt the position of an option; no option twice. */
  | { type: 'match'; prompts: string[]; options: string[] }
  /** Typed text of 1 to 64 characters. */
  | { type: 'text' }

/** An item as a player sees it before responding. Never holds the key. */
export interface Presented {
  stem: string
  input: Input
}

/**
 * A graded response. `score` is from 0 to 1; `key` is the right response in the player's order. An
 * answer of several parts has each of them also by itself: the right ones tell all that explains it.
 */
export interface Grade {
  score: number
  given: string
  right: string
  parts?: { given: string[]; right: string[] }
  key: Response
}

/** The run-time half of a kind: everything the Worker needs to ask an item and judge a response. */
export interface Play<I> {
  /** How many of a form's items should be of this kind, relative to the other kinds. */
  weight: number
  /** Items with the same label are kept as rare in a form as those with the others. */
  balance?(item: I): string
  /** The player's order: positions in the item's own list of options, one for each place on screen. */
  arrange(item: I, random: Random): number[]
  present(item: I, order: readonly number[]): Presented
  /** The right response, worth 1. Never sent to a player before theirs. */
  key(item: I, order: readonly number[]): Response
  /** `undefined` when the response is not one that this item can take. */
  grade(item: I, order: readonly number[], response: Response): Grade | undefined
}
