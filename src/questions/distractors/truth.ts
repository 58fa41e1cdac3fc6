import { mayBeSame, sameAmount } from '../amount.ts'
import { type CalendarDate, isAfter, parseDate, sameDate } from '../date.ts'
import {
  type Entity,
  entitiesIn,
  type Fact,
  type FactBase,
  type Slot,
  type SlotFact,
  type SlotName,
  SPEAKER,
  slotsOf,
  type Value,
  withSlot,
} from '../facts.ts'
import { contentWords, fold } from '../text.ts'
import { slotStatement } from '../wording/english/clause.ts'
import { oncePerFact } from './memo.ts'

/**
 * Whether a value might also be right in a slot of a fact: some other fact (of any status) says
 * the same of it, contradicting none of the fact's other slots, or the editor says so. What no
 * fact says of either slot counts as agreeing, so a doubt is decided against the value.
 */
export function mayBeTrue(base: FactBase, fact: Fact, slot: SlotName, value: Value): boolean {
  const alsoTrue = fact.alsoTrue[slot] ?? []
  if (entitiesIn(value).some(({ id }) => alsoTrue.includes(id))) return true
  if (value.type === 'date' && alsoTrue.some((date) => mayBeDate(date, value.date))) return true
  if (whyOpen(base, fact, { name: slot, value }) !== undefined) return true
  return heldWhereAgreed({ base, fact }, slot).some((held) => holds(held, value))
}

/**
 * Whether something else than a slot's value is right there, too, by the editor's word or by a fact
 * that gives the same thing another date or amount: who knows that one would be told to be wrong.
 */
export function hasOtherAnswer(base: FactBase, fact: Fact, slot: Slot): boolean {
  const { name, value } = slot
  if (fact.alsoTrue[name]?.length || whyOpen(base, fact, slot) !== undefined) return true
  return base.facts.some(
    (other) =>
      sayTheSame(other, fact, name) &&
      heldIn(other, fact, name).some((held) => measuresAlike(held, value) && !holds(held, value)),
  )
}

/** Why no value could be called wrong in a slot, if its fact leaves it open. */
export function whyOpen(base: FactBase, fact: Fact, slot: Slot): string | undefined {
  if (mayGoOn(fact, slot.name)) {
    return 'it may have been so at other times as well: if not, list “time” in “ask:”'
  }
  return isOpen(base, fact, slot) ? 'the fact leaves open what else is right there' : undefined
}

/**
 * Whether what a fact tells of one time may have been so at others, too, as what is, costs or belongs:
 * then its time is not asked, but where the editor lists it.
 */
function mayGoOn(fact: Fact, slot: SlotName): boolean {
  return slot === 'time' && fact.ask === 'all' && isLasting(fact)
}

/** Whether a fact tells how things are, not what happened: of others in the world it may be so, too. */
export function isLasting(fact: Fact): boolean {
  if (fact.form !== 'slots') return false
  const { lemma, tail, tense } = fact.verb
  return tense === 'present' || LASTING.has(lemma) || (lemma === 'be' && tail === '')
}

/**
 * Whether what stands in a slot leaves more to be right: what closed before 2015 closed before 2018 as
 * well, and who is larger than the third may be larger than the second.
 */
function isOpen(base: FactBase, fact: Fact, { name, value }: Slot): boolean {
  if (fact.form !== 'slots') return false
  const { lemma, modal } = fact.verb
  if (value.type === 'date') return LIMITS_OF_TIME.has(name)
  if (value.type === 'amount') {
    return LIMITS.has(name) || (name === 'object' && (PASSING.has(lemma) || modal !== undefined))
  }
  return (name === 'subject' || name === 'object') && isChained(base, fact)
}

/** Prepositions that tell where something begins or ends, not where it is. */
const LIMITS: ReadonlySet<SlotName> = new Set([
  ...['within', 'above', 'below', 'over', 'under', 'beyond'],
])
/** "After 57 minutes" is just then. */
const LIMITS_OF_TIME: ReadonlySet<SlotName> = new Set([...LIMITS, 'before', 'after', 'by'])
/** Verbs that say so of their object. */
const PASSING: ReadonlySet<string> = new Set(['exceed', 'pass', 'surpass', 'top', 'outnumber'])

