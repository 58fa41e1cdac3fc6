import * as v from 'valibot'
import { Item } from '../questions/kinds/play.ts'

/** A name in addresses and keys: lower-case words joined by hyphens. */
export const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60))

/**
 * How sure a fact is. A `claim` is somebody's word and carries its speaker wherever it goes;
 * `disputed` and `retracted` facts are shown with their note and never asked.
 */
export const Status = v.picklist(['fact', 'claim', 'estimate', 'forecast', 'disputed', 'retracted'])
export type Status = v.InferOutput<typeof Status>

/** Where a story's facts come from. `date` is ISO 8601 at the precision that is known. */
export const Source = v.strictObject({
  title: v.string(),
  publisher: v.optional(v.string()),
  url: v.optional(v.pipe(v.string(), v.url())),
  date: v.string(),
  paragraphs: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type Source = v.InferOutput<typeof Source>

/** One checkable statement, worded, with the paragraph of the source that it stands on. */
export const DeckFact = v.strictObject({
  id: Slug,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  status: Status,
  statement: v.string(),
  speaker: v.optional(v.string()),
  note: v.optional(v.string()),
})
export type DeckFact = v.InferOutput<typeof DeckFact>

/** One explainer step. `text` is plain text, a string a paragraph. */
export const DeckCard = v.strictObject({
  id: Slug,
  title: v.string(),
  text: v.array(v.string()),
  facts: v.pipe(v.array(Slug), v.minLength(1)),
})
export type DeckCard = v.InferOutput<typeof DeckCard>

/** A compiled, validated story: all that the Worker knows of it. */
export const Deck = v.strictObject({
  format: v.literal(1),
  story: Slug,
  /** A hash of all the rest: another version is another deck. */
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  lang: v.string(),
  title: v.string(),
  summary: v.string(),
  source: Source,
  /** The editor's remarks on the source, shown with the story. */
  notes: v.array(v.string()),
  facts: v.array(DeckFact),
  cards: v.array(DeckCard),
  items: v.array(Item),
  /** How many questions a quiz has unless the player asks for another length. */
  quizLength: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type Deck = v.InferOutput<typeof Deck>
