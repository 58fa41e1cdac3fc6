import * as v from 'valibot'
import { Listing } from '../deck/listing.ts'
import { LIFETIME_MS } from '../play/token.ts'
import { STORED, type Table } from '../scores/keys.ts'
import { SqlBook } from '../scores/sql-book.ts'
import type { Catalogue, Published, Turn } from './catalogue.ts'
import type { Report, Reported } from './report.ts'

const TABLES = {
  versions: STORED.versions,
  turns: STORED.turns,
  states: STORED.states,
  reports: STORED.reports,
  log: STORED.log,
} satisfies Record<string, Table>

/** Who changes a story, and what they saw of it before. */
export interface Change {
  story: string
  /** As they call themselves. */
  editor: string
  /** The revision of the story that they know; 0 where they know of none. */
  expects: number
}

/** A version that comes to be published; its deck is kept already. */
export interface NewVersion {
  version: string
  hash: string
  bytes: number
  listing: Listing
}

/** When readers see a story, in milliseconds since 1970. */
export interface Schedule {
  from?: number | undefined
  until?: number | undefined
}

/** What became of a change. */
export type Outcome =
  | { is: 'done'; revision: number }
  /** Somebody else changed the story meanwhile: nothing was done. */
  | { is: 'conflict' /** What they did, if that is not forgotten. */; last?: Entry }
  | { is: 'no-such-story' }
  | { is: 'no-such-version' }

export type Action =
  | 'published'
  | 'scheduled'
  | 'rolled back'
  | 'taken down'
  | 'put back'
  | 'withdrawn'
  | 'report closed'

/** A line of the log. */
export interface Entry {
  revision: number
  story: string
  at: number
  editor: string
  action: string
  version: string
  note: string
}

/** A story as editors see it. */
export interface History {
  story: string
  revision: number
  /** What readers are told of it. */
  published: Published
  versions: { version: string; published: number; bytes: number }[]
  log: Entry[]
}

/** So many lines of its log a story is shown with. */
const MOST_LINES = 200

/**
 * The editors’ desk in SQLite: which versions of which stories there are, when readers see them, and
 * who did what. Every method does all of its work or none of it.
 */
export class DeskBook extends SqlBook {
  /** @param atomically does all of some work, or none of it */
  constructor(
    sql: Pick<SqlStorage, 'exec'>,
    atomically: <T>(work: () => T) => T,
    now?: () => number,
  ) {
    super(TABLES, sql, atomically, now)
  }

