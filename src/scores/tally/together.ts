import type { Tallies } from './client.ts'
import type { Countable } from './countable.ts'

/** So long a score waits for others. */
const WAIT_MS = 20
/** Whoever began to wait is gone, and will not send what came meanwhile: the sweep finds it. */
const GONE_MS = 5000

interface Waiting {
  scores: Countable[]
  since: number
}

/**
 * Counts what an isolate has saved: scores of one moment in one call, as in a rush a call costs more
 * than counting does.
 */
export class CountTogether {
  readonly #waiting = new Map<string, Waiting>()

  /**
   * Counts a saved score within a moment; the first of those that come meanwhile sends them all.
   * @throws TallyUnreachable
   */
  async count(tallies: Tallies, story: string, score: Countable): Promise<void> {
    const object = `${story}/${tallies.shardOf(score.attempt)}`
    const others = this.#waiting.get(object)
    if (others && Date.now() - others.since < GONE_MS) {
      others.scores.push(score)
      return
    }
    const scores = [score]
    this.#waiting.set(object, { scores, since: Date.now() })
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
    this.#waiting.delete(object)
    await tallies.for(story, score.attempt).count(scores, false)
  }
}
