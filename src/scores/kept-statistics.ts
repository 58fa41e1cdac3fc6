import type { Deck } from '../deck/schema.ts'
import { Recent } from './recent.ts'
import { type Statistics, statistics } from './statistics.ts'
import { readSums } from './tally/book.ts'
import { type Tallies, TallyUnreachable } from './tally/client.ts'
import { addSums } from './tally/sums.ts'

/** The statistics of stories: fetched and worked out once for all who look at them for some seconds. */
export class KeptStatistics {
  readonly #recent: Recent<{ taken: number; statistics: Statistics }>
  readonly #now: () => number

  constructor(now: () => number = () => Date.now()) {
    this.#recent = new Recent(now)
    this.#now = now
  }

  /**
   * The statistics of a version of a story, from all objects that count it, at most 30 seconds old.
   * @throws TallyUnreachable
   */
  async of(tallies: Tallies, deck: Deck, version: string): Promise<Statistics> {
    // What is told of another version depends on the deck that is served.
    const name = [deck.story, deck.version, version].join('/')
    const { known, due } = this.#recent.look(name)
    if (known && !due) return known.statistics
    const taken = this.#now()
    try {
      const parts = await Promise.all(
        tallies.of(deck.story).map((tally) => tally.sumsText(version)),
      )
      const made = { taken, statistics: statistics(deck, version, addSums(parts.map(readSums))) }
      return this.#recent.keep(name, made).statistics
    } catch (error) {
      if (!known || !(error instanceof TallyUnreachable)) throw error
      console.error(error)
      return known.statistics
    }
  }
}
