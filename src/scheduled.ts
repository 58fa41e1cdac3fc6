import type { DeckSource } from './deck/source.ts'
import { deskFor } from './http/score-desk.ts'
import { sweepStory } from './scores/sweep.ts'

/** What is done once an hour: missed scores are counted, and what is past its time is forgotten. */
export async function sweepAll(env: Env, decks: DeckSource): Promise<void> {
  for (const { story } of await decks.list()) {
    try {
      const { counted, removed } = await sweepStory(deskFor(env), story)
      if (counted + removed > 0) console.log(`${story}: ${counted} counted, ${removed} removed`)
    } catch (error) {
      // The other stories do not wait for this one; the next run tries it again.
      console.error(`${story} could not be swept`, error)
    }
  }
}
