import * as v from 'valibot'
import { Slug } from '../questions/slug.ts'

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** A big figure, and where there are others of its kind how it compares. */
const NumberFigure = v.strictObject({
  kind: v.literal('number'),
  fact: Slug,
  /** "about", "more than". */
  hedge: v.optional(v.string()),
  /** "59%", "84 million". */
  figure: v.string(),
  /** What it counts: "people". */
  unit: v.optional(v.string()),
  /** It and others of its kind beside each other, as shares of the whole or of the greatest. */
  bars: v.array(
    v.strictObject({ label: v.string(), figure: v.string(), share: Share, fact: Slug }),
  ),
})
export type NumberFigure = v.InferOutput<typeof NumberFigure>

/** What happened, from the earliest to the latest. */
const Timeline = v.strictObject({
  kind: v.literal('timeline'),
  events: v.array(
    v.strictObject({
      /** ISO 8601, at its own precision. */
      date: v.string(),
      /** The fact without its date. */
      text: v.string(),
      /** The time that it may have been, as shares of the whole time: one day is a point. */
      from: Share,
      to: Share,
      fact: Slug,
    }),
  ),
})
export type Timeline = v.InferOutput<typeof Timeline>

/** The people and organisations of a card. */
const Who = v.strictObject({
  kind: v.literal('who'),
  people: v.array(
    v.strictObject({
      name: v.string(),
      /** "president, Belarus". */
      role: v.optional(v.string()),
      /** What else is told of them: "approved Line 9.", or a whole sentence. */
      told: v.optional(v.strictObject({ fact: Slug, text: v.string(), whole: v.boolean() })),
    }),
  ),
})
export type Who = v.InferOutput<typeof Who>

/** Who says what. */
const Claims = v.strictObject({
  kind: v.literal('claims'),
  speakers: v.array(
    v.strictObject({
      name: v.string(),
      role: v.optional(v.string()),
      /** What they say, without their name. */
      claims: v.array(v.strictObject({ fact: Slug, text: v.string() })),
    }),
  ),
})
export type Claims = v.InferOutput<typeof Claims>

/** Who has to do with whom. */
const Relations = v.strictObject({
  kind: v.literal('relations'),
  names: v.array(v.strictObject({ name: v.string(), person: v.boolean() })),
  links: v.array(
    v.strictObject({
      /** By their places in `names`. */
      from: v.number(),
      to: v.array(v.number()),
      fact: Slug,
    }),
  ),
})
export type Relations = v.InferOutput<typeof Relations>

/** What a card shows besides its text, drawn from its facts when the story is compiled. */
export const Figure = v.variant('kind', [NumberFigure, Timeline, Who, Claims, Relations])
export type Figure = v.InferOutput<typeof Figure>
