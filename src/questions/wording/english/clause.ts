import {
  type Fact,
  type Slot,
  type SlotFact,
  type SlotName,
  type Value,
  withSlot,
} from '../../facts.ts'
import { GAP } from '../language.ts'
import { atDate } from './date.ts'
import { pluralOf } from './noun.ts'
import { amountText } from './number.ts'
import { isPlural, midSentence, TYPE_NOUNS, whPhrase } from './phrase.ts'
import { questionGroup, statementGroup } from './verb.ts'

/** Verbs whose subject is speaking: such a claim names its speaker without "according to". */
export const SAYING: ReadonlySet<string> = new Set(
  'accuse acknowledge admit announce argue ask assert call claim condemn confirm congratulate criticise declare defend demand deny describe disclose dismiss estimate express find insist invite label mention portray praise predict promise propose reaffirm reiterate reject report request reveal say state stress suggest tell thank threaten urge vow warn welcome'.split(
    ' ',
  ),
)

/** Whether the sentence itself already says whose word the fact is. */
export function namesItsSpeaker(fact: Fact): boolean {
  if (!fact.speaker || fact.form !== 'slots' || fact.subject?.type !== 'entity') return false
  return fact.speaker.id === fact.subject.entity.id && SAYING.has(fact.verb.lemma)
}

/** The fact as a sentence, a claim with its speaker: "According to the union, Line 9 opened late." */
export function slotStatement(fact: SlotFact): string {
  return sentence(`${attribution(fact)}${opening(fact, ', ')}${clause(fact)}`, '.')
}

/** What a fact says of its subject, to go on behind its name: "approved Line 9 in June 2023." */
export const predicate = (fact: SlotFact): string => `${opening(fact, ' ')}${verbAndAll(fact)}.`

/**
 * A question whether the fact holds: "Is it true that Line 9 opened late?" The speaker of a claim
 * stands behind "that": in front it would be theirs to say whether it is true.
 */
export function yesNoQuestion(fact: SlotFact): string {
  const speaker = attribution(fact)
  const that = speaker ? `is it true that, ${speaker}` : 'is it true that '
  return sentence(`${that}${opening(fact, ' ')}${clause(fact)}`, '?')
}

/**
 * A question for the speaker of a claim: "Which organisation said that Line 9 opened late?"
 * @param noun what the speaker and every distractor are
 */
export function speakerQuestion(fact: SlotFact, noun: string): string {
  const wh = noun === TYPE_NOUNS.person ? 'who' : `which ${noun}`
  return sentence(`${wh} said that ${opening(fact, ' ')}${clause(fact)}`, '?')
}

/**
 * A question for one slot: "Which tram did the City Council approve in June 2023?"
 * @param noun what to ask for where the slot holds an entity
 */
export function slotQuestion(fact: SlotFact, slot: Slot, noun: string): string {
  const whole = withWhole(fact, slot)
  if (whole) return slotQuestion(whole.fact, whole.slot, noun)
  const asSubject = inSubjectForm(fact, slot.name)
  if (!saysNoun(fact, slot, noun)) return ask(fact, slot.name, whPhrase(slot, noun, asSubject))
  const type = slot.value.type === 'entity' ? slot.value.entity.type : undefined
  const isWho = type === 'person' || type === 'group'
  return ask(fact, slot.name, isWho ? whPhrase(slot, TYPE_NOUNS.person, asSubject) : 'which')
}

/** "How many tonnes of fuel oil …", where it is the object that is "of" something, not the verb. */
function withWhole(
  fact: SlotFact,
  { name, value }: Slot,
): { fact: SlotFact; slot: Slot } | undefined {
  const [first, ...args] = fact.args
  if (name !== 'object' || value.type !== 'amount' || value.amount.of) return undefined
  if (first?.name !== 'of' || OF_PERSONS.has(fact.verb.lemma)) return undefined
  const amount: Value = {
    type: 'amount',
    amount: { ...value.amount, of: midSentence(first.value) },
  }
  return { fact: withSlot({ ...fact, args }, name, amount), slot: { name, value: amount } }
}

/** "Acquit two people of murder", "strip them of a title". */
const OF_PERSONS = new Set(
  'accuse acquit assure clear convict convince cure deprive inform notify persuade relieve remind rid rob strip suspect warn'.split(
    ' ',
  ),
)

