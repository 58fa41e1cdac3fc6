import * as v from 'valibot'
import { FACT_STATUSES } from '../questions/facts.ts'
import { Item } from '../questions/kinds/play.ts'
import { Slug } from '../questions/slug.ts'
import { Source } from '../story/source.ts'
import { Figure } from './figure.ts'

export { Slug }

/** One checkable statement, worded, with the paragraph of the source that it stands on. */
export const DeckFact = v.strictObject({
  id: Slug,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  status: v.picklist(FACT_STATUSES),
  statement: v.string(),
  speaker: v.optional(v.string()),
  note: v.optional(v.string()),
})
export type DeckFact = v.InferOutput<typeof DeckFact>

/** A sentence of a card, plain text, with the facts that it rests on, if it does on any. */
export const Sentence = v.strictObject({ text: v.string(), facts: v.array(Slug) })
export type Sentence = v.InferOutput<typeof Sentence>

/** One explainer step. Its text is a list of paragraphs. */
export const DeckCard = v.strictObject({
  id: Slug,
  title: v.string(),
  text: v.array(v.array(Sentence)),
  facts: v.pipe(v.array(Slug), v.minLength(1)),
  figure: v.optional(Figure),
})
export type DeckCard = v.InferOutput<typeof DeckCard>

/** What was wrong and has been put right, and why. */
export const Correction = v.strictObject({
  /** RFC 3339, with its zone. */
  at: v.string(),
  fact: Slug,
  what: v.string(),
  why: v.string(),
})
export type Correction = v.InferOutput<typeof Correction>

/** A compiled, validated story: all that the Worker knows of it. */
export const Deck = v.strictObject({
  format: v.literal(1),
  story: Slug,
  /** Another version is another deck: see `version.ts`. */
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  lang: v.string(),
  title: v.string(),
  summary: v.string(),
  source: Source,
  /** The editor's remarks on the source, shown with the story. */
  notes: v.array(v.string()),
  /** The latest first. */
  corrections: v.optional(v.array(Correction)),
  facts: v.array(DeckFact),
  cards: v.array(DeckCard),
  items: v.array(Item),
  /** What the editor has a result say, by the lowest percentage of points, highest first. */
  bands: v.optional(v.array(v.strictObject({ from: v.number(), text: v.string() }))),
  /** How many questions a quiz has unless the player asks for another length. */
  quizLength: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type Deck = v.InferOutput<typeof Deck>
