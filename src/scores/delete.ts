import { readScore, type ScoreDesk } from './finish.ts'
import { inTries } from './save.ts'
import { TallyUnreachable } from './tally/client.ts'
import { countable } from './tally/countable.ts'

/** KV did not take the deletion: the player has to be told, and can try again. */
export class ScoreNotDeleted extends Error {
  constructor(cause: unknown) {
    super('the score could not be deleted', { cause })
    this.name = 'ScoreNotDeleted'
  }
}

/**
 * Deletes a score and takes it out of the counts. It is deleted also when the counting cannot be
 * reached; the sums, which name nobody, then keep it until the story is counted anew.
 * @returns whether there was such a score
 * @throws ScoreNotDeleted
 */
export async function deleteScore(
  { scores, tallies }: Pick<ScoreDesk, 'scores' | 'tallies'>,
  key: string,
): Promise<boolean> {
  try {
    const record = await inTries(() => readScore(scores, key))
    if (!record) return false
    await tallies
      .for(record.story, record.attempt)
      .forget(countable(record))
      .catch((error: unknown) => {
        if (!(error instanceof TallyUnreachable)) throw error
        console.error(error)
      })
    await inTries(() => scores.delete(key))
    return true
  } catch (error) {
    throw new ScoreNotDeleted(error)
  }
}
