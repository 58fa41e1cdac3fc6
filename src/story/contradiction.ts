import { type Amount, mayBeSame } from '../questions/amount.ts'
import { isAfter } from '../questions/date.ts'
import { sameValue } from '../questions/distractors/truth.ts'
import {
  type Fact,
  type FactBase,
  isSpan,
  type Part,
  type SlotFact,
  type SlotName,
  type SpanFact,
  slotsOf,
  type Value,
  type Verb,
} from '../questions/facts.ts'
import { fold } from '../questions/text.ts'
import { namesItsSpeaker } from '../questions/wording/english/clause.ts'
import { languageOf } from '../questions/wording/languages.ts'
import { sentenceOf } from '../questions/wording/statement.ts'
import type { Problem } from './problem.ts'
import type { SlotText, Story, StoryFact } from './schema.ts'

/**
 * Facts that cannot both be right: of the same status and speaker, they agree in all but one thing. In
 * that they have two amounts of one unit or, as objects, two dates, two that somebody is ("the mayor",
 * not "a lawyer"), or two of one day, unless it is for saying or meeting; or two times or places of what
 * happens once. Two objects of one month or year are warned of. What one fact denies, no other may say.
 * Of sentences written whole, those with the same words are compared in their amounts.
 */
export function* contradictions({ facts }: Story, base: FactBase): Iterable<Problem> {
  const { negation } = languageOf(base).traps
  for (const [position, fact] of base.facts.entries()) {
    for (const [earlier, other] of base.facts.slice(0, position).entries()) {
      if (deny(fact, other)) {
        yield {
          severity: 'error',
          code: 'contradiction',
          path: ['facts', position, 'verb'],
          also: ['facts', earlier],
          message: `“${fact.id}” denies what “${other.id}” says`,
          help: 'correct one, or mark one with “status: disputed”',
        }
      }
      const apart = difference(fact, other)
      const severity = apart && severityOf(fact, other, apart, negation)
      if (!apart || !severity) continue
      const [own, others] = [facts[position], facts[earlier]]
      const [said, otherwise] = [writtenIn(own, apart.name), writtenIn(others, apart.otherName)]
      if (alsoTrue(own?.alsoTrue[apart.name], otherwise)) continue
      if (alsoTrue(others?.alsoTrue[apart.otherName], said)) continue
      yield {
        severity,
        code: severity === 'error' ? 'contradiction' : 'perhaps-contradiction',
        path: ['facts', position, keyOf(fact, apart.name)],
        also: ['facts', earlier],
        message: `“${fact.id}” says “${said}” where “${other.id}” says “${otherwise}”, and all else is the same`,
        help: `correct one, mark one with “status: disputed” or, if both are right, add here “alsoTrue: { ${apart.name}: [${otherwise}] }”`,
      }
    }
  }
}

/** Where two facts that are else the same say different things. */
interface Difference {
  name: SlotName
  value: Value
  otherName: SlotName
  other: Value
}

function difference(a: Fact, b: Fact): Difference | undefined {
  if (!areOfOneMouth(a, b)) return undefined
  const others = slotsOf(b)
  // The spans of two sentences are the same by their places, the slots of two facts by their names.
  const inPlace = a.form === 'spans'
  const pairs = slotsOf(a).flatMap(({ name, value }, at) => {
    const other = inPlace ? others[at] : others.find((slot) => slot.name === name)
    return other ? { name, value, otherName: other.name, other: other.value } : []
  })
  if (pairs.length !== others.length || pairs.length !== slotsOf(a).length) return undefined
  if (!sameFrame(a, b)) return undefined
  const [first, ...more] = pairs.filter(({ value, other }) => !sameValue(value, other))
  return more.length === 0 ? first : undefined
}

/** Whether one says that something is so, and the other that it is not. */
function deny(a: Fact, b: Fact): boolean {
  if (a.form !== 'slots' || b.form !== 'slots' || a.verb.negated === b.verb.negated) return false
  if (!areOfOneMouth(a, b)) return false
  const [own, others] = [slotsOf(a), slotsOf(b)]
  return (
    own.length === others.length &&
    sameFrame(a, b) &&
    own.every(({ name, value }) =>
      others.some((other) => other.name === name && sameValue(other.value, value)),
    )
  )
}

/** Facts are compared with facts, and the words of somebody with theirs. */
const areOfOneMouth = (a: Fact, b: Fact): boolean =>
  a.status === b.status && !UNASKED.has(a.status) && a.speaker === b.speaker