/** Besides "be larger than". */
const RANKING: ReadonlySet<string> = new Set([
  'exceed',
  'outnumber',
  'outrank',
  'precede',
  'surpass',
])

/** Whether a comparison has another one at an end: "A is larger than B" and "B is larger than C". */
function isChained({ facts }: FactBase, fact: SlotFact): boolean {
  const ends = endsOf(fact)
  if (!ends) return false
  return facts.some((other) => {
    const others =
      other !== fact && other.form === 'slots' && sameVerb(other, fact) && endsOf(other)
    return others && (sameValue(others.upper, ends.lower) || sameValue(others.lower, ends.upper))
  })
}

function endsOf({ subject, object, verb }: SlotFact) {
  const ranks = verb.tail.endsWith('than') || RANKING.has(verb.lemma)
  return ranks && subject && object && { upper: subject, lower: object }
}

const LASTING: ReadonlySet<string> = new Set([
  ...['have', 'own', 'belong', 'contain', 'include', 'consist', 'lack', 'cost', 'weigh', 'exist'],
  ...['know', 'live', 'remain', 'depend', 'want', 'need', 'believe'],
])

/** What all facts that agree with one have where it has a slot. */
const heldWhereAgreed = oncePerFact(
  (slot: SlotName) => slot,
  ({ base, fact }: { base: FactBase; fact: Fact }, slot: SlotName): Value[] =>
    base.facts
      .flatMap((other) => [other, ...mirrored(other)])
      .filter((other) => agrees(other, fact, slot))
      .flatMap((other) => heldIn(other, fact, slot)),
)

/** What holds both ways: who borders another is bordered by it, who met somebody was met. */
function mirrored(fact: Fact): SlotFact[] {
  if (fact.form !== 'slots') return []
  const { subject, object, args, verb } = fact
  const found: SlotFact[] = []
  if (subject && object && MUTUAL.has(verb.lemma)) {
    found.push({ ...fact, subject: object, object: subject })
  }
  const beside = args.find(({ name }) => name === 'with' || name === 'against')
  if (subject && beside && MUTUAL_WITH.has(verb.lemma)) {
    found.push({
      ...fact,
      subject: beside.value,
      args: args.map((arg) => (arg === beside ? { ...beside, value: subject } : arg)),
    })
  }
  return found
}

const MUTUAL: ReadonlySet<string> = new Set([
  ...['adjoin', 'border', 'divorce', 'equal', 'face', 'join', 'marry', 'meet', 'neighbour', 'play'],
  ...['resemble'],
])
const MUTUAL_WITH: ReadonlySet<string> = new Set([
  ...[
    'agree',
    'ally',
    'collide',
    'compete',
    'cooperate',
    'debate',
    'draw',
    'fight',
    'meet',
    'merge',
  ],
  ...['negotiate', 'play', 'quarrel', 'share', 'speak', 'talk', 'trade'],
])

/** What a fact has where another has a slot. Sentences have no slots by name: it may be any place. */
function heldIn(other: Fact, fact: Fact, slot: SlotName): Value[] {
  if (slot === SPEAKER) return other.speaker ? [{ type: 'entity', entity: other.speaker }] : []
  const inSentence = other.form === 'spans' || fact.form === 'spans'
  const role = roleOf(fact, slot)
  return slotsOf(other).flatMap(({ name, value }) =>
    inSentence || roleOf(other, name) === role ? [value] : [],
  )
}

/** Who does something stands behind "by" in the passive. */
const roleOf = (fact: Fact, slot: SlotName): SlotName =>
  slot === 'by' && fact.form === 'slots' && fact.subject === undefined ? 'subject' : slot

function agrees(other: Fact, fact: Fact, asked: SlotName): boolean {
  if (other.form === 'slots' && fact.form === 'slots') return slotsAgree(other, fact, asked)
  return sentencesAgree(other, fact, asked)
}

