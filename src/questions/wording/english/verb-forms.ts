import type { SlotFact } from '../../facts.ts'
import { irregularForms, isOwnParticiple } from './irregular.ts'
import { conjugate, saysNot } from './verb.ts'

/** A verb whose forms may be wrong, and what they can be. */
export interface DoubtfulVerb {
  lemma: string
  /** The form that no source has. */
  form: string
  /** The forms that the sources have; none where the verb should be regular. */
  known: readonly string[]
}

/**
 * Checks the form that a fact needs of its verb, be it the editor's or made, against two sources that
 * know the irregular ones: wink-lexicon's list and WordNet's exceptions.
 */
export function doubtAbout({ verb, subject, status }: SlotFact): DoubtfulVerb | undefined {
  const { past, participle } = conjugate(verb)
  const isPassive = subject === undefined
  const needsParticiple = isPassive || verb.tense === 'perfect'
  const needed = needsParticiple ? participle : past
  const bare = verb.tense === 'present' || status === 'forecast' || verb.modal || saysNot(verb)
  if (bare && !needsParticiple) return undefined
  const known = irregularForms(verb.lemma)
  const other = needsParticiple && !verb.forms && needed === past && known.some(isOwnParticiple)
  if (isKnown(verb.lemma, needed, known) && !(other && !isOwnParticiple(needed))) return undefined
  return { lemma: verb.lemma, form: needed, known }
}

function isKnown(lemma: string, form: string, known: readonly string[]): boolean {
  if (lemma === 'be' || known.includes(form)) return true
  // "Become", "run": the participle is the base again. "Forecast", "beat": so is the past.
  if (form === lemma) {
    return known.every((each) => each.startsWith(lemma)) || /(?:come|run)$/.test(lemma)
  }
  const spelling = known.every((each) => each.endsWith('ed'))
  return spelling && isRegular(lemma, form)
}

/** Whether a form is the base with -ed by the rules of spelling (Quirk et al. 1985, 3.7–3.10). */
function isRegular(lemma: string, form: string): boolean {
  const last = lemma.at(-1) ?? ''
  return [
    `${lemma}ed`,
    `${lemma}d`,
    `${lemma}${last}ed`,
    `${lemma}ked`,
    lemma.replace(/y$/, 'ied'),
  ].includes(form)
}
