import { type Amount, magnitude, parseAmount } from '../../questions/amount.ts'
import { looksLikeDate } from '../../questions/date.ts'
import { fold, printer } from '../../questions/text.ts'
import type { Paragraph } from '../article.ts'
import { datesIn } from '../dates.ts'
import { type Slot, slotOf } from '../facts/phrases.ts'
import { piecesOf } from '../facts/pieces.ts'
import type { Proposal } from '../facts/proposals.ts'
import { lemmaOf } from '../facts/verb-groups.ts'
import type { Named } from '../names/names.ts'
import { numeralAt } from '../quantities/numerals.ts'
import { quantitiesIn } from '../quantities/quantities.ts'
import type { Reading } from '../reading.ts'
import {
  commonly,
  isCommonWord,
  type Sentence,
  sentencesOf,
  type Token,
  termsOf,
} from '../tokens.ts'
import type { ModelFact } from './answer.ts'

/** A fact that stands in its paragraph, as far as names and numbers tell; or why it does not. */
export type Grounded = { proposal: Proposal; group?: Named } | { reason: string }

/** A paragraph, and what the rules found in it. */
interface Ground {
  paragraph: Paragraph
  /** What is named in it. */
  names: readonly Named[]
  amounts: readonly Amount[]
  /** In ISO 8601. */
  dates: readonly string[]
  /** All numbers in it, dates and names included. */
  numbers: ReadonlySet<number>
  prints: (folded: string) => boolean
}

/** What can be compared with a paragraph; none where the article has no such paragraph. */
export function groundOf(
  number: number,
  paragraphs: readonly Paragraph[],
  { names, quantities, dates }: Reading,
): Ground | undefined {
  const paragraph = paragraphs[number - 1]
  if (!paragraph) return undefined
  const isHere = (place: { paragraph: number }) => place.paragraph === number
  return {
    paragraph,
    names: names.filter(({ mentions }) => mentions.some(isHere)),
    amounts: quantities
      .filter(isHere)
      .flatMap(({ amount }) => (amount && parseAmount(amount)) || []),
    dates: dates.filter(isHere).flatMap(({ iso }) => iso ?? []),
    numbers: new Set(sentencesOf(paragraph).flatMap(({ tokens }) => numbersIn(tokens))),
    prints: printer(paragraph.text),
  }
}

/** Every number in the words, as it is counted: 84,000,000 for “84 million”. */
function numbersIn(tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, at) => {
    const numeral = numeralAt(tokens, at)
    if (numeral) return magnitude({ decimals: 0, unit: '', ...numeral })
    const digits = /\d+/.exec(token.text)?.[0]
    return digits === undefined ? [] : Number(digits)
  })
}

/**
 * Compares a fact of a model with the paragraph that it names.
 * @param groups speakers without a name that are known already
 */
export function grounded(fact: ModelFact, ground: Ground, groups: readonly Named[]): Grounded {
  const { speaker, subject, object, prepositions, verb, when } = fact
  const texts = [subject, object, speaker, verb, ...Object.values(prepositions)].flatMap(
    (text) => text ?? [],
  )
  for (const text of texts) {
    const stranger = strangerIn(text, ground)
    if (stranger !== undefined) return { reason: `${stranger} in paragraph ${fact.paragraph}` }
  }
  if (when && !ground.dates.some((date) => date === when || date.startsWith(`${when}-`))) {
    return { reason: `the date ${when} does not stand in paragraph ${fact.paragraph}` }
  }
  const source = speaker ? speakerIn(speaker, ground, groups) : undefined
  if (fact.status === 'claim' && !source) {
    return { reason: 'it is somebody’s word, and does not say whose' }
  }
  if (!isVerb(verb)) return { reason: `“${verb}” is no verb in its base form` }
  const slots = new Map<string, Slot>()
  for (const [name, text] of [
    ...Object.entries({ subject, object }),
    ...Object.entries(prepositions),
  ]) {
    if (!text) continue
    const slot = slotFrom(text, ground)
    if (!slot) return { reason: `“${text}” can stand in no slot` }
    slots.set(name, slot)
  }
  if (!slots.has('subject') && !slots.has('object')) return { reason: 'it says nothing of anybody' }
  return {
    ...(source?.type === 'group' && !groups.includes(source) && { group: source }),
    proposal: {
      paragraph: fact.paragraph,
      status: fact.status,
      ...(source && { speaker: source }),
      verb,
      tense: fact.tense,
      slots,
      ...(when && { when }),
      open: [],
      fromModel: true,
    },
  }
}

