import { Hono } from 'hono'
import { etag } from 'hono/etag'
import * as v from 'valibot'
import { bundledDecks } from '../deck/bundled.ts'
import type { AppEnv } from '../http/app-env.ts'
import { query } from '../http/body.ts'
import { deckOf } from '../http/story.ts'
import { leaderboard } from '../scores/leaderboard.ts'
import { BoardPage } from './board.tsx'
import { HomePage } from './home.tsx'
import { PrivacyPage } from './privacy.tsx'
import { quiz } from './quiz/routes.tsx'
import { StoryPage } from './story.tsx'

const PLACES_A_PAGE = 50
const BoardWanted = v.object({ cursor: v.optional(v.string()) })

const LanguageWanted = v.object({
  lang: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/, 'the tag of a language')),
    'en',
  ),
})

/** The readers' pages. */
export const pages = new Hono<AppEnv>()
  .get('/', etag(), (c) => {
    c.header('Cache-Control', 'public, max-age=60')
    return c.html(<HomePage decks={bundledDecks} />)
  })
  .get('/s/:story', etag(), (c) => {
    const deck = deckOf(c.req.param('story'))
    c.header('Cache-Control', 'public, max-age=60')
    return c.html(<StoryPage deck={deck} />)
  })
  .get('/s/:story/board', query(BoardWanted), async (c) => {
    const deck = deckOf(c.req.param('story'))
    const { cursor } = c.req.valid('query')
    const page = await leaderboard(c.env.SCORES, deck.story, { limit: PLACES_A_PAGE, cursor })
    c.header('Cache-Control', 'public, max-age=30')
    return c.html(<BoardPage deck={deck} page={page} />)
  })
  .get('/privacy', etag(), query(LanguageWanted), (c) => {
    c.header('Cache-Control', 'public, max-age=60')
    return c.html(<PrivacyPage lang={c.req.valid('query').lang} />)
  })
  .route('/', quiz)
