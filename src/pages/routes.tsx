import { Hono } from 'hono'
import { etag } from 'hono/etag'
import * as v from 'valibot'
import type { AppEnv } from '../http/app-env.ts'
import { formBody, query } from '../http/body.ts'
import { Problem } from '../http/problem.ts'
import { deskOf } from '../http/score-desk.ts'
import { deckOf, storyOf } from '../http/story.ts'
import { deleteScore } from '../scores/delete.ts'
import { leaderboard } from '../scores/leaderboard.ts'
import { readReceipt } from '../scores/receipt.ts'
import { BoardPage } from './board.tsx'
import { HomePage } from './home.tsx'
import { OfflinePage } from './offline.tsx'
import { PrivacyPage } from './privacy.tsx'
import { quiz } from './quiz/routes.tsx'
import { ReceiptPage } from './receipt.tsx'
import { statistics } from './statistics/routes.tsx'
import { CorrectionsPage } from './story/corrections.tsx'
import { StoryPage } from './story/page.tsx'

const PLACES_A_PAGE = 50
const BoardWanted = v.object({ cursor: v.optional(v.string()) })
const OfflineWanted = v.object({ lang: v.optional(v.string(), 'en') })

const LanguageTag = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/, 'the tag of a language'),
)
const LanguageWanted = v.object({ lang: v.optional(LanguageTag, 'en') })
const ReceiptWanted = v.object({
  ...LanguageWanted.entries,
  deleted: v.optional(v.literal('1')),
})
const Deletion = v.object({ receipt: v.string() })

/** The readers' pages. */
export const pages = new Hono<AppEnv>()
  .get('/', etag(), async (c) => {
    c.header('Cache-Control', 'public, max-age=60')
    return c.html(
      <HomePage stories={await c.var.decks.list()} origin={new URL(c.req.url).origin} />,
    )
  })
  .get('/s/:story', etag(), async (c) => {
    const deck = await deckOf(c, c.req.param('story'))
    c.header('Cache-Control', 'public, max-age=60')
    return c.html(<StoryPage deck={deck} origin={new URL(c.req.url).origin} />)
  })
  .get('/s/:story/corrections', etag(), async (c) => {
    const deck = await deckOf(c, c.req.param('story'))
    c.header('Cache-Control', 'public, max-age=60')
    return c.html(<CorrectionsPage deck={deck} />)
  })
  .get('/s/:story/board', query(BoardWanted), async (c) => {
    const story = await storyOf(c, c.req.param('story'))
    const { cursor } = c.req.valid('query')
    const page = await leaderboard(c.env.SCORES, story.story, { limit: PLACES_A_PAGE, cursor })
    c.header('Cache-Control', 'public, max-age=30')
    return c.html(<BoardPage story={story} page={page} />)
  })
  .get('/privacy', etag(), query(LanguageWanted), (c) => {
    c.header('Cache-Control', 'public, max-age=60')
    const { origin } = new URL(c.req.url)
    return c.html(<PrivacyPage lang={c.req.valid('query').lang} origin={origin} />)
  })
  .get('/receipt', query(ReceiptWanted), (c) => {
    const { lang, deleted } = c.req.valid('query')
    c.header('Cache-Control', 'no-store')
    return c.html(<ReceiptPage lang={lang} deleted={deleted !== undefined} />)
  })
  .post('/receipt', query(LanguageWanted), formBody(Deletion), async (c) => {
    const { lang } = c.req.valid('query')
    const { receipt } = c.req.valid('form')
    const key = await readReceipt(c.var.seal, receipt.trim())
    if (key === undefined) throw new Problem('bad-receipt')
    if (!(await deleteScore(deskOf(c), key))) throw new Problem('score-not-found')
    return c.redirect(`/receipt?lang=${lang}&deleted=1`, 303)
  })
  .route('/', statistics)
  .get('/offline', query(OfflineWanted), (c) => {
    c.header('Cache-Control', 'public, max-age=60')
    return c.html(<OfflinePage lang={c.req.valid('query').lang} />)
  })
  .route('/', quiz)
