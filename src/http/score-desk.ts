import type { Context } from 'hono'
import type { ScoreDesk } from '../scores/finish.ts'
import { placeOf } from '../scores/place.ts'
import type { ScoreRecord } from '../scores/record.ts'
import { type Standing, standingOf } from '../scores/standing.ts'
import { Tallies } from '../scores/tally/client.ts'
import type { AppEnv } from './app-env.ts'

/** Where scores are kept and counted. */
export function deskFor(env: Env): Pick<ScoreDesk, 'scores' | 'tallies'> {
  const shards = Math.max(1, Math.trunc(Number(env.TALLY_SHARDS)) || 1)
  return { scores: env.SCORES, tallies: new Tallies(env.TALLY, shards) }
}

/** The same for a request, which may be answered before all of its work is done. */
export const deskOf = (c: Context<AppEnv>): ScoreDesk => ({
  ...deskFor(c.env),
  together: c.var.together,
  later: (work) => c.executionCtx.waitUntil(work),
})

/**
 * How a score compares with the others, as far as there are enough of them, and where it stands if it
 * has a name.
 */
export async function standingIn(c: Context<AppEnv>, score: ScoreRecord): Promise<Standing> {
  const { tallies } = deskFor(c.env)
  const [snapshot, place] = await Promise.all([
    c.var.snapshots.of(tallies, score.story, score.version),
    score.name ? placeOf(tallies, score) : undefined,
  ])
  return { ...standingOf(score, snapshot), ...(place !== undefined && { place }) }
}
