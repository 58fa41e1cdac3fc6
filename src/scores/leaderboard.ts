import * as v from 'valibot'
import { type Board, boardPrefix } from './board.ts'
import { BoardEntry } from './record.ts'

/** One page of a leaderboard, best first; `cursor` leads to the next where there is one. */
export interface BoardPage {
  entries: (BoardEntry & { place: number })[]
  cursor?: string
}

/** The list could not be had: for a wrong cursor, or because KV is in trouble. */
export class BoardUnavailable extends Error {
  readonly hadCursor: boolean

  constructor(hadCursor: boolean, cause: unknown) {
    super('the leaderboard could not be listed', { cause })
    this.name = 'BoardUnavailable'
    this.hadCursor = hadCursor
  }
}

interface Wanted {
  limit: number
  cursor?: string | undefined
  /** The story's own unless said otherwise. */
  board?: Board | undefined
}

/** How many places come before a page, and KV's own cursor. */
const CURSOR = /^(\d{1,9})\.(.+)$/

/**
 * A page of a leaderboard: one list operation, no reads.
 * @throws BoardUnavailable
 */
export async function leaderboard(
  scores: KVNamespace,
  story: string,
  { board, limit, cursor }: Wanted,
): Promise<BoardPage> {
  const [, before, kvCursor] = CURSOR.exec(cursor ?? '') ?? []
  if (cursor !== undefined && kvCursor === undefined) throw new BoardUnavailable(true, cursor)
  const offset = Number(before ?? 0)
  const options = {
    prefix: boardPrefix(story, board ?? { of: 'story' }),
    limit,
    cursor: kvCursor ?? null,
  }
  const page = await scores.list(options).catch((error: unknown) => {
    throw new BoardUnavailable(cursor !== undefined, error)
  })
  const entries = page.keys.flatMap(({ metadata }, index) => {
    const entry = v.safeParse(BoardEntry, metadata)
    return entry.success ? [{ place: offset + index + 1, ...entry.output }] : []
  })
  if (page.list_complete) return { entries }
  return { entries, cursor: `${offset + page.keys.length}.${page.cursor}` }
}
