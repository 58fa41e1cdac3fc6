import { type CalendarDate, isAfter, parseDate } from '../date.ts'
import {
  type Entity,
  type Fact,
  type FactBase,
  type SlotName,
  SPEAKER,
  slotsOf,
  type Value,
} from '../facts.ts'
import { fold } from '../text.ts'
import { dateText } from '../wording/date.ts'
import { midSentence } from '../wording/phrase.ts'

/**
 * Whether a value might also be right in a slot of a fact: some other fact (of any status) says
 * the same of it, contradicting none of the fact's other slots, or the editor says so. What no
 * fact says of either slot counts as agreeing, so a doubt is decided against the value.
 */
export function mayBeTrue(base: FactBase, fact: Fact, slot: SlotName, value: Value): boolean {
  const alsoTrue = fact.alsoTrue[slot] ?? []
  if (value.type === 'entity' && alsoTrue.includes(value.entity.id)) return true
  if (value.type === 'date' && alsoTrue.some((date) => sameDate(date, value.date))) return true
  return base.facts.some((other) => says(other, slot, value) && agrees(other, fact, slot))
}

function says(fact: Fact, slot: SlotName, value: Value): boolean {
  if (slot === SPEAKER) {
    return (
      value.type === 'entity' &&
      fact.speaker !== undefined &&
      sameEntity(fact.speaker, value.entity)
    )
  }
  return slotsOf(fact).some((held) => held.name === slot && sameValue(held.value, value))
}

/** Same verb, and no slot but the asked one in which the two facts differ. */
function agrees(other: Fact, fact: Fact, asked: SlotName): boolean {
  if (other.verb.lemma !== fact.verb.lemma || other.verb.tail !== fact.verb.tail) return false
  if (other.verb.negated !== fact.verb.negated) return false
  const values = new Map(slotsOf(other).map(({ name, value }) => [name, value]))
  return slotsOf(fact).every(({ name, value }) => {
    const held = values.get(name)
    return name === asked || held === undefined || compatible(held, value)
  })
}

/** Whether both can be so at once: a month and its year can, two months cannot. */
function compatible(a: Value, b: Value): boolean {
  if (a.type === 'date' && b.type === 'date')
    return !isAfter(a.date, b.date) && !isAfter(b.date, a.date)
  return sameValue(a, b)
}

function sameDate(text: string, date: CalendarDate): boolean {
  const other = parseDate(text)
  return other !== undefined && dateText(other) === dateText(date)
}

/** Whether two values say the same in a text: an alias is the same as the name. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.type === 'entity' && b.type === 'entity') return sameEntity(a.entity, b.entity)
  return fold(midSentence(a)) === fold(midSentence(b))
}

function sameEntity(a: Entity, b: Entity): boolean {
  if (a.id === b.id) return true
  const names = new Set(namesOf(a).map(fold))
  return namesOf(b).some((name) => names.has(fold(name)))
}

/** Everything an entity may be called. */
export const namesOf = (entity: Entity): string[] => [entity.name, entity.mid, ...entity.aliases]
