import { Hono } from 'hono'
import { etag } from 'hono/etag'
import * as v from 'valibot'
import { type Listing, listingOf } from '../deck/listing.ts'
import type { AppEnv } from '../http/app-env.ts'
import { query } from '../http/body.ts'
import { deckOf, storyOf } from '../http/story.ts'
import { leaderboard } from '../scores/leaderboard.ts'

const PageWanted = v.object({
  limit: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,3}$/, 'a whole number from 1 to 100'),
      v.transform(Number),
      v.minValue(1, 'at least 1'),
      v.maxValue(100, 'at most 100'),
    ),
    '20',
  ),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(2048, 'a cursor from an earlier page'))),
})

/** The reading doors: stories with their cards and facts, and who did best. */
export const stories = new Hono<AppEnv>()
  .get('/stories', etag(), async (c) => {
    c.header('Cache-Control', 'public, max-age=60')
    return c.json({ stories: (await c.var.decks.list()).map(summary) })
  })
  .get('/stories/:story', etag(), async (c) => {
    const deck = await deckOf(c, c.req.param('story'))
    c.header('Cache-Control', 'public, max-age=60')
    return c.json({
      ...summary(listingOf(deck)),
      source: deck.source,
      notes: deck.notes,
      corrections: deck.corrections ?? [],
      cards: deck.cards.map((card) => ({
        ...card,
        text: card.text.map((sentences) => sentences.map(({ text }) => text).join(' ')),
        facts: deck.facts.filter(({ id }) => card.facts.includes(id)),
      })),
    })
  })
  .get('/stories/:story/leaderboard', query(PageWanted), async (c) => {
    const { story } = await storyOf(c, c.req.param('story'))
    const page = await leaderboard(c.env.SCORES, story, c.req.valid('query'))
    c.header('Cache-Control', 'public, max-age=30')
    return c.json({
      story,
      ...page,
      entries: page.entries.map(({ finished, ...entry }) => ({
        ...entry,
        finished: new Date(finished).toISOString(),
      })),
    })
  })

function summary({ story, version, lang, title, summary, cards, items }: Listing) {
  return { id: story, version, lang, title, summary, cards, items }
}
