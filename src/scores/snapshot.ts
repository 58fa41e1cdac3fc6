import type { Snapshot } from './tally/book.ts'
import type { Tallies } from './tally/client.ts'

/** Nobody is shown older numbers. */
const OLDEST_MS = 30_000
/** Older ones are fetched anew, by one reader while the others still take these. */
const FRESH_MS = 20_000
/** After a failure, or while another reader fetches, it is not tried again for so long. */
const PAUSE_MS = 3000

interface Kept {
  snapshot?: Snapshot
  asked: number
}

/**
 * The public numbers of stories, kept in an isolate's memory: however many readers there are, it
 * asks a counting object once in 20 seconds.
 */
export class Snapshots {
  readonly #kept = new Map<string, Kept>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** A version's numbers, at most 30 seconds old; none where they cannot be had. */
  async of(tallies: Tallies, story: string, version: string): Promise<Snapshot | undefined> {
    const name = `${story}/${version}`
    const kept = this.#kept.get(name)
    const now = this.#now()
    const age = kept?.snapshot ? now - kept.snapshot.taken : Number.POSITIVE_INFINITY
    const usable = age <= OLDEST_MS ? kept?.snapshot : undefined
    if (age < FRESH_MS || (kept && now - kept.asked < PAUSE_MS)) return usable
    this.#kept.set(name, { ...(usable && { snapshot: usable }), asked: now })
    try {
      const parts = await Promise.all(tallies.of(story).map((tally) => tally.snapshot(version)))
      const snapshot = together(parts)
      this.#kept.set(name, { snapshot, asked: now })
      return snapshot
    } catch (error) {
      console.error(error)
      return usable
    }
  }
}

/** The numbers of all objects of a story. */
function together(parts: readonly Snapshot[]): Snapshot {
  const shares = new Map<number, number>()
  const items: Snapshot['items'] = {}
  for (const part of parts) {
    for (const [share, attempts] of part.shares) {
      shares.set(share, (shares.get(share) ?? 0) + attempts)
    }
    for (const [item, [responses, perfect]] of Object.entries(part.items)) {
      const [before, perfectBefore] = items[item] ?? [0, 0]
      items[item] = [before + responses, perfectBefore + perfect]
    }
  }
  return {
    taken: Math.min(...parts.map(({ taken }) => taken)),
    attempts: parts.reduce((sum, { attempts }) => sum + attempts, 0),
    shares: [...shares].sort(([a], [b]) => a - b),
    items,
  }
}