/** A name or a number that does not stand in the paragraph. */
function strangerIn(text: string, ground: Ground): string | undefined {
  const sentences = sentencesOf({ number: ground.paragraph.number, text })
  for (const { tokens } of sentences) {
    const name = tokens.find((token) => isName(token) && !isNamed(token, ground))
    if (name) return `the name “${name.text}” does not stand`
    if (numbersIn(tokens).some((number) => !ground.numbers.has(number))) {
      return `a number of “${text}” does not stand`
    }
  }
  const isOther = sentences.flatMap(amountsIn).some((amount) => !isCounted(amount, ground))
  return isOther ? `“${text}” does not stand with what it counts` : undefined
}

/** A word with a capital, or one that is a name however it is written: “vladimir”. */
function isName({ text, lower }: Token): boolean {
  if (!/\p{L}/u.test(text) || /\d/.test(text)) return false
  if (/\p{Lu}/u.test(text)) return !isFunctionWord(lower)
  return !isCommonWord(lower) || (commonly(lower).length === 0 && isNameElsewhere(lower))
}

/** Whether compromise knows it as a name, once it has its capital. */
const isNameElsewhere = (lower: string): boolean =>
  termsOf(lower.charAt(0).toUpperCase() + lower.slice(1)).some(({ tags }) =>
    tags.some((tag) => tag === 'Person' || tag === 'Place'),
  )

const isFunctionWord = (lower: string): boolean => {
  const tags = commonly(lower)
  return tags.length > 0 && tags.every((tag) => /^(?:DT|IN|PRP|CC|W|MD|TO|RB|PDT)/.test(tag))
}

/** Whether a word stands in the paragraph, or in another name of what is named there. */
function isNamed({ text }: Token, { names, prints }: Ground): boolean {
  const word = fold(text)
  return (
    prints(word) ||
    names.some(({ name, aliases }) => [name, ...aliases].some((known) => printer(known)(word)))
  )
}

const amountsIn = (sentence: Sentence): Amount[] =>
  quantitiesIn(sentence, { dates: [], names: [] }).flatMap(
    ({ amount }) => (amount && parseAmount(amount)) || [],
  )

/** Whether the paragraph counts so many of that, or at least has the noun. */
function isCounted(amount: Amount, { amounts, prints }: Ground): boolean {
  const noun = fold(amount.unit).split(' ').at(-1) ?? ''
  return (
    prints(noun) ||
    amounts.some((other) => other.unit === amount.unit && magnitude(other) === magnitude(amount))
  )
}

const isVerb = (verb: string): boolean =>
  verb.split(/\s+/).some((word) => lemmaOf(word, ['base']) !== undefined)

/** Whose word it is: somebody named in the paragraph, or people of whom it speaks. */
function speakerIn(text: string, ground: Ground, groups: readonly Named[]): Named | undefined {
  const named = namedAs(text, ground)
  if (named) return named
  const bare = text.replace(/^the /i, '')
  if (!ground.prints(fold(bare)) || !/s$|people$|police$/.test(bare)) return undefined
  const name = bare.charAt(0).toUpperCase() + bare.slice(1)
  const known = groups.find((group) => group.name === name)
  return known ?? { type: 'group', name, aliases: [], mentions: [] }
}

function namedAs(text: string, { names }: Ground): Named | undefined {
  const bare = fold(text.replace(/^the /i, ''))
  return (
    names.find(({ name, aliases }) => [name, ...aliases].some((other) => fold(other) === bare)) ??
    names.find(({ type, name }) => type === 'person' && fold(name).endsWith(` ${bare}`))
  )
}

function slotFrom(text: string, ground: Ground): Slot | undefined {
  const named = namedAs(text, ground)
  if (named) return { type: 'name', named }
  if (looksLikeDate(text)) return { type: 'date', iso: text }
  const listed = text.split(/, (?:and )?| and /).map((part) => namedAs(part, ground))
  const all = listed.flatMap((one) => one ?? [])
  if (all.length > 1 && all.length === listed.length) return { type: 'list', named: all }
  const paragraph = { number: 1, text }
  const [sentence] = sentencesOf(paragraph)
  if (!sentence) return undefined
  const dates = datesIn(paragraph)
  const quantities = quantitiesIn(sentence, { dates, names: [] })
  return slotOf(piecesOf(sentence, { sentences: [], names: [], quantities, dates }))
}
