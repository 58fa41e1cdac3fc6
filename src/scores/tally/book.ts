import { addSql, STORED, type Table } from '../keys.ts'
import { SqlBook } from '../sql-book.ts'
import type { Countable, Finish } from './countable.ts'
import { type SumTable, sumRows } from './sums.ts'

/** What the object says to somebody who is about to save a finish. */
export type Verdict =
  /** Save it: it is the first. */
  | { is: 'first' }
  /** The same finish is being saved by another request. */
  | { is: 'twin' }
  /** The same finish was saved before. */
  | { is: 'saved' }
  /** Another finish came first: it was saved, or is being saved. */
  | { is: 'other' }
  /** Another finish was to be saved a while ago; whether it was is not known. */
  | { is: 'perhaps-other'; key: string }
  /** The player has deleted this score. */
  | { is: 'deleted' }

/** What became of a score that was to be counted. */
export type Outcome =
  | { is: 'counted' }
  | { is: 'known' }
  /** Another finish of the attempt came first: this one is to be removed. */
  | { is: 'duplicate' }
  | { is: 'deleted' }
  /** Counted is one that was found before this, but finished later: it is to be replaced. */
  | { is: 'earlier'; than: string }
  /** Another finish is perhaps being saved right now. */
  | { is: 'unsure' }

/** The public numbers of one version of a deck. */
export interface Snapshot {
  /** When it was taken, in milliseconds since 1970. */
  taken: number
  attempts: number
  /** How many attempts have each share of the points, in thousandths. */
  shares: [share: number, attempts: number][]
  /** How many responses each item has, and how many of them earned all points. */
  items: Record<string, [responses: number, perfect: number]>
}

/** The sums that item statistics are made from; see the list of what is kept for their meaning. */
export interface Sums {
  versions: { version: string; attempts: number }[]
  shares: [share: number, attempts: number][]
  items: ItemSums[]
  options: OptionSums[]
}
export type ItemSums = { item: string } & Numbers<'items', 'version' | 'item'>
export type OptionSums = { item: string } & Numbers<'options', 'version' | 'item'>
type Numbers<T extends keyof typeof TABLES, Without> = Record<
  Exclude<keyof (typeof TABLES)[T]['columns'], Without>,
  number
>

const TABLES = {
  attempts: STORED.attempts,
  shares: STORED.shares,
  items: STORED.items,
  options: STORED.options,
  progress: STORED.progress,
} satisfies Record<string, Table>

/** What `sumsText` tells. */
export const readSums = (text: string): Sums => JSON.parse(text)

/** A statement in a Durable Object can bind so many values. */
const MOST_BOUND = 100

/** Saving takes no longer, as a rule. */
const SAVING_MS = 5000

/** A claim that was not followed by a score for so long belongs to a finish that failed. */
const CLAIM_MS = 60_000
const CLAIM_DAYS = 1

interface AttemptRow extends Record<string, SqlStorageValue> {
  key: string
  state: 'claimed' | 'saved' | 'deleted'
  claimed: number
  found: number
  counted: number
  finished: number
}

/**
 * One story's counts, in SQLite. Each attempt is counted once by its id, and taken out once; every
 * method does all of its work or none of it.
 */
export class TallyBook extends SqlBook {
  /** @param atomically does all of some work, or none of it */
  constructor(
    sql: Pick<SqlStorage, 'exec'>,
    atomically: <T>(work: () => T) => T,
    now?: () => number,
  ) {
    super(TABLES, sql, atomically, now)
  }

