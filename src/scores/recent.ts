import { LastUsed } from '../last-used.ts'

/** Nobody is shown older numbers. */
const OLDEST_MS = 30_000
/** Older ones are fetched anew, by one who asks while the others still take these. */
const FRESH_MS = 20_000
/** After a failure, or while another one fetches, it is not tried again for so long. */
const PAUSE_MS = 3000
/** One for each version of a story. */
const MOST_KEPT = 100

interface Kept<T> {
  numbers?: T
  asked: number
}

/**
 * Numbers that may be some seconds old, by name, kept in an isolate's memory: however many ask for
 * them, a counting object is asked once in 20 seconds.
 */
export class Recent<T extends { taken: number }> {
  readonly #kept = new LastUsed<string, Kept<T>>(MOST_KEPT)
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** The numbers, if they are known and at most 30 seconds old, and whether to fetch them anew. */
  look(name: string): { known: T | undefined; due: boolean } {
    const kept = this.#kept.get(name)
    const now = this.#now()
    const age = kept?.numbers ? now - kept.numbers.taken : Number.POSITIVE_INFINITY
    const known = age <= OLDEST_MS ? kept?.numbers : undefined
    if (age < FRESH_MS || (kept && now - kept.asked < PAUSE_MS)) return { known, due: false }
    this.#kept.keep(name, { ...(known && { numbers: known }), asked: now })
    return { known, due: true }
  }

  keep(name: string, numbers: T): T {
    this.#kept.keep(name, { numbers, asked: this.#now() })
    return numbers
  }
}