/** Same verb, and no slot but the asked one in which the two facts differ. */
function slotsAgree(other: SlotFact, fact: SlotFact, asked: SlotName): boolean {
  if (!sameVerb(other, fact)) return false
  if (other.verb.negated !== fact.verb.negated) return false
  const values = new Map(slotsOf(other).map(({ name, value }) => [roleOf(other, name), value]))
  return slotsOf(fact).every(({ name, value }) => {
    const held = values.get(roleOf(fact, name))
    return name === asked || held === undefined || compatible(held, value)
  })
}

const sameVerb = ({ verb: a }: SlotFact, { verb: b }: SlotFact): boolean =>
  a.lemma === b.lemma && a.tail === b.tail

/**
 * Sentences agree when they share a word beside what is marked in them, and anything that is: a
 * program cannot tell more of them, so the doubt is wide.
 */
function sentencesAgree(other: Fact, fact: Fact, asked: SlotName): boolean {
  const shared = slotsOf(fact).filter(({ name }) => name !== asked)
  const common = shared.some(({ value }) =>
    slotsOf(other).some((held) => compatible(held.value, value)),
  )
  if (shared.length > 0 && !common) return false
  const words = frame(fact)
  return [...frame(other)].some((word) => words.has(word))
}

/** Whether two facts say one thing but for a slot: here a doubt is not enough. */
function sayTheSame(other: Fact, fact: Fact, asked: SlotName): boolean {
  if (!agrees(other, fact, asked)) return false
  if (other.form === 'slots' && fact.form === 'slots') return true
  const [words, own] = [frame(other), frame(fact)]
  return words.size === own.size && [...words].every((word) => own.has(word))
}

/** A sentence's own words, cut to their stems: inflection changes ends (as in "otvoren", "otvorio"). */
const frame = (fact: Fact): Set<string> =>
  new Set([...contentWords(ownWords(fact))].map((word) => word.slice(0, STEM)))
const STEM = 4

function ownWords(fact: Fact): string {
  if (fact.form === 'spans') {
    return fact.parts.map((part) => (typeof part === 'string' ? part : ' ')).join('')
  }
  const named = slotsOf(fact).filter(({ value }) => entitiesIn(value).length > 0)
  const blank: Value = { type: 'phrase', text: '', plural: false }
  return slotStatement(named.reduce((rest, { name }) => withSlot(rest, name, blank), fact))
}

/** Whether both can be so at once: a month and its year can, lists that share a member, two months cannot. */
function compatible(a: Value, b: Value): boolean {
  if (a.type === 'list' && b.type === 'list') {
    return a.entities.some((one) => b.entities.some((other) => sameEntity(one, other)))
  }
  return holds(a, b) || holds(b, a)
}

function mayBeDate(text: string, date: CalendarDate): boolean {
  const other = parseDate(text)
  return other !== undefined && mayBeOneDate(other, date)
}

/** Whether two dates can be one: a month and its year, or a day in it. */
const mayBeOneDate = (a: CalendarDate, b: CalendarDate): boolean => !isAfter(a, b) && !isAfter(b, a)

/** Whether two values give a date each, or an amount of the same. */
function measuresAlike(a: Value, b: Value): boolean {
  if (a.type === 'amount' && b.type === 'amount') {
    return a.amount.unit === b.amount.unit && a.amount.of === b.amount.of
  }
  return a.type === 'date' && b.type === 'date'
}

/** Whether a value may say what another does: a list says so of each member, a month of its year. */
function holds(a: Value, b: Value): boolean {
  if (a.type === 'list' && b.type === 'entity') return a.entities.some((each) => isOneOf(b, each))
  if (a.type === 'date' && b.type === 'date') return mayBeOneDate(a.date, b.date)
  if (a.type === 'amount' && b.type === 'amount') return mayBeSame(a.amount, b.amount)
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
      return (
        b.type === 'possession' && sameEntity(a.owner, b.owner) && fold(a.text) === fold(b.text)
      )
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
