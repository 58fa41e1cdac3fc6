import { Hono } from 'hono'
import type { AppEnv } from '../../http/app-env.ts'
import { query } from '../../http/body.ts'
import { requireEditorKey } from '../../http/editor-key.ts'
import { statisticsOf, VersionWanted } from '../../http/statistics.ts'
import { deckOf } from '../../http/story.ts'
import { StatisticsPage } from './page.tsx'

/** The newsroom's page on a story: how hard each question is, and what readers believe. */
export const statistics = new Hono<AppEnv>().get(
  '/s/:story/statistics',
  requireEditorKey,
  query(VersionWanted),
  async (c) => {
    const deck = await deckOf(c, c.req.param('story'))
    const numbers = await statisticsOf(c, deck, c.req.valid('query').version)
    return c.html(<StatisticsPage deck={deck} statistics={numbers} />)
  },
)
