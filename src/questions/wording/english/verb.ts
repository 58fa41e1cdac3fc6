import nlp from 'compromise/two'
import * as v from 'valibot'
import type { Verb } from '../../facts.ts'
import {
  commonForms,
  compoundOf,
  irregularForms,
  isOwnParticiple,
  isRegular,
  isUnchanged,
  regularPast,
} from './irregular.ts'

/** A verb's words around its subject: the finite word, and what follows the subject in a question. */
export interface VerbGroup {
  finite: string
  rest: string[]
}

interface Shape {
  /** The subject takes a plural verb. */
  plural: boolean
  passive: boolean
  /** "was expected to …": the fact has not happened yet. */
  forecast: boolean
}

interface Conjugation {
  base: string
  past: string
  participle: string
  present: string
}

/** One verb of the chain, and the form that it asks of the next. */
interface Link {
  lemma: Conjugation | string
  before?: readonly string[]
  after?: string
  governs: 'base' | 'participle'
}

const BE = 'be'

/** The verb as a statement says it: "was listed", "did not join", "has repeatedly condemned". */
export function statementGroup(verb: Verb, shape: Shape): string[] {
  const group = saysNot(verb) ? invertibleGroup(verb, shape) : plainGroup(verb, shape)
  if (!saysNot(verb)) return [group.finite, ...group.rest]
  return group.finite === 'can' ? ['cannot', ...group.rest] : [group.finite, 'not', ...group.rest]
}

/** The verb as a question puts it around its subject: "did" … "join", "has" … "condemned". */
export function questionGroup(verb: Verb, shape: Shape): VerbGroup {
  const group = invertibleGroup(verb, shape)
  return saysNot(verb) ? { ...group, rest: ['not', ...group.rest] } : group
}

/** "Never" is an adverb that negates by itself. */
export const saysNot = ({ negated, adverbs }: Verb): boolean =>
  negated && !adverbs.includes('never')

/** With do-support where the finite word is the verb itself (Quirk et al. 1985, 3.37). */
function invertibleGroup(verb: Verb, shape: Shape): VerbGroup {
  const chain = chainOf(verb, shape)
  if (chain.length > 1 || verb.modal || verb.lemma === BE) return inflect(verb, chain, shape)
  const support: Link = {
    lemma: { base: 'do', past: 'did', participle: 'done', present: 'does' },
    governs: 'base',
  }
  return inflect(verb, [support, ...chain], shape)
}

function plainGroup(verb: Verb, shape: Shape): VerbGroup {
  return inflect(verb, chainOf(verb, shape), shape)
}

function chainOf(verb: Verb, shape: Shape): Link[] {
  const chain: Link[] = []
  if (verb.modal) chain.push({ lemma: verb.modal, governs: 'base' })
  // "Will host" and "may host" say themselves that it is to come.
  if (shape.forecast && !verb.modal)
    chain.push({ lemma: BE, after: 'expected to', governs: 'base' })
  if (verb.tense === 'perfect') chain.push({ lemma: 'have', governs: 'participle' })
  if (shape.passive) chain.push({ lemma: BE, governs: 'participle' })
  const main: Link = { lemma: conjugate(verb), before: verb.adverbs, governs: 'base' }
  if (verb.tail) main.after = verb.tail
  return [...chain, main]
}

function inflect(verb: Verb, chain: readonly Link[], shape: Shape): VerbGroup {
  const words = chain.map((link, index) => {
    const form =
      index === 0
        ? finite(link, verb, shape)
        : formsOf(link.lemma)[chain[index - 1]?.governs ?? 'base']
    return { before: link.before ?? [], form, after: link.after ? [link.after] : [] }
  })
  const [first, ...others] = words
  if (!first) return { finite: '', rest: [] }
  const rest = others.flatMap((word) => [...word.before, word.form, ...word.after])
  // "Was also mayor", but "also became mayor" (Quirk et al. 1985, 8.16).
  if (verb.lemma === BE && others.length === 0) {
    return { finite: first.form, rest: [...first.before, ...first.after] }
  }
  return {
    finite: [...first.before, first.form].join(' '),
    rest: [...first.after, ...rest],
  }
}

function finite(link: Link, verb: Verb, { plural, forecast }: Shape): string {
  if (link.lemma === verb.modal) return verb.modal
  const past = verb.tense === 'past' || forecast
  if (link.lemma === BE || (typeof link.lemma === 'object' && link.lemma.base === BE)) {
    if (past) return plural ? 'were' : 'was'
    return plural ? 'are' : 'is'
  }
  const forms = formsOf(link.lemma)
  if (past) return forms.past
  return plural ? forms.base : forms.present
}

