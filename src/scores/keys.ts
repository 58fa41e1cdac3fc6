/**
 * Everything that Factdeck keeps, and nothing else: keys and tables are made from this list, the
 * privacy page is drawn from it, and the tests hold what is stored against it.
 */
export const STORED = {
  score: {
    where: 'kv',
    form: 'score/<story>/<board>/<rank>/<finished>/<attempt>',
    /** At most; a score can be given fewer. KV itself removes what is past its time. */
    days: 365,
    namesPerson: true,
    /** The parts of the value, a JSON object. A name and a typed answer are what a player wrote. */
    value: {
      format: 'which form this record has',
      attempt: 'a random id',
      story: 'the story',
      board: 'the leaderboard that it stands on',
      version: 'the version of the deck',
      seed: 'what the questions were drawn with',
      started: 'when the quiz was started',
      finished: 'when the last answer came',
      expires: 'when it is removed',
      name: 'the name that the player gave, if any',
      points: 'points',
      max: 'how many points could be had',
      repeat: 'whether the player said that they had played it before',
      items: 'the questions, with the answers, the options picked, and what they were worth',
    },
    /** The parts of the metadata: what a leaderboard shows. */
    metadata: { name: 'the name', points: 'points', max: 'of how many', finished: 'when' },
  },
  attempts: {
    where: 'tally',
    days: 366,
    namesPerson: false,
    primaryKey: ['id'],
    // A key begins with its board, and goes on by rank: so places can be counted.
    indexed: 'key',
    columns: {
      id: ['TEXT', 'the attempt: a random id'],
      key: ['TEXT', 'the KV key of its first finish'],
      state: ['TEXT', 'claimed: being saved; saved; deleted by its player'],
      claimed: ['INTEGER', 'when this was written'],
      found: ['INTEGER', '1 if it was found in KV and nobody had claimed it before'],
      counted: ['INTEGER', '1 if it is a first attempt, and so in the sums'],
      finished: ['INTEGER', 'when the last answer came'],
      remembered: ['INTEGER', 'when this row is removed'],
    },
  },
  shares: {
    where: 'tally',
    namesPerson: false,
    primaryKey: ['version', 'share'],
    columns: {
      version: ['TEXT', 'the version of the deck'],
      share: ['INTEGER', 'a share of the points that could be had, in thousandths'],
      attempts: ['INTEGER', 'how many first attempts have it'],
    },
  },
  items: {
    where: 'tally',
    namesPerson: false,
    primaryKey: ['version', 'item'],
    columns: {
      version: ['TEXT', 'the version of the deck'],
      item: ['TEXT', 'the question'],
      responses: ['INTEGER', 'how often it was answered'],
      perfect: ['INTEGER', 'how often with all points'],
      x: ['INTEGER', 'sum of its scores, in thousandths'],
      xx: ['INTEGER', 'sum of their squares'],
      paired: ['INTEGER', 'how often beside other questions; the rest counts only these'],
      px: ['INTEGER', 'sum of the scores, in thousandths'],
      pxx: ['INTEGER', 'sum of their squares'],
      r: ['INTEGER', 'sum of the mean scores of the other questions, in ten-thousandths'],
      rr: ['INTEGER', 'sum of their squares'],
      xr: ['INTEGER', 'sum of the products of score and rest'],
    },
  },
  options: {
    where: 'tally',
    namesPerson: false,
    primaryKey: ['version', 'item', 'option'],
    columns: {
      version: ['TEXT', 'the version of the deck'],
      item: ['TEXT', 'the question'],
      option: ['INTEGER', 'the position of an answer in the question’s own list'],
      chosen: ['INTEGER', 'how often it was picked'],
      paired: ['INTEGER', 'how often beside other questions'],
      r: ['INTEGER', 'sum of the mean scores of these, in ten-thousandths'],
    },
  },
  progress: {
    where: 'tally',
    days: 1,
    namesPerson: false,
    primaryKey: ['cursor'],
    columns: { cursor: ['TEXT', 'how far the search for scores that were missed has come'] },
  },
  catalogue: {
    where: 'kv',
    form: 'catalogue',
    namesPerson: false,
    value: {
      format: 'which form this has',
      revision: 'a number that grows with each change',
      stories: 'of each published story its versions, and when readers see them',
    },
    metadata: {},
  },
  deck: {
    where: 'kv',
    form: 'deck/<story>/<version>',
    namesPerson: false,
    value: { deck: 'a version of a story: its cards, facts and questions' },
    metadata: {},
  },
  versions: {
    where: 'desk',
    namesPerson: false,
    primaryKey: ['story', 'version'],
    columns: {
      story: ['TEXT', 'the story'],
      version: ['TEXT', 'the version of its deck'],
      hash: ['TEXT', 'the hash of its deck’s file'],
      bytes: ['INTEGER', 'how large that is'],
      listing: ['TEXT', 'what it is listed with, as JSON'],
      published: ['INTEGER', 'when it came'],
    },
  },
  turns: {
    where: 'desk',
    namesPerson: false,
    primaryKey: ['story', 'starts'],
    columns: {
      story: ['TEXT', 'the story'],
      starts: ['INTEGER', 'when readers begin to see the version'],
      version: ['TEXT', 'the version'],
    },
  },
  states: {
    where: 'desk',
    namesPerson: false,
    primaryKey: ['story'],
    columns: {
      story: ['TEXT', 'the story'],
      revision: ['INTEGER', 'how often it was changed'],
      until: ['INTEGER', 'when readers see it no more; 0 for never'],
      down: ['INTEGER', '1 if it was taken down'],
      note: ['TEXT', 'what is said of that'],
    },
  },
  reports: {
    where: 'desk',
    days: 180,
    namesPerson: true,
    primaryKey: ['story', 'item', 'attempt'],
    columns: {
      story: ['TEXT', 'the story'],
      item: ['TEXT', 'the question'],
      attempt: ['TEXT', 'the random id of the quiz'],
      version: ['TEXT', 'the version of the deck'],
      at: ['INTEGER', 'when'],
      reason: ['TEXT', 'what is wrong, as the player picked it'],
      words: ['TEXT', 'what the player wrote'],
    },
  },
  log: {
    where: 'desk',
    days: 730,
    namesPerson: true,
    primaryKey: ['revision'],
    columns: {
      revision: ['INTEGER', 'a number that grows with each line'],
      story: ['TEXT', 'the story'],
      at: ['INTEGER', 'when'],
      editor: ['TEXT', 'the name that the editor gave'],
      action: ['TEXT', 'what was done'],
      version: ['TEXT', 'the version that it was done with, if any'],
      note: ['TEXT', 'what was said of it, if anything'],
    },
  },
} as const satisfies Record<string, Stored>

