import { type Amount, mayBeSame } from '../questions/amount.ts'
import { isAfter } from '../questions/date.ts'
import { sameValue } from '../questions/distractors/truth.ts'
import {
  type Fact,
  type FactBase,
  type SlotFact,
  slotsOf,
  type Value,
  type Verb,
} from '../questions/facts.ts'
import { fold } from '../questions/text.ts'
import { namesItsSpeaker } from '../questions/wording/english/clause.ts'
import type { Problem } from './problem.ts'
import type { SlotText, Story } from './schema.ts'

/**
 * Facts that cannot both be right. Two of the same status and speaker contradict each other if they
 * agree in all but the object, and the objects are two amounts of one unit, two dates, two that
 * somebody is ("the mayor", not "a lawyer"), or two of one day, unless it is for saying or meeting.
 * Of sentences written whole nothing of the kind can be told.
 */
export function* contradictions({ facts }: Story, base: FactBase): Iterable<Problem> {
  for (const [position, fact] of base.facts.entries()) {
    for (const [earlier, other] of base.facts.slice(0, position).entries()) {
      if (fact.form !== 'slots' || other.form !== 'slots' || !contradict(fact, other)) continue
      const [own, others] = [facts[position], facts[earlier]]
      if (alsoTrue(own?.alsoTrue.object, others?.object)) continue
      if (alsoTrue(others?.alsoTrue.object, own?.object)) continue
      yield {
        severity: 'error',
        code: 'contradiction',
        path: ['facts', position, 'object'],
        also: ['facts', earlier],
        message: `“${fact.id}” says “${written(own?.object)}” where “${other.id}” says “${written(others?.object)}”, and all else is the same`,
        help: `correct one, mark one with “status: disputed” or, if both are right, add here “alsoTrue: { object: [${written(others?.object)}] }”`,
      }
    }
  }
}

const UNASKED: ReadonlySet<Fact['status']> = new Set(['disputed', 'retracted'])

function contradict(a: SlotFact, b: SlotFact): boolean {
  if (a.status !== b.status || UNASKED.has(a.status)) return false
  if (a.speaker !== b.speaker || a.how !== b.how) return false
  if (a.verb.negated || verbText(a.verb) !== verbText(b.verb) || !agree(a, b)) return false
  if (!a.object || !b.object || sameValue(a.object, b.object)) return false
  if (a.object.type === 'amount' && b.object.type === 'amount') {
    return areApart(a.object.amount, b.object.amount)
  }
  if (a.object.type === 'date' && b.object.type === 'date') {
    return isAfter(a.object.date, b.object.date) || isAfter(b.object.date, a.object.date)
  }
  if (a.verb.lemma === 'be') return isOneOfAKind(a.object) && isOneOfAKind(b.object)
  return a.time?.day !== undefined && !isDoneToMany(a) && isNamed(a.object) && isNamed(b.object)
}

const verbText = ({ modal, adverbs, lemma, tail, tense }: Verb): string =>
  [tense, modal, ...adverbs, lemma, tail].join(' ')

/** The same slots but for the object, each with the same value. */
function agree(a: SlotFact, b: SlotFact): boolean {
  const [slots, others] = [a, b].map((fact) =>
    slotsOf(fact).filter(({ name }) => name !== 'object'),
  )
  return (
    slots?.length === others?.length &&
    (slots ?? []).every(({ name, value }) =>
      others?.some((other) => other.name === name && sameValue(other.value, value)),
    )
  )
}

/** Amounts of the same that leave no number which both can mean. */
function areApart(a: Amount, b: Amount): boolean {
  if (fold(a.unit) !== fold(b.unit) || fold(a.of ?? '') !== fold(b.of ?? '')) return false
  return !mayBeSame(a, { ...b, unit: a.unit })
}

/** Things that alsoTrue can name: a phrase of one word cannot be told from an id. */
const isNamed = (value: Value): boolean =>
  value.type === 'entity' || (value.type === 'phrase' && /\s/.test(value.text))

const isOneOfAKind = (value: Value): boolean =>
  value.type === 'entity' || (value.type === 'phrase' && /^the\s/i.test(value.text))

const MEETING = new Set(['call', 'greet', 'meet', 'phone', 'see', 'visit', 'write'])

/** Verbs of meeting and of saying: several can be met, and much can be said, in a day. */
function isDoneToMany(fact: SlotFact): boolean {
  const speaking = fact.subject?.type === 'entity' && { ...fact, speaker: fact.subject.entity }
  return MEETING.has(fact.verb.lemma) || (speaking && namesItsSpeaker(speaking))
}

const alsoTrue = (texts: readonly string[] = [], value: SlotText | undefined): boolean =>
  texts.some((text) => fold(text) === fold(written(value)))

function written(value: SlotText = ''): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(', ')
  if ('owner' in value) return value.owner
  return 'text' in value ? value.text : value.amount
}
