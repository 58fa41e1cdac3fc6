import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Miniflare } from 'miniflare'
import { boardEntry, type ScoreRecord, scoreKey } from '../../scores/record.ts'
import { compatibilityDate } from './environment.ts'

const SECOND_MS = 1000

/**
 * Fills KVs of the simulator with scores. A hundred thousand puts would take a minute or more: so each gets one
 * by a put, and the others are written into its database as that one is.
 * @param counts how many scores each KV gets, by its name
 */
export async function seedScores(
  folder: string,
  record: ScoreRecord,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  const miniflare = new Miniflare({
    resourcePersistencePath: folder,
    cf: false,
    workers: [
      {
        config: {
          name: 'seed',
          compatibilityDate: compatibilityDate(),
          manifest: {
            mainModule: 'seed.js',
            modules: { 'seed.js': { type: 'esm', contents: 'export default {}' } },
          },
          env: Object.fromEntries(
            Object.keys(counts).map((name) => [name, { type: 'kv' as const, id: name }]),
          ),
        },
      },
    ],
  })
  try {
    for (const name of Object.keys(counts)) {
      const kv = await miniflare.getKVNamespace(name)
      const metadata = boardEntry(record)
      await kv.put(scoreKey({ ...record, attempt: name }), JSON.stringify(record), { metadata })
    }
  } finally {
    await miniflare.dispose()
  }
  for (const file of databases(folder)) fill(file, record, counts)
}

const databases = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.sqlite') && !file.endsWith('metadata.sqlite'))
    .map((file) => join(folder, file))

/** Writes scores beside the one that is there, which tells which KV the file is. */
function fill(file: string, record: ScoreRecord, counts: Readonly<Record<string, number>>): void {
  const database = new DatabaseSync(file)
  try {
    const found = Object.keys(counts).find(
      (name) =>
        database
          .prepare('SELECT 1 FROM _mf_entries WHERE key = ?')
          .get(scoreKey({ ...record, attempt: name })) !== undefined,
    )
    if (found === undefined) return
    const insert = database.prepare(
      `INSERT INTO _mf_entries (key, blob_id, expiration, metadata)
       SELECT ?, blob_id, expiration, ? FROM _mf_entries WHERE key = ?`,
    )
    const first = scoreKey({ ...record, attempt: found })
    database.exec('BEGIN')
    for (let score = 1; score < (counts[found] ?? 0); score++) {
      const other = scoreNumber(record, score)
      insert.run(scoreKey(other), JSON.stringify(boardEntry(other)), first)
    }
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}

/** Each another one: of some points, and a second later than the one before. */
const scoreNumber = (record: ScoreRecord, number: number): ScoreRecord => ({
  ...record,
  attempt: String(number),
  points: number % (record.max + 1),
  finished: record.finished + number * SECOND_MS,
})
