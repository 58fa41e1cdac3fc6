import type { CalendarDate } from '../date.ts'
import {
  DATE_PLACE,
  type Entity,
  type Fact,
  type Slot,
  type SlotFact,
  type Span,
  type SpanFact,
  spansOf,
  type Value,
  withSlot,
} from '../facts.ts'
import { gapped, opensWithDate, predicate, slotStatement } from './english/clause.ts'
import { midSentence } from './english/phrase.ts'
import { type DateInPlace, GAP, type Language } from './language.ts'

/** The fact as a sentence, a claim with its speaker. */
export function statement(fact: Fact, language: Language): string {
  if (fact.form === 'slots') return slotStatement(fact)
  const { time } = fact
  if (!time) return sentenceOf(fact)
  if (hasDatePlace(fact)) return sentenceOf(fact, language.dateInPlace(time))
  return language.withDate(sentenceOf(fact), language.date(time))
}

/** The fact as a sentence without its own date. */
export function undated(fact: Fact, language: Language): string {
  const { time: _, ...timeless } = fact
  return statement(timeless, language)
}

/**
 * What a fact says of somebody, to go on behind their name: "approved Line 9."; `undefined` where its
 * sentence does not begin with them, or is another's word.
 */
export function saidOf(entity: Entity, fact: Fact, language: Language): string | undefined {
  if (fact.form === 'spans') {
    const [first, ...rest] = fact.parts
    const begins = typeof first === 'object' && 'shown' in first && first.shown === entity.name
    return begins ? statement({ ...fact, parts: rest }, language).trimStart() : undefined
  }
  const begins = fact.subject?.type === 'entity' && fact.subject.entity === entity
  return begins && (fact.speaker ?? entity) === entity ? predicate(fact) : undefined
}

/** A claim as a sentence beside its speaker's name, which it leaves out where it begins with it. */
export function besideSpeaker({ speaker, ...fact }: Fact, language: Language): string {
  const isLater = fact.form === 'slots' && fact.time !== undefined && opensWithDate(fact)
  const said = speaker && !isLater && saidOf(speaker, fact, language)
  return said ? said.charAt(0).toUpperCase() + said.slice(1) : statement(fact, language)
}

/** The fact as a sentence with a gap for what stands in a slot; a number keeps its unit. */
export function withGap(fact: Fact, slot: Slot, language: Language): string {
  if (fact.form === 'slots') return slotStatement(gapped(fact, slot))
  if (slot.name !== 'time') return statement(withSlot(fact, slot.name, slot.value, GAP), language)
  if (!fact.time || !hasDatePlace(fact)) return language.withDate(sentenceOf(fact), GAP)
  return sentenceOf(fact, { ...language.dateInPlace(fact.time), shown: GAP })
}

/** A date as it would stand in the gap for it. */
export function dateInGap(fact: Fact, date: CalendarDate, language: Language): string {
  const isInPlace = fact.form === 'spans' && hasDatePlace(fact)
  return isInPlace ? language.dateInPlace(date).shown : language.date(date)
}

const hasDatePlace = ({ parts }: SpanFact): boolean => parts.includes(DATE_PLACE)

/** The sentence of a fact as it is written, with its date where it has a place for it. */
export function sentenceOf({ parts }: SpanFact, date?: DateInPlace): string {
  const dated = date && `${date.before}${date.shown}${date.after}`
  const text = parts.reduce<string>((before, part) => {
    if (typeof part === 'string') return `${before}${part}`
    if ('name' in part) return `${before}${part.shown}`
    return dated === undefined ? before.trimEnd() : `${before}${dated}`
  }, '')
  // An ordinal's full stop is the sentence's as well.
  return dated?.endsWith('.') ? text.replace(/\.\.$/, '.') : text
}

/** Whether a fact is in slots, which can be worded as questions. */
export const inSlots = <T extends { fact: Fact }>(asking: T): asking is T & { fact: SlotFact } =>
  asking.fact.form === 'slots'

/** A value as it stands alone, as an option. */
export function optionText(value: Value, language: Language): string {
  switch (value.type) {
    case 'entity':
      return value.entity.name
    case 'possession':
      return value.owner.name
    case 'amount':
      return language.number(value.amount)
    case 'date':
      return language.date(value.date)
    case 'list':
    case 'phrase':
      return midSentence(value)
  }
}

/**
 * How an entity is written where a fact's slot stands: by its name, and in a sentence in the form
 * that the sentence asks for; `undefined` for one that has no such form.
 */
export function nameInSpan(
  fact: Fact,
  slot: Slot,
  { agreesInGender }: Language,
): (entity: Entity) => string | undefined {
  const span =
    fact.form === 'spans' ? spansOf(fact).find(({ name }) => name === slot.name) : undefined
  if (span?.value.type !== 'entity') return ({ name }) => name
  const written = inFormOf(span, span.value.entity)
  const { gender } = span.value.entity
  return (entity) => (agreesInGender && entity.gender !== gender ? undefined : written(entity))
}

function inFormOf(span: Span, shownEntity: Entity): (entity: Entity) => string | undefined {
  const { name, mid, forms } = shownEntity
  if (!span.form && span.shown === name) return (entity) => entity.name
  if (!span.form && span.shown === mid) return (entity) => entity.mid
  // Some forms are alike, as dative and locative are in Serbian: any that the other has will do.
  const alike = Object.keys(forms).filter((form) => forms[form] === span.shown)
  const fitting = span.form ? [span.form] : alike
  return (entity) =>
    fitting.map((form) => entity.forms[form]).find((written) => written !== undefined)
}
