import type { Context } from 'hono'
import * as v from 'valibot'
import type { Deck } from '../deck/schema.ts'
import { type Statistics, statistics } from '../scores/statistics.ts'
import { addSums } from '../scores/tally/sums.ts'
import type { AppEnv } from './app-env.ts'
import { deskFor } from './score-desk.ts'

/** Which version of a story is asked about; the one that is served, unless it says another. */
export const VersionWanted = v.object({
  version: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'a version of the story'))),
})

/**
 * The statistics of a version of a story, from all objects that count it.
 * @throws TallyUnreachable
 */
export async function statisticsOf(
  c: Context<AppEnv>,
  deck: Deck,
  version: string | undefined,
): Promise<Statistics> {
  const asked = version ?? deck.version
  const { tallies } = deskFor(c.env)
  const parts = await Promise.all(tallies.of(deck.story).map((tally) => tally.sums(asked)))
  return statistics(deck, asked, addSums(parts))
}
