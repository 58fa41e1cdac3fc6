import { Recent } from './recent.ts'
import type { Snapshot } from './tally/book.ts'
import type { Tallies } from './tally/client.ts'

/** The public numbers of stories. */
export class Snapshots {
  readonly #recent: Recent<Snapshot>

  constructor(now: () => number = () => Date.now()) {
    this.#recent = new Recent(now)
  }

  /** A version's numbers, at most 30 seconds old; none where they cannot be had. */
  async of(tallies: Tallies, story: string, version: string): Promise<Snapshot | undefined> {
    const name = `${story}/${version}`
    const { known, due } = this.#recent.look(name)
    if (!due) return known
    try {
      const parts = await Promise.all(tallies.of(story).map((tally) => tally.snapshot(version)))
      return this.#recent.keep(name, together(parts))
    } catch (error) {
      console.error(error)
      return known
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
