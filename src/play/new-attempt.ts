import type { Deck } from '../deck/schema.ts'
import { type Run, startAttempt } from './attempt.ts'

/** An attempt that starts now, with an id and a seed that nobody can foretell. */
export function newAttempt(
  deck: Deck,
  wishes: { length?: number | undefined; name?: string | undefined },
): Run {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
  return startAttempt(deck, { ...wishes, id: crypto.randomUUID(), seed, now: Date.now() })
}