/** The same verb and manner, or the same sentence around what is marked. */
function sameFrame(a: Fact, b: Fact): boolean {
  if (a.form === 'slots' && b.form === 'slots') {
    return a.how === b.how && verbText(a.verb) === verbText(b.verb)
  }
  return a.form === 'spans' && b.form === 'spans' && fold(frameOf(a)) === fold(frameOf(b))
}

const frameOf = ({ parts, time }: SpanFact): string =>
  [...parts.map(framed), time ? 'time' : ''].join(' ')

function framed(part: Part): string {
  if (typeof part === 'string') return part
  return isSpan(part) ? 'span' : ''
}

const UNASKED: ReadonlySet<Fact['status']> = new Set(['disputed', 'retracted'])

/** Whether both cannot be right, or perhaps cannot: in a month, or a year, one may do several things. */
function severityOf(
  a: Fact,
  b: Fact,
  apart: Difference,
  negation: RegExp,
): Problem['severity'] | undefined {
  if (contradict(a, b, apart, negation)) return 'error'
  const { name, value, other } = apart
  const isDoubtful =
    a.form === 'slots' &&
    name === 'object' &&
    a.time !== undefined &&
    !a.verb.negated &&
    areRivals(a, value, other)
  return isDoubtful ? 'warning' : undefined
}

function contradict(
  a: Fact,
  b: Fact,
  { name, value, other }: Difference,
  negation: RegExp,
): boolean {
  const amounts =
    value.type === 'amount' && other.type === 'amount' && areApart(value.amount, other.amount)
  if (a.form === 'spans' || b.form === 'spans') {
    return amounts && a.form === 'spans' && !negation.test(sentenceOf(a))
  }
  if (a.verb.negated) return false
  switch (name) {
    case 'object':
      return amounts || exclude(a, value, other)
    case 'subject':
      return amounts && slotsOf(a).length > 1
    case 'time':
      return happensOnce(a) && areApartInTime(value, other)
    // Nobody is born, or dies, in two places.
    case 'in':
    case 'at':
      return happensOnce(a) && isNamed(value) && isNamed(other)
    // What grows may do so twice in a year.
    case 'by':
    case 'to':
      return amounts && a.time?.month !== undefined
    default:
      return false
  }
}

/** Whether there is only one object, so that two cannot both be right. */
function exclude(fact: SlotFact, object: Value, other: Value): boolean {
  if (object.type === 'amount' && other.type === 'amount') return false
  if (object.type === 'date' && other.type === 'date') return areApartInTime(object, other)
  if (fact.verb.lemma === 'be') return isOneOfAKind(object) && isOneOfAKind(other)
  return fact.time?.day !== undefined && areRivals(fact, object, other)
}

/** Two things of which a doing as a rule has one. */
const areRivals = (fact: SlotFact, object: Value, other: Value): boolean =>
  !isDoneToMany(fact) && isNamed(object) && isNamed(other)

const areApartInTime = (a: Value, b: Value): boolean =>
  a.type === 'date' && b.type === 'date' && (isAfter(a.date, b.date) || isAfter(b.date, a.date))

/** People are born and die once, and things are founded once. */
function happensOnce({ subject, object, verb }: SlotFact): boolean {
  if (subject?.type === 'entity' && subject.entity.type === 'person') {
    return (
      (verb.lemma === 'die' && verb.tail === '') || (verb.lemma === 'be' && verb.tail === 'born')
    )
  }
  return object?.type === 'entity' && verb.lemma === 'found'
}

const verbText = ({ modal, adverbs, lemma, tail, tense }: Verb): string =>
  [tense, modal, ...adverbs, lemma, tail].join(' ')

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

const alsoTrue = (texts: readonly string[] = [], said: string): boolean =>
  texts.some((text) => fold(text) === fold(said))

/** The key that holds a slot in the file. */
const keyOf = (fact: Fact, name: SlotName): string =>
  name === 'time' ? 'when' : fact.form === 'spans' ? 'text' : name

/** What the editor wrote in a slot; a span is named by that. */
function writtenIn(fact: StoryFact | undefined, name: SlotName): string {
  if (!fact || fact.text !== undefined) return name
  switch (name) {
    case 'subject':
    case 'object':
      return written(fact[name])
    case 'time':
      return fact.when ?? ''
    default:
      return written(fact.args.find((arg) => arg.name === name)?.value)
  }
}

function written(value: SlotText = ''): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(', ')
  if ('owner' in value) return value.owner
  return 'text' in value ? value.text : value.amount
}