function formsOf(lemma: Conjugation | string): Conjugation {
  return typeof lemma === 'string' ? lookUp(lemma) : lemma
}

/** The editor's forms, or those that compromise makes. */
export function conjugate(verb: Verb): Conjugation {
  const found = lookUp(verb.lemma)
  if (!verb.forms) return found
  const [base, past, participle] = verb.forms
  return { base, past, participle, present: found.present }
}

const Conjugated = v.object({
  Infinitive: v.string(),
  PastTense: v.string(),
  PresentTense: v.string(),
  Participle: v.optional(v.string()),
})

/** compromise types its methods as `object`; this is the one we call. */
const Methods = v.object({
  two: v.object({
    transform: v.object({
      verb: v.object({
        conjugate: v.pipe(
          v.function(),
          v.args(v.tuple([v.string(), v.unknown()])),
          v.returns(Conjugated),
        ),
      }),
    }),
  }),
})
const { conjugate: conjugateWord } = v.parse(Methods, nlp.methods()).two.transform.verb

const known = new Map<string, Conjugation>([
  [BE, { base: 'be', past: 'was', participle: 'been', present: 'is' }],
])

/** What compromise gets wrong, and British usage where the sources have American forms as well. */
const SETTLED: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  behold: ['beheld', 'beheld'],
  benefit: ['benefited', 'benefited'],
  dive: ['dived', 'dived'],
  dream: ['dreamed', 'dreamed'],
  get: ['got', 'got'],
  gild: ['gilded', 'gilded'],
  hang: ['hung', 'hung'],
  plead: ['pleaded', 'pleaded'],
  slide: ['slid', 'slid'],
  sneak: ['sneaked', 'sneaked'],
  spring: ['sprang', 'sprung'],
  strike: ['struck', 'struck'],
  string: ['strung', 'strung'],
}

/** Whether the forms of a verb are beyond doubt. */
export const isSettled = (lemma: string): boolean => Object.hasOwn(SETTLED, lemma)

interface Past {
  past: string
  participle: string
}

/** The past forms that compromise makes, set right where the sources know better. */
function pastOf(lemma: string, { PastTense, Participle }: v.InferOutput<typeof Conjugated>): Past {
  const [past, participle] = SETTLED[lemma] ?? []
  if (past !== undefined && participle !== undefined) return { past, participle }
  const compound = compoundOf(lemma)
  if (compound) {
    const inner = lookUp(compound.verb)
    return {
      past: `${compound.prefix}${inner.past}`,
      participle: `${compound.prefix}${inner.participle}`,
    }
  }
  const made = spelt(lemma, PastTense)
  const own = Participle !== undefined && Participle !== PastTense ? Participle : undefined
  return { past: made, participle: own ?? participleOf(lemma, made) }
}

/** Compromise leaves alone what it does not know, and spells "labeled". */
function spelt(lemma: string, made: string): string {
  const known = irregularForms(lemma)
  if (known.includes(`${lemma}led`)) return `${lemma}led`
  if (made !== lemma || isUnchanged(lemma)) return made
  return known.length === 0 || known.some((form) => form.endsWith('ed')) ? regularPast(lemma) : made
}

/** Most participles are the past; of "become" and "run" it is the base (Quirk et al. 1985, 3.17). */
function participleOf(lemma: string, past: string): string {
  if (/(?:come|run)$/.test(lemma)) return lemma
  const forms = isRegular(lemma, past) ? commonForms(lemma) : irregularForms(lemma)
  const [own, ...more] = forms.filter(isOwnParticiple)
  return own !== undefined && more.length === 0 ? own : past
}

/** "Buses" and "quizzes", where compromise adds an s alone. */
function presentOf(lemma: string, made: string): string {
  if (made !== `${lemma}s` || !/(?:s|x|z|ch|sh)$/.test(lemma)) return made
  return /[^z]z$/.test(lemma) ? `${lemma}zes` : `${lemma}es`
}

function lookUp(lemma: string): Conjugation {
  let forms = known.get(lemma)
  if (!forms) {
    const found = conjugateWord(lemma, nlp.model())
    forms = {
      base: found.Infinitive,
      ...pastOf(lemma, found),
      present: presentOf(lemma, found.PresentTense),
    }
    known.set(lemma, forms)
  }
  return forms
}
