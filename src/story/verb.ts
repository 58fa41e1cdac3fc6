import type { Tense, Verb } from '../questions/facts.ts'

const MODALS = new Set(['can', 'could', 'may', 'might', 'must', 'shall', 'should', 'will', 'would'])

/** "Repeatedly", but not the verbs that end like it. */
const isAdverb = (word = ''): boolean =>
  /ly$/.test(word) &&
  !/^(?:.*fly|ally|.*ply|.*rely|bully|rally|tally|dally|sally|sully)$/.test(word)

/** Forms may be written with what follows them, or without: [wake up, woke up, woken up]. */
const verbIn = (form: string): string => form.split(/\s+/)[0] ?? form

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
  while (words.length > 1 && isAdverb(words[0])) adverbs.push(...words.splice(0, 1))
  const [lemma, ...tail] = words
  if (!lemma || !/^[a-z-]+$/.test(lemma)) return undefined
  return {
    negated,
    adverbs,
    lemma,
    tail: tail.join(' '),
    tense,
    ...(modal && { modal }),
    ...(forms && { forms: [lemma, verbIn(forms[1]), verbIn(forms[2])] }),
  }
}
