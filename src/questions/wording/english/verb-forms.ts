import type { SlotFact } from '../../facts.ts'
import {
  commonForms,
  compoundOf,
  irregularForms,
  isOwnParticiple,
  isRegular,
  isUnchanged,
} from './irregular.ts'
import { conjugate, isSettled, saysNot } from './verb.ts'

/** A verb whose forms may be wrong, and what they can be. */
export interface DoubtfulVerb {
  lemma: string
  /** The form that no source has. */
  form: string
  /** The forms that the sources have; none where the verb should be regular. */
  known: readonly string[]
  /** It is made by rule, and the editor wrote it: there may be two verbs, as with "lie". */
  mayBeMeant: boolean
}

/**
 * Checks the form that a fact needs of its verb, be it the editor's or made, against two sources that
 * know the irregular ones: wink-lexicon's list and WordNet's exceptions.
 */
export function doubtAbout({ verb, subject, status }: SlotFact): DoubtfulVerb | undefined {
  const { lemma } = verb
  const { past, participle } = conjugate(verb)
  const isPassive = subject === undefined
  const needsParticiple = isPassive || verb.tense === 'perfect'
  const needed = needsParticiple ? participle : past
  const bare = verb.tense === 'present' || status === 'forecast' || verb.modal || saysNot(verb)
  if ((bare && !needsParticiple) || (isSettled(lemma) && !verb.forms)) return undefined
  const known = knownForms(lemma)
  const inUse = isRegular(lemma, past) ? commonForms(lemma) : known
  const other = needsParticiple && !verb.forms && needed === past && inUse.some(isOwnParticiple)
  if (isKnown(lemma, needed, known) && !(other && !isOwnParticiple(needed))) return undefined
  const mayBeMeant = verb.forms !== undefined && isRegular(lemma, needed)
  return { lemma, form: needed, known, mayBeMeant }
}

/** Of a compound those of the verb in it as well: "resold". */
function knownForms(lemma: string): readonly string[] {
  const compound = compoundOf(lemma)
  const inner = compound ? irregularForms(compound.verb) : []
  return [
    ...new Set([...irregularForms(lemma), ...inner.map((form) => `${compound?.prefix}${form}`)]),
  ]
}

function isKnown(lemma: string, form: string, known: readonly string[]): boolean {
  if (lemma === 'be' || known.includes(form)) return true
  // "Become", "run": the participle is the base again.
  if (form === lemma) return isUnchanged(lemma) || /(?:come|run)$/.test(lemma)
  return isRegular(lemma, form) && mayBeRegular(lemma, known)
}

/** Whether a verb can have -ed: "burnt" is also "burned", and nobody says "wrought" for "worked". */
function mayBeRegular(lemma: string, known: readonly string[]): boolean {
  const irregular = known.filter((form) => !form.endsWith('ed'))
  if (irregular.every((form) => form === `${lemma}t`)) return true
  return commonForms(lemma).length === 0 && compoundOf(lemma) === undefined
}
