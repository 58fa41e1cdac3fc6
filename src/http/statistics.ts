import type { Context } from 'hono'
import * as v from 'valibot'
import type { Deck } from '../deck/schema.ts'
import type { Statistics } from '../scores/statistics.ts'
import type { AppEnv } from './app-env.ts'
import { deskFor } from './score-desk.ts'

/** Which version of a story is asked about; the one that is served, unless it says another. */
export const VersionWanted = v.object({
  version: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'a version of the story'))),
})

/**
 * The statistics of a version of a story.
 * @throws TallyUnreachable
 */
export const statisticsOf = (
  c: Context<AppEnv>,
  deck: Deck,
  version: string | undefined,
): Promise<Statistics> => c.var.statistics.of(deskFor(c.env).tallies, deck, version ?? deck.version)
