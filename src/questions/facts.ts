import type { Amount } from './amount.ts'
import type { CalendarDate } from './date.ts'

/**
 * The fact base: what a story says, as the question engine sees it. No file, no line numbers,
 * no wording: only who, what, whom, where, when.
 */
export interface FactBase {
  entities: ReadonlyMap<string, Entity>
  facts: readonly Fact[]
  /** The date of the source. Nothing that happened can be later. */
  asOf: CalendarDate
  /** The language of all texts: a BCP 47 tag. */
  lang: string
}

export const ENTITY_TYPES = [
  'person',
  'group',
  'country',
  'organisation',
  'company',
  'city',
  'place',
  'project',
  'event',
  'thing',
] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

export interface Entity {
  id: string
  type: EntityType
  /** What it is more exactly, as one would ask for it: "president", "river". */
  subtype?: string
  /** As it stands alone: "City Council". */
  name: string
  /** As it stands in a sentence: "the City Council". */
  mid: string
  aliases: readonly string[]
  /** Its other forms by name, for languages that inflect names: `{ locative: Beogradu }`. */
  forms: Readonly<Record<string, string>>
  plural: boolean
  /** Of a person, for languages whose verbs and adjectives agree with it. */
  gender?: Gender
  /** The entity it belongs to: a president's or a city's country. Naming one gives away the other. */
  of?: string
}

export const GENDERS = ['m', 'f'] as const
export type Gender = (typeof GENDERS)[number]

/** What can stand in a slot. */
export type Value =
  | { type: 'entity'; entity: Entity }
  | { type: 'amount'; amount: Amount }
  | { type: 'date'; date: CalendarDate }
  | { type: 'list'; entities: readonly Entity[] }
  /** Something of somebody’s: "Uruguay’s captain". Asked for its owner. */
  | { type: 'possession'; owner: Entity; text: string; plural: boolean }
  | { type: 'phrase'; text: string; plural: boolean }

export type Tense = 'past' | 'present' | 'perfect'

export interface Verb {
  negated: boolean
  /** "must", "can" …: stands before the verb and does not change. */
  modal?: string
  /** "repeatedly": stands right before the verb. */
  adverbs: readonly string[]
  lemma: string
  /** Base, past and participle where the editor gives them. */
  forms?: readonly [base: string, past: string, participle: string]
  /** What follows the verb: "up", "late", "to meet". */
  tail: string
  tense: Tense
}

/** The speaker of a claim, asked and swapped as slots are, though it stands outside the sentence. */
export const SPEAKER = 'speaker'

/** A slot of a fact: `time` is its date, any other name that is not a role is a preposition. */
export type SlotName = string

export interface Slot {
  name: SlotName
  value: Value
}

/**
 * How sure a fact is. A `claim` is somebody's word and carries its speaker wherever it goes;
 * `disputed` and `retracted` facts are shown with their note and never asked.
 */
export const FACT_STATUSES = [
  'fact',
  'claim',
  'estimate',
  'forecast',
  'disputed',
  'retracted',
] as const
export type FactStatus = (typeof FACT_STATUSES)[number]

/** What every fact has, however it is written. */
interface AnyFact {
  id: string
  paragraph: number
  status: FactStatus
  /** Whose word it is. */
  speaker?: Entity
  time?: CalendarDate
  /** Whether it is asked at all, and about which slots: all of them where nothing is said. */
  ask: false | 'all' | readonly SlotName[]
  /** Entities (ids) and dates that would also be right in a slot, and so are no distractors there. */
  alsoTrue: Readonly<Record<SlotName, readonly string[]>>
  /** The card that explains it. */
  card?: string
  /** What feedback shows beside its sentence: the title of its card, its note. */
  asides: readonly string[]
}

/** A checkable statement in slots, worded in English. Without a `subject` it is in the passive. */
export interface SlotFact extends AnyFact {
  form: 'slots'
  subject?: Value
  verb: Verb
  object?: Value
  /** Prepositional phrases, in the order in which they are said. */
  args: readonly Slot[]
  /** A manner, said after the arguments: "by phone". */
  how?: string
  because?: Value
  /** The editor's wh-noun for a slot: `{ object: 'head of state' }`. */
  which: Readonly<Record<SlotName, string>>
}

/** A marked place in a written sentence: what stands there, and what it means. */
export interface Span extends Slot {
  shown: string
  /** The form that a name is shown in, where the editor says so. */
  form?: string
}

/** Where the date of a fact stands in its sentence; without it the date is added in brackets. */
export const DATE_PLACE = { place: 'date' } as const

export type Part = string | Span | typeof DATE_PLACE

/** A checkable statement as a sentence in any language, with marked spans that can be asked. */
export interface SpanFact extends AnyFact {
  form: 'spans'
  parts: readonly Part[]
}

export type Fact = SlotFact | SpanFact

/** The slots of a fact in the order in which they are said. */
export function slotsOf(fact: Fact): Slot[] {
  const time: Slot[] = fact.time ? [{ name: 'time', value: { type: 'date', date: fact.time } }] : []
  if (fact.form === 'spans') return [...spansOf(fact), ...time]
  const slots: Slot[] = []
  if (fact.subject) slots.push({ name: 'subject', value: fact.subject })
  if (fact.object) slots.push({ name: 'object', value: fact.object })
  slots.push(...fact.args)
  if (fact.because) slots.push({ name: 'because', value: fact.because })
  return [...slots, ...time]
}

export function spansOf({ parts }: SpanFact): Span[] {
  return parts.filter(isSpan)
}

/** Whether a part of a sentence is marked, and neither words nor the place of its date. */
export const isSpan = (part: Part): part is Span => typeof part !== 'string' && 'name' in part

/** The entities that a value names. */
export function entitiesIn(value: Value): readonly Entity[] {
  switch (value.type) {
    case 'entity':
      return [value.entity]
    case 'list':
      return value.entities
    case 'possession':
      return [value.owner]
    default:
      return []
  }
}

/** The same fact with another value in one slot, and in a sentence with other words there. */
export function withSlot<F extends Fact>(fact: F, name: SlotName, value: Value, shown?: string): F
export function withSlot(fact: Fact, name: SlotName, value: Value, shown = ''): Fact {
  if (name === 'time') return value.type === 'date' ? { ...fact, time: value.date } : fact
  if (name === SPEAKER) return withSpeaker(fact, value)
  if (fact.form === 'spans') {
    const parts = fact.parts.map((part) =>
      isSpan(part) && part.name === name ? { ...part, value, shown } : part,
    )
    return { ...fact, parts }
  }
  switch (name) {
    case 'subject': {
      // Who speaks of themselves is still the speaker when somebody else takes their place.
      const speaks = fact.subject?.type === 'entity' && fact.subject.entity === fact.speaker
      const speaker = speaks && value.type === 'entity' ? { speaker: value.entity } : {}
      return { ...fact, subject: value, ...speaker }
    }
    case 'object':
      return { ...fact, object: value }
    case 'because':
      return { ...fact, because: value }
    default:
      return {
        ...fact,
        args: fact.args.map((arg) => (arg.name === name ? { name, value } : arg)),
      }
  }
}

function withSpeaker(fact: Fact, value: Value): Fact {
  const { speaker: _, ...unattributed } = fact
  return value.type === 'entity' ? { ...unattributed, speaker: value.entity } : unattributed
}
