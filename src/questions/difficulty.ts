/**
 * How hard an item is expected to be, before anybody has answered it: the share of points that
 * players are expected to miss, to two decimals.
 *
 * Who does not know guesses, so only the rest can be missed: (1 − guess) × (BASE + CLOSE × closeness).
 * `guess` is what blind guessing earns on average (Lord & Novick 1968, 14.3); half of those who
 * cannot guess are taken not to know, and more of them the closer the wrong answers are to the key
 * (Rodriguez 2005: close distractors make items harder). It orders items and balances forms;
 * what players then really miss is measured, not foretold.
 * @param guess from 0 to 1
 * @param closeness from 0 (of another sort than the key) to 1 (as like it as can be)
 */
export function expectedDifficulty(guess: number, closeness: number): number {
  return Math.round((1 - guess) * (BASE + CLOSE * closeness) * 100) / 100
}

const BASE = 0.3
const CLOSE = 0.4