/** Whether what somebody is said to be is what one would ask with: "which captain was the Vega’s captain". */
function saysNoun(fact: SlotFact, { name, value }: Slot, noun: string): boolean {
  if (value.type !== 'entity') return false
  const complement = name === 'subject' ? fact.object : fact.subject
  const roles = fact.args.flatMap((arg) => (arg.name === 'as' ? [arg.value] : []))
  const said = [...(LINKING.has(fact.verb.lemma) && complement ? [complement] : []), ...roles]
  const head = noun.split(' ').at(-1) ?? noun
  return said.some((each) => 'text' in each && wordsOf(each.text).includes(head))
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}]+/u)

const LINKING = new Set(['be', 'become', 'remain'])

/**
 * A question for all that is right in a slot: "Which of these trams did the City Council approve?"
 * @param noun what everything that it offers is, if there is one word for it
 */
export function whichOfThese(fact: SlotFact, slot: SlotName, noun?: string): string {
  const several: Value = { type: 'phrase', text: '', plural: true }
  const these = noun === undefined ? 'which of these' : `which of these ${pluralOf(noun)}`
  return ask(withSlot(fact, slot, several), slot, these)
}

/**
 * The fact with "each tram line" in one slot, to ask many facts that differ there at once: "In which
 * year did each city open a tram line?"
 */
export function ofEach(fact: SlotFact, { name, value }: Slot, noun: string): SlotFact {
  if (value.type === 'possession') {
    const { text, plural } = value
    return withSlot(fact, name, { type: 'phrase', text: `each ${noun}’s ${text}`, plural })
  }
  const each: Value = { type: 'phrase', text: `each ${noun}`, plural: false }
  if (name !== 'time') return withSlot(fact, name, each)
  const { time: _, ...timeless } = fact
  const at = value.type === 'date' && value.date.day !== undefined ? 'on' : 'in'
  return { ...timeless, args: [...fact.args, { name: at, value: each }] }
}

/**
 * A question for the order of many facts that differ in two slots: "In which order did these cities
 * open a tram line, from earliest to latest?", "Rank from fewest to most: how many …?"
 * @param noun what stands in the slot `of`
 */
export function inOrderQuestion(fact: SlotFact, of: Slot, is: Slot, noun: string): string {
  if (is.name === 'time' && of.value.type === 'entity') {
    const question = inWhichOrder(fact, of.name, noun)
    if (!SINGULAR.test(question)) return question
  }
  const question = slotQuestion(ofEach(fact, of, noun), is, '')
  const isMeasured = is.value.type === 'amount' && MEASURED.test(is.value.amount.unit)
  const rising = isMeasured ? 'lowest to highest' : 'fewest to most'
  const order = is.value.type === 'date' ? 'earliest to latest' : rising
  return `Rank from ${order}: ${question.charAt(0).toLowerCase()}${question.slice(1)}`
}

/** Units of what is high or low, long or short, rather than many or few. */
const MEASURED =
  /^(?:%|°|(?:percent\w*|degrees?|(?:milli|centi|kilo)?(?:metres?|meters?|grams?)|miles?|feet|tonnes?|tons?|(?:mega|giga|kilo)?watts?|decibels?|square|cubic)(?!\p{L}))|\b(?:per|an?|each) /u

/** Words of one owner: "these cities open its first tram line" would be wrong. */
const SINGULAR = /\b(?:its|his|her)\b/

function inWhichOrder(fact: SlotFact, of: SlotName, noun: string): string {
  const { time: _, ...timeless } = fact
  const these: Value = { type: 'phrase', text: `these ${pluralOf(noun)}`, plural: true }
  const question = ask(withSlot(timeless, of, these), 'time', 'in which order')
  return question.replace(/\?$/, ', from earliest to latest?')
}

/** The fact with a gap for the value of a slot; a number keeps what it counts. */
export function gapped(fact: SlotFact, { name, value }: Slot): SlotFact {
  return withSlot(fact, name, { type: 'phrase', text: gap(value), plural: isPlural(value) })
}

function gap(value: Value): string {
  if (value.type === 'possession') return midSentence(value).replace(value.owner.mid, GAP)
  if (value.type !== 'amount') return GAP
  return amountText(value.amount, GAP)
}

/** Without a subject the object takes its place. */
function asksSubject(fact: SlotFact, slot: SlotName): boolean {
  return slot === (fact.subject ? 'subject' : 'object')
}

