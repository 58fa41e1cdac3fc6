import * as v from 'valibot'
import { storyPrefix } from './board.ts'
import { ScoreRecord } from './record.ts'
import type { Outcome } from './tally/book.ts'
import type { Tallies } from './tally/client.ts'
import { type Countable, countable, readScoreKey } from './tally/countable.ts'

interface Shelf {
  scores: KVNamespace
  tallies: Tallies
}

/** A part of a sweep: what it did, and where the next one begins, if there is more. */
export interface Swept {
  counted: number
  removed: number
  cursor?: string
}

/** KV could not be asked, or did not do what it was asked to: what is left to do can be done later. */
export class ScoresUnreachable extends Error {
  /** A list was asked for from a cursor on: it may be that KV does not know it. */
  readonly hadCursor: boolean

  constructor(cause: unknown, hadCursor = false) {
    super('the scores in KV could not be reached', { cause })
    this.name = 'ScoresUnreachable'
    this.hadCursor = hadCursor
  }
}

const inKv = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw new ScoresUnreachable(error)
  })

/** KV lists so many keys at once. */
const MOST_KEYS = 1000
/** KV gives so many values at once. */
const VALUES_AT_ONCE = 100

/**
 * Looks through a page of a story's scores in KV: counts what the counting objects missed, and
 * removes what is not its attempt's first finish or was deleted by its player.
 * @throws ScoresUnreachable, TallyUnreachable
 */
export async function sweepPage(
  shelf: Shelf,
  story: string,
  cursor?: string | undefined,
): Promise<Swept> {
  return sweepListed(shelf, story, await listPage(shelf, story, cursor, MOST_KEYS))
}

type Page = KVNamespaceListResult<unknown>

const listPage = (
  { scores }: Shelf,
  story: string,
  cursor: string | undefined,
  limit: number,
): Promise<Page> =>
  scores
    .list({ prefix: storyPrefix(story), limit, cursor: cursor ?? null })
    .catch((error: unknown) => {
      throw new ScoresUnreachable(error, cursor !== undefined)
    })

async function sweepListed({ scores, tallies }: Shelf, story: string, page: Page): Promise<Swept> {
  const swept: Swept = { counted: 0, removed: 0 }
  const byShard = new Map<number, { attempt: string; key: string }[]>()
  for (const { name: key } of page.keys) {
    const parts = readScoreKey(key)
    if (!parts) continue
    const shard = tallies.shardOf(parts.attempt)
    byShard.set(shard, [...(byShard.get(shard) ?? []), { attempt: parts.attempt, key }])
  }
  for (const [shard, found] of byShard) {
    const tally = tallies.of(story)[shard]
    const unknown = (await tally?.unknown(found)) ?? []
    for (let from = 0; from < unknown.length; from += VALUES_AT_ONCE) {
      const missed = await readCountable(scores, unknown.slice(from, from + VALUES_AT_ONCE))
      const outcomes = (await tally?.count(missed, true)) ?? []
      for (const [index, outcome] of outcomes.entries()) {
        const score = missed[index]
        if (score) add(swept, await settle({ scores, tallies }, story, score, outcome))
      }
    }
  }
  return page.list_complete ? swept : { ...swept, cursor: page.cursor }
}

/** Does what an outcome asks for. */
async function settle(
  { scores, tallies }: Shelf,
  story: string,
  score: Countable,
  outcome: Outcome,
): Promise<Swept> {
  switch (outcome.is) {
    case 'counted':
      return { counted: 1, removed: 0 }
    case 'duplicate':
    case 'deleted':
      await inKv(scores.delete(score.key))
      return { counted: 0, removed: 1 }
    case 'earlier': {
      const [later] = await readCountable(scores, [outcome.than])
      if (!later) return { counted: 0, removed: 0 }
      await tallies.for(story, score.attempt).replace(later, score)
      await inKv(scores.delete(later.key))
      return { counted: 0, removed: 1 }
    }
    case 'known':
    case 'unsure':
      return { counted: 0, removed: 0 }
  }
}

async function readCountable(scores: KVNamespace, keys: string[]): Promise<Countable[]> {
  const values = await inKv(scores.get(keys, 'json'))
  return keys.flatMap((key) => {
    const record = v.safeParse(ScoreRecord, values.get(key))
    return record.success ? [countable(record.output)] : []
  })
}

/** A run of the scheduled sweep lists so many pages of a story; the next run goes on from there. */
const PAGES_A_RUN = 5

/** The scheduled work on a story: a part of the sweep, and what is past its time is forgotten. */
export async function sweepStory(shelf: Shelf, story: string): Promise<Swept> {
  const [first, ...others] = shelf.tallies.of(story)
  const total: Swept = { counted: 0, removed: 0 }
  if (!first) return total
  for (const tally of others) await tally.tend()
  let cursor = await first.tend()
  const before = cursor
  for (let pages = 0; pages < PAGES_A_RUN; pages++) {
    const part = await sweepPage(shelf, story, cursor).catch(async (error: unknown) => {
      // KV may no longer know the cursor.
      if (cursor !== undefined) await first.goOnAt(undefined)
      throw error
    })
    add(total, part)
    cursor = part.cursor
    if (cursor === undefined) break
  }
  if (cursor !== before) await first.goOnAt(cursor)
  return total
}

/**
 * Counts a story anew from KV: without a cursor from the start, with one the page that it leads to.
 * While KV cannot be listed, the counts stay as they were.
 * @throws ScoresUnreachable, TallyUnreachable
 */
export async function recountPage(
  shelf: Shelf,
  story: string,
  cursor?: string | undefined,
): Promise<Swept> {
  const page = await listPage(shelf, story, cursor, RECOUNTED_AT_ONCE)
  if (cursor === undefined) {
    for (const tally of shelf.tallies.of(story)) await tally.startOver()
  }
  return sweepListed(shelf, story, page)
}

/**
 * Each of them is read and checked, which takes some 15 µs; a request should take less than 2 ms, and
 * may take 10 on the free plan. They are one read, and counted by one call.
 */
const RECOUNTED_AT_ONCE = VALUES_AT_ONCE

function add(total: Swept, { counted, removed }: Swept): void {
  total.counted += counted
  total.removed += removed
}
