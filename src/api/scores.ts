import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../http/app-env.ts'
import { jsonBody } from '../http/body.ts'
import { Problem } from '../http/problem.ts'
import { deskOf } from '../http/score-desk.ts'
import { deleteScore } from '../scores/delete.ts'
import { readReceipt } from '../scores/receipt.ts'

const Deletion = v.object({ receipt: v.string() })

/** What a player can do with a score that is kept: delete it, by the receipt from its finish. */
export const scores = new Hono<AppEnv>().post('/scores/delete', jsonBody(Deletion), async (c) => {
  const key = await readReceipt(c.var.seal, c.req.valid('json').receipt)
  if (key === undefined) throw new Problem('bad-receipt')
  if (!(await deleteScore(deskOf(c), key))) throw new Problem('score-not-found')
  return c.json({ deleted: true })
})
