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

/**
 * Saves a score with one put, tried again twice. Saving it once more changes nothing, as the same
 * finish has the same key.
 * @throws ScoreNotSaved when every try failed
 */
export async function saveScore(
  scores: KVNamespace,
  record: ScoreRecord,
  pause: (ms: number) => Promise<unknown> = (ms) =>
    new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await scores.put(scoreKey(record), JSON.stringify(record), {
        metadata: boardEntry(record),
        expiration: expiration(record),
      })
      return
    } catch (error) {
      const ms = PAUSES_MS[tries]
      if (ms === undefined) throw new ScoreNotSaved(error)
      await pause(ms)
    }
  }
}

/** In seconds. KV refuses what is less than a minute ahead, as with a quiz that was finished days later. */
function expiration({ expires }: ScoreRecord): number {
  return Math.max(Math.floor(expires / 1000), Math.ceil(Date.now() / 1000) + 120)
}
