import { boardEntry, type ScoreRecord, scoreKey } from './record.ts'

/** Pauses before the second and third try: KV refuses two writes to one key within a second. */
const PAUSES_MS = [200, 1000]

/** A score that KV did not take: the player has to be told, and can try again. */
export class ScoreNotSaved extends Error {
  constructor(cause: unknown) {
    super('the score could not be saved', { cause })
    this.name = 'ScoreNotSaved'
  }
}

type Pause = (ms: number) => Promise<unknown>
const wait: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Saves a score with one put, tried again twice. Saving it once more changes nothing, as the same
 * finish has the same key.
 * @throws ScoreNotSaved when every try failed
 */
export async function saveScore(
  scores: KVNamespace,
  record: ScoreRecord,
  pause: Pause = wait,
): Promise<void> {
  const put = () =>
    scores.put(scoreKey(record), JSON.stringify(record), {
      metadata: boardEntry(record),
      expiration: expiration(record),
    })
  await inTries(put, pause).catch((error: unknown) => {
    throw new ScoreNotSaved(error)
  })
}

/** Does what may be done twice, up to three times; then fails as the last try did. */
export async function inTries<T>(work: () => Promise<T>, pause: Pause = wait): Promise<T> {
  for (const ms of PAUSES_MS) {
    try {
      return await work()
    } catch {
      await pause(ms)
    }
  }
  return work()
}

/** In seconds. KV refuses what is less than a minute ahead, as with a quiz finished days later. */
function expiration({ expires }: ScoreRecord): number {
  return Math.max(Math.floor(expires / 1000), Math.ceil(Date.now() / 1000) + 120)
}
