import type { Tense, Verb } from '../questions/facts.ts'
import { baseFormOf, isAdverbInLy, isVerb } from '../questions/wording/english/dictionary.ts'
import type { Problem } from './problem.ts'

const MODALS = new Set(['can', 'could', 'may', 'might', 'must', 'shall', 'should', 'will', 'would'])

/** Adverbs that stand before a verb and do not end in -ly. */
const ADVERBS = new Set(
  'again almost already also always ever even far first half just long never now often once seldom sometimes soon still then thrice twice yet'.split(
    ' ',
  ),
)

/** What goes with a verb rather than being one: "even out", "still down". */
const PARTICLES = new Set('back down in off on out over up'.split(' '))

/** "Even", "still" and "long" are verbs themselves where no verb follows. */
function isAdverb(word: string, next: string): boolean {
  if (!ADVERBS.has(word)) return isAdverbInLy(word)
  return !isVerb(word) || (isVerb(next) && !PARTICLES.has(next))
}

type Written = string | [base: string, past: string, participle: string]
type Words = Pick<Problem, 'message' | 'help'>

/**
 * Reads a verb as an editor writes it: "[not] [modal] [adverb …] base form [what follows]", as in
 * "visit", "not recognise", "must show", "repeatedly condemn", "open late"; or its three forms where
 * they are irregular. What is no verb, or not in its base form, is a problem.
 */
export function readVerb(written: Written, tense: Tense): { verb: Verb } | { problem: Words } {
  const [base, ...forms] = typeof written === 'string' ? [written] : written
  const words = base.split(/\s+/)
  const before = leading(words)
  const [lemma, ...tail] = words.slice(before.length)
  if (!lemma || !/^[a-z-]+$/.test(lemma)) return { problem: noVerb(written) }
  const problem = otherThanBase(lemma, tail, forms.length > 0)
  if (problem) return { problem }
  const [past, participle] = forms.map((form) => verbIn(form, before))
  const modal = before.map((word) => (word === 'cannot' ? 'can' : word)).find(isModal)
  return {
    verb: {
      negated: before.some((word) => NEGATIONS.has(word)),
      adverbs: before.filter((word) => word === 'never' || !(isModal(word) || isNegation(word))),
      lemma,
      tail: tail.join(' '),
      tense,
      ...(modal && { modal }),
      ...(past && participle && { forms: [lemma, past, participle] as const }),
    },
  }
}

const isModal = (word: string): boolean => MODALS.has(word)

const NEGATIONS = new Set(['not', 'never', 'cannot'])
const isNegation = (word: string): boolean => NEGATIONS.has(word)

/** The words before the verb itself: negations, a modal, adverbs. */
function leading(words: readonly string[]): string[] {
  const end = words.findIndex(
    (word, at) =>
      !isNegation(word) &&
      !(isModal(word) && !words.slice(0, at).some(isModal)) &&
      !(at < words.length - 1 && isAdverb(word, words[at + 1] ?? '')),
  )
  return words.slice(0, end < 0 ? words.length : end)
}

/** Forms may be written with the words around them, or without: [wake up, woke up, woken up]. */
const verbIn = (form: string, before: readonly string[]): string =>
  form.split(/\s+/).find((word) => !before.includes(word)) ?? form

const noVerb = (written: Written): Words => ({
  message: `no verb in “${written}”`,
  help: 'write its base form first: visit, not recognise, must show, open late',
})

/** What is wrong with a word that is another form of a verb, or no verb that anybody knows. */
function otherThanBase(
  lemma: string,
  tail: readonly string[],
  hasForms: boolean,
): Words | undefined {
  const [next = '', ...rest] = tail
  const auxiliary = isVerb(lemma) ? lemma : baseFormOf(lemma)
  const had = auxiliary === 'have' ? baseFormOf(next) : undefined
  if (had !== undefined) {
    return {
      message: `“${lemma} ${next}” is a tense of “${had}”`,
      help: `write “${said(had, rest)}” with “tense: perfect”, or “${tail.join(' ')}” as the object`,
    }
  }
  const message = `“${lemma}” is no base form of a verb`
  if (auxiliary === 'do' && next === 'not') return { message, help: `write “${said('not', rest)}”` }
  if (isVerb(lemma) || hasForms) return undefined
  if (lemma === 'ought' && next === 'to') {
    return { message, help: `write “${said('should', rest)}”` }
  }
  const base = baseFormOf(lemma)
  const help =
    base === undefined
      ? `write the base form of a verb first; of one that is too new for a dictionary all three forms: [${lemma}, past, participle]`
      : `write the base form: ${said(base, tail)}`
  return { message, help }
}

const said = (first: string, rest: readonly string[]): string => [first, ...rest].join(' ')
