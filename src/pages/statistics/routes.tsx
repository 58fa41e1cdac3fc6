import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../../http/app-env.ts'
import { query } from '../../http/body.ts'
import { requireEditorKey } from '../../http/editor-key.ts'
import { statisticsOf, VersionWanted } from '../../http/statistics.ts'
import { deckOf } from '../../http/story.ts'
import { StatisticsPage } from './page.tsx'

const PageWanted = v.object({
  ...VersionWanted.entries,
  from: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,6}$/, 'a whole number'), v.transform(Number)),
    '0',
  ),
})

/** The newsroom's page on a story: how hard each question is, and what readers believe. */
export const statistics = new Hono<AppEnv>().get(
  '/s/:story/statistics',
  requireEditorKey,
  query(PageWanted),
  async (c) => {
    const deck = await deckOf(c, c.req.param('story'))
    const { version, from } = c.req.valid('query')
    const numbers = await statisticsOf(c, deck, version)
    return c.html(<StatisticsPage deck={deck} statistics={numbers} from={from} />)
  },
)
