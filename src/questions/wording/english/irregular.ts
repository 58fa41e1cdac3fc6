/// <reference path="./wink-lexicon.d.ts" />
import irregular from 'wink-lexicon/src/irregular-verbs.js'
import exceptions from 'wink-lexicon/src/wn-verb-exceptions.js'

const formsOf = new Map<string, string[]>()
for (const [form, base] of [...Object.entries(irregular), ...Object.entries(exceptions)]) {
  if (form === base || form.endsWith('ing') || form.endsWith('es')) continue
  const forms = formsOf.get(base) ?? []
  if (!forms.includes(form)) formsOf.set(base, [...forms, form])
}

/** The past forms and participles of a verb that are not made by rule, from two sources. */
export const irregularForms = (lemma: string): readonly string[] => formsOf.get(lemma) ?? []

/** "Borne", "shown": a form that only a participle has. */
export const isOwnParticiple = (form: string): boolean => /ne?$/.test(form)

/** The base form of an irregular form; `undefined` for any other word, and for a base form itself. */
export function baseOf(form: string): string | undefined {
  const base = OWN_BASES[form] ?? irregular[form] ?? exceptions[form]
  return base === form ? undefined : base
}

/** Forms of auxiliaries, which are in neither source. */
const OWN_BASES: Readonly<Record<string, string>> = {
  ...{ am: 'be', is: 'be', are: 'be', was: 'be', were: 'be', been: 'be', being: 'be' },
  ...{ does: 'do', did: 'do', done: 'do', has: 'have', had: 'have' },
}