/** "Who was the winner?": what somebody is stands in the same form as who is it. */
const inSubjectForm = (fact: SlotFact, slot: SlotName): boolean =>
  asksSubject(fact, slot) || (slot === 'object' && fact.verb.lemma === 'be')

function ask(fact: SlotFact, slot: SlotName, wh: string): string {
  const words = asksSubject(fact, slot)
    ? [wh, ...statementGroup(fact.verb, shapeOf(fact)), ...afterVerb(fact, slot)]
    : invertedWords(fact, slot, wh)
  const date = slot === 'time' ? '' : opening(fact, ', ', slot)
  return sentence(`${attribution(fact)}${date}${words.join(' ')}`, '?')
}

function invertedWords(fact: SlotFact, slot: SlotName, wh: string): string[] {
  const group = questionGroup(fact.verb, shapeOf(fact))
  const subject = grammaticalSubject(fact)
  return [
    ...introduction(fact, slot),
    wh,
    group.finite,
    ...(subject ? [midSentence(subject)] : []),
    ...group.rest,
    ...afterVerb(fact, slot),
  ]
}

/** What stands before the words that ask for a slot. */
function introduction(fact: SlotFact, slot: SlotName): string[] {
  if (slot === 'because') return ['because of']
  return fact.args.some(({ name }) => name === slot) ? [slot] : []
}

function clause(fact: SlotFact): string {
  const subject = grammaticalSubject(fact)
  return `${subject ? `${midSentence(subject)} ` : ''}${verbAndAll(fact)}`
}

const verbAndAll = (fact: SlotFact): string =>
  [...statementGroup(fact.verb, shapeOf(fact)), ...afterVerb(fact)].join(' ')

/** Everything behind the verb but the asked slot: object, arguments, manner, reason, date. */
function afterVerb(fact: SlotFact, asked?: SlotName): string[] {
  const words: string[] = []
  if (fact.subject && fact.object && asked !== 'object') words.push(midSentence(fact.object))
  for (const { name, value } of fact.args) {
    if (name !== asked) words.push(name, behind(name, value))
  }
  if (fact.how) words.push(fact.how)
  if (fact.because && asked !== 'because') words.push('because of', midSentence(fact.because))
  if (fact.time && asked !== 'time' && !opensWithDate(fact, asked)) words.push(atDate(fact.time))
  return words
}

/** "Between 10 and 20 euros", but "from 10 to 20". */
function behind(preposition: SlotName, value: Value): string {
  const text = midSentence(value)
  const isRange = preposition === 'between' && value.type === 'amount'
  return isRange ? text.replace(/(?<=\d%?) to (?=\d)/, ' and ') : text
}

/**
 * A date behind "since the invasion", "because of the delay" or "the costs of 2019" would seem to be
 * theirs; but what is asked stands in front: "after whom was the tram named in 2023?"
 */
export function opensWithDate(fact: SlotFact, asked?: SlotName): boolean {
  if (fact.because !== undefined && asked !== 'because') return true
  if (fact.args.some(({ name }) => TEMPORAL.has(name) && name !== asked)) return true
  const { time: _, ...timeless } = fact
  return afterVerb(timeless, asked).some((words) => YEAR.test(words) || DOING.test(words))
}

/** A date behind "for hiding losses" would seem to be when they were hidden. */
const DOING =
  /^(?:(?:after|before|by|for|from|in|of|on|over|while|with|without) )?\p{Ll}+ing(?!\p{L})/u

/** Numbers of things have a comma in them from a thousand on. */
const YEAR = /\b[12]\d{3}\b/

const TEMPORAL = new Set(['after', 'before', 'despite', 'during', 'since', 'until'])

function opening(fact: SlotFact, separator: ', ' | ' ', asked?: SlotName): string {
  return fact.time && opensWithDate(fact, asked) ? `${atDate(fact.time)}${separator}` : ''
}

/** Without a subject the object takes its place, and the verb the passive. */
function grammaticalSubject(fact: SlotFact): Value | undefined {
  return fact.subject ?? fact.object
}

function shapeOf(fact: SlotFact) {
  const subject = grammaticalSubject(fact)
  return {
    plural: subject ? isPlural(subject) : false,
    passive: fact.subject === undefined,
    forecast: fact.status === 'forecast',
  }
}

function attribution(fact: SlotFact): string {
  if (!fact.speaker || namesItsSpeaker(fact)) return ''
  return `according to ${fact.speaker.mid}, `
}

function sentence(text: string, end: '.' | '?'): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`
}