  /** Has readers see a version from now on, or from a time to come; a story that was down is back. */
  publish(
    change: Change,
    { version, hash, bytes, listing }: NewVersion,
    schedule: Schedule,
  ): Outcome {
    return this.#change(change, 'published', version, '', () => {
      this.sql.exec(
        `INSERT INTO versions (story, version, hash, bytes, listing, published)
         VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (story, version) DO UPDATE SET hash = excluded.hash, bytes = excluded.bytes`,
        ...[change.story, version, hash, bytes, JSON.stringify(listing), this.now()],
      )
      this.#show(change.story, version, schedule.from)
      this.#setUntil(change.story, schedule.until)
      this.#setDown(change.story, undefined)
    })
  }

  /** Has readers see an earlier version again, from now on. */
  rollBack(change: Change, version: string): Outcome {
    if (!this.#versions(change.story).some((each) => each.version === version)) {
      return { is: 'no-such-version' }
    }
    return this.#change(change, 'rolled back', version, '', () =>
      this.#show(change.story, version, undefined),
    )
  }

  /** Changes until when a story is shown. */
  schedule(change: Change, until: number | undefined): Outcome {
    return this.#change(change, 'scheduled', '', '', () => this.#setUntil(change.story, until))
  }

  /** Shows a story no more, from now on. */
  takeDown(change: Change, note: string): Outcome {
    return this.#change(change, 'taken down', '', note, () => this.#setDown(change.story, note))
  }

  /** Shows a story again that was taken down. */
  putBack(change: Change): Outcome {
    return this.#change(change, 'put back', '', '', () => this.#setDown(change.story, undefined))
  }

  /** Has readers see what was deployed, if anything was, in the place of what was published. */
  withdraw(change: Change): Outcome {
    return this.#change(change, 'withdrawn', '', '', () => {
      this.sql.exec('DELETE FROM turns WHERE story = ?', change.story)
      this.#setUntil(change.story, undefined)
      this.#setDown(change.story, undefined)
    })
  }

  /** A story with its versions and its log, the latest first. */
  history(story: string): History | undefined {
    const state = this.#state(story)
    if (!state) return undefined
    const log = this.#rows<EntryRow>(
      'SELECT * FROM log WHERE story = ? ORDER BY revision DESC LIMIT ?',
      ...[story, MOST_LINES],
    )
    return {
      story,
      revision: state.revision,
      published: this.#published(state),
      versions: this.#versions(story).map(({ version, published, bytes }) => ({
        version,
        published,
        bytes,
      })),
      log,
    }
  }

  stories(): { story: string; revision: number; published: Published }[] {
    return this.#rows<StateRow>('SELECT * FROM states ORDER BY story').map((state) => ({
      story: state.story,
      revision: state.revision,
      published: this.#published(state),
    }))
  }

  /** What readers’ isolates go by. */
  catalogue(): Catalogue {
    const [all] = this.#rows<{ revision: number | null }>(
      'SELECT SUM(revision) AS revision FROM states',
    )
    const stories = this.stories().map(({ story, published }) => [story, published] as const)
    return { format: 1, revision: all?.revision ?? 0, stories: Object.fromEntries(stories) }
  }

  /** Keeps what a player says of a question: once of each question in a quiz, as long as there is room. */
  report({ story, item, attempt, version, reason, words }: Report): void {
    const [held] = this.#rows<{ number: number }>('SELECT COUNT(*) AS number FROM reports')
    if ((held?.number ?? 0) >= MOST_REPORTS) return
    this.sql.exec(
      `INSERT INTO reports (story, item, attempt, version, at, reason, words)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      ...[story, item, attempt, version, this.now(), reason, words],
    )
  }

  /** What was reported and is not closed: the question first that waits longest. */
  reported(): Reported[] {
    const rows = this.#rows<ReportRow>('SELECT * FROM reports ORDER BY at, attempt')
    return [...Map.groupBy(rows, ({ story, item }) => `${story} ${item}`).values()].flatMap(
      ([first, ...more]) => {
        if (!first) return []
        const { story, item, at: since } = first
        const reports = [first, ...more].map(({ at, version, reason, words }) => ({
          ...{ at, version, reason, words },
        }))
        return { story, item, since, reports }
      },
    )
  }

  /** Closes all reports of a question; whether there were any. */
  closeReports(story: string, item: string, editor: string): boolean {
    return this.atomically(() => {
      const open = this.#rows(
        'SELECT 1 AS one FROM reports WHERE story = ? AND item = ?',
        story,
        item,
      )
      if (open.length === 0) return false
      this.sql.exec('DELETE FROM reports WHERE story = ? AND item = ?', story, item)
      this.#log(story, editor, 'report closed', '', `${item}: ${open.length}`)
      return true
    })
  }

  /** Forgets what is past its time. */
  tend(): void {
    for (const name of ['log', 'reports'] as const) {
      const days = STORED[name].days
      this.sql.exec(`DELETE FROM ${name} WHERE at < ?`, this.now() - days * DAY_MS)
    }
  }

  #change(
    { story, editor, expects }: Change,
    action: Action,
    version: string,
    note: string,
    work: () => void,
  ): Outcome {
    return this.atomically(() => {
      const state = this.#state(story)
      if (!state && action !== 'published') return { is: 'no-such-story' }
      if ((state?.revision ?? 0) !== expects) {
        const [last] = this.#rows<EntryRow>(
          'SELECT * FROM log WHERE story = ? ORDER BY revision DESC LIMIT 1',
          story,
        )
        return { is: 'conflict', ...(last && { last }) }
      }
      const revision = (state?.revision ?? 0) + 1
      this.sql.exec(
        `INSERT INTO states (story, revision, until, down, note) VALUES (?, ?, 0, 0, '')
         ON CONFLICT (story) DO UPDATE SET revision = excluded.revision`,
        ...[story, revision],
      )
      this.#log(story, editor, action, version, note)
      work()
      return { is: 'done', revision }
    })
  }

  #log(story: string, editor: string, action: Action, version: string, note: string): void {
    this.sql.exec(
      `INSERT INTO log (revision, story, at, editor, action, version, note)
       VALUES ((SELECT COALESCE(MAX(revision), 0) + 1 FROM log), ?, ?, ?, ?, ?, ?)`,
      ...[story, this.now(), editor, action, version, note],
    )
  }

  /** What was to come later, is not to come any more. */
  #show(story: string, version: string, from: number | undefined): void {
    const starts = Math.max(from ?? 0, this.now())
    this.sql.exec(
      'DELETE FROM turns WHERE story = ? AND (starts > ? OR starts = ?)',
      ...[story, this.now(), starts],
    )
    this.sql.exec(
      'INSERT INTO turns (story, starts, version) VALUES (?, ?, ?)',
      ...[story, starts, version],
    )
  }

  #setUntil(story: string, until: number | undefined): void {
    this.sql.exec('UPDATE states SET until = ? WHERE story = ?', until ?? 0, story)
  }

  /** Takes a story down with a note, or puts it back. */
  #setDown(story: string, note: string | undefined): void {
    this.sql.exec(
      'UPDATE states SET down = ?, note = ? WHERE story = ?',
      ...[note === undefined ? 0 : 1, note ?? '', story],
    )
  }

  #state(story: string): StateRow | undefined {
    return this.#rows<StateRow>('SELECT * FROM states WHERE story = ?', story)[0]
  }

  #versions(story: string): VersionRow[] {
    return this.#rows<VersionRow>(
      'SELECT * FROM versions WHERE story = ? ORDER BY published DESC, version',
      story,
    )
  }

  #published({ story, until, down, note }: StateRow): Published {
    const turns = this.#rows<TurnRow>(
      `SELECT turns.starts AS starts, versions.hash AS hash, versions.listing AS listing
       FROM turns JOIN versions USING (story, version)
       WHERE turns.story = ? ORDER BY turns.starts`,
      story,
    )
    return {
      turns: turns.filter((_, place) => this.#isOfUse(turns, place)).map(turnFrom),
      ...(until > 0 && { until }),
      ...(down === 1 && { down: { note } }),
    }
  }

  /** Readers see it or will, or there may be attempts that began with it. */
  #isOfUse(turns: readonly TurnRow[], place: number): boolean {
    const ends = turns[place + 1]?.starts
    return ends === undefined || ends > this.now() - LIFETIME_MS
  }

  #rows<R extends Record<string, SqlStorageValue>>(
    query: string,
    ...bindings: (string | number)[]
  ): R[] {
    // The columns of the tables above, which have these types.
    return this.sql.exec(query, ...bindings).toArray() as R[]
  }
}

/** More wait for no editor; who sends them by the thousand fills nothing up. */
const MOST_REPORTS = 2000

const DAY_MS = 24 * 60 * 60 * 1000

interface StateRow extends Record<string, SqlStorageValue> {
  story: string
  revision: number
  until: number
  down: number
  note: string
}

interface VersionRow extends Record<string, SqlStorageValue> {
  version: string
  hash: string
  bytes: number
  listing: string
  published: number
}

interface TurnRow extends Record<string, SqlStorageValue> {
  starts: number
  hash: string
  listing: string
}

type ReportRow = Report & { at: number } & Record<string, SqlStorageValue>

type EntryRow = Entry & Record<string, SqlStorageValue>

const turnFrom = ({ starts, hash, listing }: TurnRow): Turn => ({
  from: starts,
  hash,
  listing: v.parse(v.pipe(v.string(), v.parseJson(), Listing), listing),
})
