import type { Deck } from '../deck/schema.ts'
import { type Run, startAttempt, startCardPractice, startPractice } from './attempt.ts'

/** An attempt that starts now, with an id and a seed that nobody can foretell. */
export function newAttempt(
  deck: Deck,
  wishes: {
    length?: number | undefined
    name?: string | undefined
    repeat?: boolean | undefined
  },
): Run {
  return startAttempt(deck, { ...wishes, ...fresh() })
}

/** A practice that starts now, if there is something to practise. */
export const newPractice = (run: Run): Run | undefined => startPractice(run, fresh())

/** A practice of a card that starts now, if anything is asked about it. */
export const newCardPractice = (deck: Deck, card: string): Run | undefined =>
  startCardPractice(deck, card, fresh())

function fresh() {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
  return { id: crypto.randomUUID(), seed, now: Date.now() }
}
