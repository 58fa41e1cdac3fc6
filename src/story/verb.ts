import type { Tense, Verb } from '../questions/facts.ts'

const MODALS = new Set(['can', 'could', 'may', 'might', 'must', 'shall', 'should', 'will', 'would'])

/**
 * Reads a verb as an editor writes it: "[not] [modal] [adverb-ly …] base form [what follows]",
 * as in "visit", "not recognise", "must show", "repeatedly condemn", "open late"; or its three
 * forms where they are irregular. `undefined` when no verb is left.
 */
export function readVerb(
  written: string | [base: string, past: string, participle: string],
  tense: Tense,
): Verb | undefined {
  const forms = typeof written === 'string' ? undefined : written
  const words = (typeof written === 'string' ? written : written[0]).split(/\s+/)
  const negated = words[0] === 'not' && words.shift() !== undefined
  const modal = words[0] && MODALS.has(words[0]) ? words.shift() : undefined
  const adverbs: string[] = []
  while (words.length > 1 && words[0]?.endsWith('ly')) adverbs.push(...words.splice(0, 1))
  const [lemma, ...tail] = words
  if (!lemma || !/^[a-z-]+$/.test(lemma)) return undefined
  return {
    negated,
    adverbs,
    lemma,
    tail: tail.join(' '),
    tense,
    ...(modal && { modal }),
    ...(forms && { forms }),
  }
}