  /** Asks whether a finish is its attempt's first; the first to ask is. */
  claim({ attempt, key, finished, remembered }: Finish): Verdict {
    const now = this.now()
    return this.atomically(() => {
      const [first] = this.sql
        .exec(
          `INSERT INTO attempts (id, key, state, claimed, found, counted, finished, remembered)
           VALUES (?, ?, 'claimed', ?, 0, 0, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
          ...[attempt, key, now, finished, remembered],
        )
        .toArray()
      const row = first ? undefined : this.#row(attempt)
      if (!row) return { is: 'first' }
      if (row.state === 'deleted') return { is: 'deleted' }
      if (row.state === 'saved') return { is: row.key === key ? 'saved' : 'other' }
      const claimedFor = now - row.claimed
      if (row.key === key && claimedFor < SAVING_MS) return { is: 'twin' }
      if (row.key === key) {
        this.sql.exec('UPDATE attempts SET claimed = ? WHERE id = ?', now, attempt)
        return { is: 'first' }
      }
      return claimedFor < CLAIM_MS ? { is: 'other' } : { is: 'perhaps-other', key: row.key }
    })
  }

  /** Gives back the claim of a finish that could not be saved. */
  release({ attempt, key }: Finish): void {
    this.sql.exec(
      `DELETE FROM attempts WHERE id = ? AND key = ? AND state = 'claimed'`,
      attempt,
      key,
    )
  }

  /**
   * Counts scores that are saved.
   * @param found whether they were found in KV, not told by whoever saved them
   */
  count(scores: readonly Countable[], found: boolean): Outcome[] {
    return this.atomically(() => {
      const outcomes = scores.map((score) => this.#remember(score, found))
      const counted = scores.filter(({ first }, n) => first && outcomes[n]?.is === 'counted')
      this.#add(counted, 1)
      return outcomes
    })
  }

  /** Decides about a score that is saved, and remembers it if it is to be counted. */
  #remember(score: Countable, found: boolean): Outcome {
    const now = this.now()
    const { attempt, key, finished, remembered } = score
    const row = this.#row(attempt)
    if (row?.state === 'deleted') return { is: 'deleted' }
    if (row?.state === 'saved') {
      if (row.key === key) return { is: 'known' }
      const replaces = row.found === 1 && finished < row.finished
      return replaces ? { is: 'earlier', than: row.key } : { is: 'duplicate' }
    }
    if (row && row.key !== key && now - row.claimed < CLAIM_MS) return { is: 'unsure' }
    const counted = score.first ? 1 : 0
    if (row?.key === key) {
      // As a rule: it was claimed. Its key, which an index is made of, stays as it is.
      this.sql.exec(
        `UPDATE attempts SET state = 'saved', claimed = ?, counted = ?, remembered = ? WHERE id = ?`,
        ...[now, counted, remembered, attempt],
      )
    } else {
      this.sql.exec(
        `INSERT OR REPLACE INTO attempts (id, key, state, claimed, found, counted, finished, remembered)
         VALUES (?, ?, 'saved', ?, ?, ?, ?, ?)`,
        ...[attempt, key, now, found && !row ? 1 : 0, counted, finished, remembered],
      )
    }
    return { is: 'counted' }
  }

  /** Takes a score out of the counts for good: it cannot be finished again. */
  forget(score: Countable): void {
    this.atomically(() => {
      this.#takeOut(score)
      this.sql.exec(
        `INSERT OR REPLACE INTO attempts (id, key, state, claimed, found, counted, finished, remembered)
         VALUES (?, ?, 'deleted', ?, 0, 0, ?, ?)`,
        ...[score.attempt, score.key, this.now(), score.finished, score.remembered],
      )
    })
  }

  /** Counts a score in place of one of the same attempt that finished later. */
  replace(later: Countable, earlier: Countable): Outcome {
    return this.atomically(() => {
      this.#takeOut(later)
      this.sql.exec('DELETE FROM attempts WHERE id = ? AND key = ?', later.attempt, later.key)
      const outcome = this.#remember(earlier, true)
      if (outcome.is === 'counted' && earlier.first) this.#add([earlier], 1)
      return outcome
    })
  }

  /** Of these scores those that are not counted as they are. */
  unknown(scores: readonly { attempt: string; key: string }[]): string[] {
    return scores.flatMap(({ attempt, key }) => {
      const row = this.#row(attempt)
      return row?.state === 'saved' && row.key === key ? [] : [key]
    })
  }

  /** Forgets all that can be counted again from KV; what was deleted stays deleted. */
  startOver(): void {
    this.atomically(() => {
      this.sql.exec(`DELETE FROM attempts WHERE state = 'saved'`)
      for (const table of ['shares', 'items', 'options', 'progress']) {
        this.sql.exec(`DELETE FROM ${table}`)
      }
    })
  }

  /**
   * Forgets the attempts that are past their time, and claims that nothing came of.
   * @returns where the search for missed scores stands: KV's cursor, or nothing at its start
   */
  tend(): string | undefined {
    const now = this.now()
    this.sql.exec('DELETE FROM attempts WHERE remembered < ?', now)
    const forgotten = now - CLAIM_DAYS * 24 * 60 * 60 * 1000
    this.sql.exec(`DELETE FROM attempts WHERE state = 'claimed' AND claimed < ?`, forgotten)
    const [row] = this.sql.exec<{ cursor: string }>('SELECT cursor FROM progress').toArray()
    return row?.cursor
  }

  /** The search for missed scores goes on here, or at its start. */
  goOnAt(cursor: string | undefined): void {
    this.atomically(() => {
      this.sql.exec('DELETE FROM progress')
      if (cursor !== undefined) this.sql.exec('INSERT INTO progress (cursor) VALUES (?)', cursor)
    })
  }

  /** How many saved scores have a key from the one on and before the other, counted up to `most`. */
  between({ from, to }: { from: string; to: string }, most: number): number {
    const [row] = this.sql
      .exec<{ scores: number }>(
        `SELECT COUNT(*) AS scores FROM (
           SELECT 1 FROM attempts WHERE key >= ? AND key < ? AND state = 'saved' LIMIT ?
         )`,
        from,
        to,
        most,
      )
      .toArray()
    return row?.scores ?? 0
  }

  snapshot(version: string): Snapshot {
    const shares = this.#shares(version)
    const items = this.sql
      .exec<{ item: string; responses: number; perfect: number }>(
        'SELECT item, responses, perfect FROM items WHERE version = ? AND responses > 0',
        version,
      )
      .toArray()
    return {
      taken: this.now(),
      attempts: shares.reduce((sum, [, attempts]) => sum + attempts, 0),
      shares,
      items: Object.fromEntries(
        items.map(({ item, responses, perfect }) => [item, [responses, perfect]]),
      ),
    }
  }

  /** All sums of a version. */
  sums(version: string): Sums {
    return readSums(this.sumsText(version))
  }

  /**
   * The same as JSON, which SQLite writes: handing on some thousand numbers one by one, from SQLite
   * and from one object to another, takes several times as long.
   */
  sumsText(version: string): string {
    const [row] = this.sql.exec<{ text: string }>(SUMS_TEXT, version).toArray()
    return row?.text ?? ''
  }

  #row(attempt: string): AttemptRow | undefined {
    const [row] = this.sql
      .exec<AttemptRow>(
        'SELECT key, state, claimed, found, counted, finished FROM attempts WHERE id = ?',
        attempt,
      )
      .toArray()
    return row
  }

  #shares(version: string): Snapshot['shares'] {
    return this.sql
      .exec<{ share: number; attempts: number }>(
        'SELECT share, attempts FROM shares WHERE version = ? AND attempts > 0 ORDER BY share',
        version,
      )
      .toArray()
      .map(({ share, attempts }) => [share, attempts])
  }

  #takeOut(score: Countable): void {
    const row = this.#row(score.attempt)
    if (row?.state === 'saved' && row.key === score.key && row.counted === 1) this.#add([score], -1)
  }

  /** Adds scores to the sums, or takes them out. */
  #add(scores: readonly Countable[], sign: 1 | -1): void {
    if (scores.length === 0) return
    const { shares, items, options } = sumRows(scores, sign)
    this.#addTo('shares', shares)
    this.#addTo('items', items)
    this.#addTo('options', options)
  }

  /** As many rows in a statement as it can bind: for each a statement takes longer than its sums. */
  #addTo(table: SumTable, rows: readonly Record<string, string | number>[]): void {
    const columns = Object.keys(TABLES[table].columns)
    const most = Math.floor(MOST_BOUND / columns.length)
    for (let from = 0; from < rows.length; from += most) {
      const some = rows.slice(from, from + most)
      const values = some.flatMap((row) => columns.map((column) => row[column]))
      this.sql.exec(addSql(table, TABLES[table], some.length), ...values)
    }
  }
}

/** The rows of a table that are not zero, as a JSON list of objects. */
function rowsText(table: 'items' | 'options', count: string): string {
  const columns = Object.keys(TABLES[table].columns).filter((name) => name !== 'version')
  const object = columns.map((column) => `'${column}', ${column}`).join(', ')
  const order = TABLES[table].primaryKey.join(', ')
  return `(SELECT json_group_array(json_object(${object}) ORDER BY ${order})
    FROM ${table} WHERE version = ?1 AND ${count} > 0)`
}

const SUMS_TEXT = `SELECT json_object(
  'versions', (SELECT json_group_array(json_object('version', version, 'attempts', attempts)) FROM
    (SELECT version, SUM(attempts) AS attempts FROM shares GROUP BY version HAVING SUM(attempts) > 0 ORDER BY version)),
  'shares', (SELECT json_group_array(json_array(share, attempts) ORDER BY share)
    FROM shares WHERE version = ?1 AND attempts > 0),
  'items', ${rowsText('items', 'responses')},
  'options', ${rowsText('options', 'chosen')}
) AS text`
