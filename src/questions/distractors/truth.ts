import { sameAmount } from '../amount.ts'
import { type CalendarDate, isAfter, parseDate, sameDate } from '../date.ts'
import {
  type Entity,
  entitiesIn,
  type Fact,
  type FactBase,
  type SlotFact,
  type SlotName,
  SPEAKER,
  type SpanFact,
  slotsOf,
  type Value,
} from '../facts.ts'
import { contentWords, fold } from '../text.ts'

/**
 * Whether a value might also be right in a slot of a fact: some other fact (of any status) says
 * the same of it, contradicting none of the fact's other slots, or the editor says so. What no
 * fact says of either slot counts as agreeing, so a doubt is decided against the value.
 */
export function mayBeTrue(base: FactBase, fact: Fact, slot: SlotName, value: Value): boolean {
  const alsoTrue = fact.alsoTrue[slot] ?? []
  if (entitiesIn(value).some(({ id }) => alsoTrue.includes(id))) return true
  if (value.type === 'date' && alsoTrue.some((date) => isDate(date, value.date))) return true
  return base.facts.some((other) => says(other, fact, slot, value) && agrees(other, fact, slot))
}

/** Whether a fact has the value where another has what is asked. */
function says(other: Fact, fact: Fact, slot: SlotName, value: Value): boolean {
  if (slot === SPEAKER) return other.speaker !== undefined && isOneOf(value, other.speaker)
  const inSentence = other.form === 'spans' || fact.form === 'spans'
  // Sentences have no slots by name: the value may stand in any place of theirs.
  return slotsOf(other).some(
    (held) => (inSentence || held.name === slot) && holds(held.value, value),
  )
}

function agrees(other: Fact, fact: Fact, asked: SlotName): boolean {
  if (other.form === 'slots' && fact.form === 'slots') return slotsAgree(other, fact, asked)
  return sentencesAgree(other, fact, asked)
}

/** Same verb, and no slot but the asked one in which the two facts differ. */
function slotsAgree(other: SlotFact, fact: SlotFact, asked: SlotName): boolean {
  if (other.verb.lemma !== fact.verb.lemma || other.verb.tail !== fact.verb.tail) return false
  if (other.verb.negated !== fact.verb.negated) return false
  const values = new Map(slotsOf(other).map(({ name, value }) => [name, value]))
  return slotsOf(fact).every(({ name, value }) => {
    const held = values.get(name)
    return name === asked || held === undefined || compatible(held, value)
  })
}

/**
 * Sentences agree when they share a word beside what is marked in them, and anything that is: a
 * program cannot tell more of them, so the doubt is wide.
 */
function sentencesAgree(other: Fact, fact: Fact, asked: SlotName): boolean {
  const shared = slotsOf(fact).filter(({ name }) => name !== asked)
  const common = shared.some(({ value }) => slotsOf(other).some((held) => holds(held.value, value)))
  if (shared.length > 0 && !common) return false
  const words = frame(fact)
  return [...frame(other)].some((word) => words.has(word))
}

/** A sentence's own words, cut to their stems: inflection changes ends (as in "otvoren", "otvorio"). */
function frame(fact: Fact): Set<string> {
  const words = fact.form === 'spans' ? literal(fact) : fact.verb.lemma
  return new Set([...contentWords(words)].map((word) => word.slice(0, STEM)))
}
const STEM = 4

const literal = ({ parts }: SpanFact): string =>
  parts.map((part) => (typeof part === 'string' ? part : ' ')).join('')

/** Whether both can be so at once: a month and its year can, two months cannot. */
function compatible(a: Value, b: Value): boolean {
  if (a.type === 'date' && b.type === 'date')
    return !isAfter(a.date, b.date) && !isAfter(b.date, a.date)
  return holds(a, b) || holds(b, a)
}

function isDate(text: string, date: CalendarDate): boolean {
  const other = parseDate(text)
  return other !== undefined && sameDate(other, date)
}

/** Whether a value says what another does: a list says so of each of its members. */
function holds(a: Value, b: Value): boolean {
  if (a.type === 'list' && b.type === 'entity') return a.entities.some((each) => isOneOf(b, each))
  return sameValue(a, b)
}

/** Whether two values say the same: an alias is the same as the name. */
export function sameValue(a: Value, b: Value): boolean {
  switch (a.type) {
    case 'entity':
      return isOneOf(b, a.entity)
    case 'amount':
      return b.type === 'amount' && sameAmount(a.amount, b.amount)
    case 'date':
      return b.type === 'date' && sameDate(a.date, b.date)
    case 'list':
      return (
        b.type === 'list' &&
        a.entities.length === b.entities.length &&
        a.entities.every((one) => b.entities.some((other) => sameEntity(one, other)))
      )
    case 'possession':
      return b.type === 'possession' && sameEntity(a.owner, b.owner) && a.text === b.text
    case 'phrase':
      return b.type === 'phrase' && fold(a.text) === fold(b.text)
  }
}

const isOneOf = (value: Value, entity: Entity): boolean =>
  value.type === 'entity' && sameEntity(value.entity, entity)

function sameEntity(a: Entity, b: Entity): boolean {
  if (a.id === b.id) return true
  const names = foldedNames(a)
  return [...foldedNames(b)].some((name) => names.has(name))
}

const folded = new WeakMap<Entity, ReadonlySet<string>>()

/** Everything an entity may be called, folded; each is compared with all others many times. */
export function foldedNames(entity: Entity): ReadonlySet<string> {
  const names = folded.get(entity) ?? new Set(namesOf(entity).map(fold))
  folded.set(entity, names)
  return names
}

/** Everything an entity may be called. */
export const namesOf = ({ name, mid, aliases, forms }: Entity): string[] => [
  ...new Set([name, mid, ...aliases, ...Object.values(forms)]),
]
