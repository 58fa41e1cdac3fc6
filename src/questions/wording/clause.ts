import { type Fact, type SlotName, slotsOf, type Value } from '../facts.ts'
import { atDate } from './date.ts'
import { isPlural, midSentence, TYPE_NOUNS, whPhrase } from './phrase.ts'
import { questionGroup, statementGroup } from './verb.ts'

/** Verbs whose subject is speaking: such a claim names its speaker without "according to". */
const SAYING = new Set(
  'accuse acknowledge admit announce argue ask assert call claim condemn confirm congratulate criticise declare defend demand deny describe disclose dismiss estimate express find insist invite label mention portray praise predict promise propose reaffirm reiterate reject report request reveal say state stress suggest tell thank threaten urge vow warn welcome'.split(
    ' ',
  ),
)

/** Whether the sentence itself already says whose word the fact is. */
export function namesItsSpeaker(fact: Fact): boolean {
  if (!fact.speaker || fact.subject?.type !== 'entity') return false
  return fact.speaker.id === fact.subject.entity.id && SAYING.has(fact.verb.lemma)
}

/** The fact as a sentence, a claim with its speaker: "According to the union, Line 9 opened late." */
export function statement(fact: Fact): string {
  return sentence(`${attribution(fact)}${opening(fact, ', ')}${clause(fact)}`, '.')
}

/** A question whether the fact holds: "Is it true that Line 9 opened late?" */
export function yesNoQuestion(fact: Fact): string {
  return sentence(`${attribution(fact)}is it true that ${opening(fact, ' ')}${clause(fact)}`, '?')
}

/**
 * A question for the speaker of a claim: "Which organisation said that Line 9 opened late?"
 * @param noun what the speaker and every distractor are
 */
export function speakerQuestion(fact: Fact, noun: string): string {
  const wh = noun === TYPE_NOUNS.person ? 'who' : `which ${noun}`
  return sentence(`${wh} said that ${opening(fact, ' ')}${clause(fact)}`, '?')
}

/**
 * A question for one slot: "Which tram did the City Council approve in June 2023?"
 * @param noun what to ask for where the slot holds an entity
 */
export function slotQuestion(fact: Fact, slot: SlotName, noun: string): string | undefined {
  const asked = slotsOf(fact).find(({ name }) => name === slot)
  if (!asked) return undefined
  const asksSubject = slot === (fact.subject ? 'subject' : 'object')
  const wh = whPhrase(asked, noun, asksSubject)
  const words = asksSubject
    ? [wh, ...statementGroup(fact.verb, shapeOf(fact)), ...afterVerb(fact, slot)]
    : invertedWords(fact, slot, wh)
  const date = slot === 'time' ? '' : opening(fact, ', ')
  return sentence(`${attribution(fact)}${date}${words.join(' ')}`, '?')
}

function invertedWords(fact: Fact, slot: SlotName, wh: string): string[] {
  const group = questionGroup(fact.verb, shapeOf(fact))
  const front = fact.args.some((arg) => arg.name === slot) ? `${slot} ${wh}` : wh
  const subject = grammaticalSubject(fact)
  return [
    front,
    group.finite,
    ...(subject ? [midSentence(subject)] : []),
    ...group.rest,
    ...afterVerb(fact, slot),
  ]
}

function clause(fact: Fact): string {
  const subject = grammaticalSubject(fact)
  return [
    ...(subject ? [midSentence(subject)] : []),
    ...statementGroup(fact.verb, shapeOf(fact)),
    ...afterVerb(fact),
  ].join(' ')
}

/** Everything behind the verb but the asked slot: object, arguments, manner, reason, date. */
function afterVerb(fact: Fact, asked?: SlotName): string[] {
  const words: string[] = []
  if (fact.subject && fact.object && asked !== 'object') words.push(midSentence(fact.object))
  for (const { name, value } of fact.args) {
    if (name !== asked) words.push(name, midSentence(value))
  }
  if (fact.how) words.push(fact.how)
  if (fact.because && asked !== 'because') words.push('because of', midSentence(fact.because))
  if (fact.time && asked !== 'time' && !opensWithDate(fact)) words.push(atDate(fact.time))
  return words
}

/** A date behind "since the invasion" would seem to be the invasion's, so it goes first. */
function opensWithDate(fact: Fact): boolean {
  return fact.args.some(({ name }) => TEMPORAL.has(name))
}

const TEMPORAL = new Set(['after', 'before', 'during', 'since', 'until'])

function opening(fact: Fact, separator: ', ' | ' '): string {
  return fact.time && opensWithDate(fact) ? `${atDate(fact.time)}${separator}` : ''
}

/** Without a subject the object takes its place, and the verb the passive. */
function grammaticalSubject(fact: Fact): Value | undefined {
  return fact.subject ?? fact.object
}

function shapeOf(fact: Fact) {
  const subject = grammaticalSubject(fact)
  return {
    plural: subject ? isPlural(subject) : false,
    passive: fact.subject === undefined,
    forecast: fact.status === 'forecast',
  }
}

function attribution(fact: Fact): string {
  if (!fact.speaker || namesItsSpeaker(fact)) return ''
  return `according to ${fact.speaker.mid}, `
}

function sentence(text: string, end: '.' | '?'): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`
}
