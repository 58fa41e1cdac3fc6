/// <reference path="./wink-lexicon.d.ts" />
import irregular from 'wink-lexicon/src/irregular-verbs.js'
import exceptions from 'wink-lexicon/src/wn-verb-exceptions.js'

/** Present forms and the forms of auxiliaries are no past forms that anybody could take for wrong. */
function formsByBase(sources: readonly Record<string, string>[]): ReadonlyMap<string, string[]> {
  const forms = new Map<string, string[]>()
  for (const [form, base] of sources.flatMap((source) => Object.entries(source))) {
    if (form === base || form.endsWith('ing') || form.endsWith('es')) continue
    const known = forms.get(base) ?? []
    if (!known.includes(form)) forms.set(base, [...known, form])
  }
  return forms
}

const common = formsByBase([irregular])
const all = formsByBase([irregular, exceptions])

/**
 * The past forms and participles of a verb that are not made by rule, from wink-lexicon's list and from
 * WordNet's exceptions, which have "wrought" and "molten" as well.
 */
export const irregularForms = (lemma: string): readonly string[] => all.get(lemma) ?? []

/** Those that are in common use. */
export const commonForms = (lemma: string): readonly string[] => common.get(lemma) ?? []

/** "Borne", "shown": a form that only a participle has. */
export const isOwnParticiple = (form: string): boolean => /ne?$/.test(form)

/**
 * Whether the past of a verb is its base form (Quirk et al. 1985, 3.16). The sources give no form of
 * these, and so cannot tell them from verbs that they do not know.
 */
export const isUnchanged = (lemma: string): boolean => UNCHANGED.test(lemma)
const UNCHANGED =
  /^(?:be|broad|crow|fore|in|mis|off|out|over|pod|pre|proof|re|simul|sub|tele|type|un|under|up|web|[a-z-]+-)?(?:beat|bet|bid|burst|cast|cost|cut|hit|hurt|let|put|quit|read|rid|set|shed|shut|slit|split|spread|thrust|wed|wet)$|^browbeat$/

/** What a verb is made of whose forms are those of another: "re" and "tell", "test-" and "fly". */
export function compoundOf(lemma: string): { prefix: string; verb: string } | undefined {
  const hyphen = lemma.lastIndexOf('-') + 1
  if (hyphen > 0) return { prefix: lemma.slice(0, hyphen), verb: lemma.slice(hyphen) }
  if (common.has(lemma)) return undefined
  const own = irregularForms(lemma)
  const splits = Array.from({ length: lemma.length }, (_, at) => ({
    prefix: lemma.slice(0, at),
    verb: lemma.slice(at),
  }))
  return splits.find(({ prefix, verb }) => {
    if (prefix === '' || commonForms(verb).length === 0) return false
    // "Relay" and "behave" are none: what WordNet does not list needs a prefix that is sure to be one.
    if (own.length === 0) return SURE.has(prefix) && verb !== 'lay'
    return commonForms(verb).some((form) => own.includes(`${prefix}${form}`))
  })
}
const SURE = new Set(['mis', 'out', 'over', 're', 'un', 'under'])

/** Whether a form is the base with -ed by the rules of spelling (Quirk et al. 1985, 3.7–3.10). */
export function isRegular(lemma: string, form: string): boolean {
  const last = lemma.at(-1) ?? ''
  return [
    `${lemma}ed`,
    `${lemma}d`,
    `${lemma}${last}ed`,
    `${lemma}ked`,
    lemma.replace(/y$/, 'ied'),
  ].includes(form)
}

/** The base with -ed; whether a letter is doubled WordNet knows, as it lists what no simple rule makes. */
export function regularPast(lemma: string): string {
  const listed = irregularForms(lemma).find((form) => form.endsWith('ed'))
  if (listed !== undefined) return listed
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/.test(lemma)) return lemma.replace(/y$/, 'ied')
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`
}

/** The base form that the sources list for a form; that of "cut" is "cut". */
export const listedBase = (form: string): string | undefined =>
  [irregular, exceptions].find((bases) => Object.hasOwn(bases, form))?.[form]

/** The base form of an irregular form; `undefined` for any other word, and for a base form itself. */
export function baseOf(form: string): string | undefined {
  const base = Object.hasOwn(AUXILIARIES, form) ? AUXILIARIES[form] : listedBase(form)
  return base === form ? undefined : base
}

/** Forms that are in neither source. */
const AUXILIARIES: Readonly<Record<string, string>> = {
  ...{ am: 'be', is: 'be', are: 'be', was: 'be', were: 'be', been: 'be', being: 'be' },
  ...{ does: 'do', did: 'do', done: 'do', has: 'have', had: 'have' },
}