export type StoredName = keyof typeof STORED

/** One sort of thing that is kept. */
export type Stored = (StoredKey | Table) & {
  /** After so many days it is gone; without a number it stays. */
  days?: number
  /** Whether it holds what a person called themselves, or wrote. What does has a number of days. */
  namesPerson: boolean
}

/** A key in Workers KV. */
interface StoredKey {
  where: 'kv'
  /** Fixed texts, and parts in angle brackets. */
  form: string
  value: Readonly<Record<string, string>>
  metadata: Readonly<Record<string, string>>
}

/** A table in the SQLite of the objects that count, or of the editors' desk. */
export interface Table {
  where: 'tally' | 'desk'
  primaryKey: readonly string[]
  /** A column that rows are also found by. */
  indexed?: string
  /** The type of each column, and what it holds. */
  columns: Readonly<Record<string, readonly [type: 'TEXT' | 'INTEGER', holds: string]>>
}

/** Makes a table, and what it is found by, if they are not there. */
export function tableSql(name: string, { columns, primaryKey, indexed }: Table): string[] {
  const defined = Object.entries(columns).map(([column, [type]]) => `${column} ${type} NOT NULL`)
  const table = `CREATE TABLE IF NOT EXISTS ${name}
    (${defined.join(', ')}, PRIMARY KEY (${primaryKey.join(', ')})) WITHOUT ROWID`
  if (indexed === undefined) return [table]
  return [table, `CREATE INDEX IF NOT EXISTS ${name}_by_${indexed} ON ${name} (${indexed})`]
}

/** Adds numbers to the rows of some primary keys: what is bound are their columns, row by row. */
export function addSql(name: string, { columns, primaryKey }: Table, rows: number): string {
  const names = Object.keys(columns)
  const sums = names.filter((column) => !primaryKey.includes(column))
  const row = `(${names.map(() => '?').join(', ')})`
  return `INSERT INTO ${name} (${names.join(', ')}) VALUES ${Array(rows).fill(row).join(', ')}
    ON CONFLICT (${primaryKey.join(', ')}) DO UPDATE SET
    ${sums.map((column) => `${column} = ${column} + excluded.${column}`).join(', ')}`
}

/** The names of the parts in a form. */
export type PartOf<F extends string> = F extends `${string}<${infer P}>${infer Rest}`
  ? P | PartOf<Rest>
  : never

/** The key of a form with these parts. None of them may hold a slash. */
export function fillForm<F extends string>(form: F, parts: Record<PartOf<F>, string>): string {
  const texts: Record<string, string> = parts
  return form.replace(/<(\w+)>/g, (_, part: string) => texts[part] ?? '')
}

/** What all keys of a form have in common that share its first parts; it ends in a slash. */
export function formPrefix<F extends string>(form: F, parts: Partial<Record<PartOf<F>, string>>) {
  const texts: Partial<Record<string, string>> = parts
  const known = form
    .split('/')
    .map((part) => part.replace(/<(\w+)>/, (_, name) => texts[name] ?? ''))
  return `${known.slice(0, known.indexOf('')).join('/')}/`
}

/** The parts of a key, or `undefined` if it is not of the form. */
export function readForm<F extends string>(
  form: F,
  key: string,
): Record<PartOf<F>, string> | undefined {
  const pattern = form.replace(/<(\w+)>/g, '(?<$1>[^/]+)')
  const groups = new RegExp(`^${pattern}$`).exec(key)?.groups
  // The pattern has a group for each part, and a match has all of them.
  return groups && ({ ...groups } as Record<PartOf<F>, string>)
}
