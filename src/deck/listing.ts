import type { NumberFigure } from './figure.ts'
import type { Deck } from './schema.ts'

/** What is told of a story where its deck is not needed: in lists, in links to it, on its board. */
export interface Listing extends Pick<Deck, 'story' | 'version' | 'lang' | 'title' | 'summary'> {
  /** How many cards and questions it has. */
  cards: number
  items: number
  /** The big figure that it has to show first, and the fact behind it. */
  hook?: Pick<NumberFigure, 'hedge' | 'figure' | 'unit'> & { statement: string }
}

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
