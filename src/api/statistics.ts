import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../http/app-env.ts'
import { jsonBody, query } from '../http/body.ts'
import { csv } from '../http/csv.ts'
import { requireEditorKey, requireEditorToken } from '../http/editor-key.ts'
import { deskFor } from '../http/score-desk.ts'
import { statisticsOf, VersionWanted } from '../http/statistics.ts'
import { deckOf, storyOf } from '../http/story.ts'
import { statisticsRows } from '../scores/statistics-csv.ts'
import { recountPage } from '../scores/sweep.ts'

const Recount = v.object({ cursor: v.optional(v.pipe(v.string(), v.maxLength(2048))) })

/** The newsroom's doors: how hard each question is, and counting a story anew. */
export const statistics = new Hono<AppEnv>()
  .get('/stories/:story/statistics', requireEditorKey, query(VersionWanted), async (c) => {
    const deck = await deckOf(c, c.req.param('story'))
    return c.json(await statisticsOf(c, deck, c.req.valid('query').version))
  })
  .get('/stories/:story/statistics.csv', requireEditorKey, query(VersionWanted), async (c) => {
    const deck = await deckOf(c, c.req.param('story'))
    const table = await statisticsOf(c, deck, c.req.valid('query').version)
    return c.body(csv(statisticsRows(table)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${deck.story}-${table.version}.csv"`,
    })
  })
  /** A page of KV at a time: the answer's cursor leads to the next, until there is none. */
  .post('/stories/:story/recount', requireEditorToken, jsonBody(Recount), async (c) => {
    const { story } = await storyOf(c, c.req.param('story'))
    return c.json(await recountPage(deskFor(c.env), story, c.req.valid('json').cursor))
  })
