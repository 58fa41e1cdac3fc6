import type { Deck } from './schema.ts'

/** Whether something that a version tells, or asks, was put right in a later one. */
export function isCorrectedIn(version: Deck, later: Deck): boolean {
  const known = new Set((version.corrections ?? []).map(({ at, fact }) => `${at} ${fact}`))
  return (later.corrections ?? []).some(({ at, fact }) => !known.has(`${at} ${fact}`))
}
