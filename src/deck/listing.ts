import * as v from 'valibot'
import type { NumberFigure } from './figure.ts'
import { Deck } from './schema.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What is told of a story where its deck is not needed: in lists, in links to it, on its board. */
export const Listing = v.object({
  ...v.pick(Deck, ['story', 'version', 'lang', 'title', 'summary']).entries,
  /** How many cards and questions it has. */
  cards: Count,
  items: Count,
  /** The big figure that it has to show first, and the fact behind it. */
  hook: v.optional(
    v.object({
      hedge: v.optional(v.string()),
      figure: v.string(),
      unit: v.optional(v.string()),
      statement: v.string(),
    }),
  ),
})
export type Listing = v.InferOutput<typeof Listing>

/** What a deck is listed with. */
export function listingOf(deck: Deck): Listing {
  const { story, version, lang, title, summary, cards, items } = deck
  const hook = hookOf(deck)
  return {
    ...{ story, version, lang, title, summary, cards: cards.length, items: items.length },
    ...(hook && { hook }),
  }
}

function hookOf({ cards, facts }: Deck): Listing['hook'] {
  const number = cards
    .map(({ figure }) => figure)
    .find((figure): figure is NumberFigure => figure?.kind === 'number')
  const fact = facts.find(({ id }) => id === number?.fact)
  if (!number || !fact) return undefined
  const { hedge, figure, unit } = number
  return { figure, ...(hedge && { hedge }), ...(unit && { unit }), statement: fact.statement }
}
