import { HEDGES, parseAmount } from '../../questions/amount.ts'
import { pluralOf } from '../../questions/wording/english/noun.ts'
import { isCapitalised, type Sentence, type Token } from '../tokens.ts'
import { isNoQuantity } from './no-quantity.ts'
import { type Numeral, numeralAt } from './numerals.ts'
import {
  covers,
  isBreak,
  isNounLike,
  isPluralNoun,
  MOST_WORDS,
  type Taken,
  textOf,
  unitAt,
} from './units.ts'

/** A number with what it counts, as an article gives it. */
export interface Quantity {
  paragraph: number
  start: number
  end: number
  /** As a story writes it, “about 84 million euros”; none where the article does not say of what. */
  amount?: string
  /** The whole that a share is of. */
  of?: string
}

/**
 * Finds numbers and what they count.
 * @param names in which a number counts nothing, though what is counted can hold them
 */
export function quantitiesIn(
  sentence: Sentence,
  { dates, names }: { dates: readonly Taken[]; names: readonly Taken[] },
): Quantity[] {
  const taken = [...dates, ...names]
  const { tokens, paragraph } = sentence
  const found: Quantity[] = []
  let unit: string | undefined
  for (let at = 0; at < tokens.length; ) {
    const read = taken.some(covers(tokens[at])) ? undefined : quantityAt(tokens, at, unit, dates)
    if (!read) {
      at += 1
      continue
    }
    const { next, unit: own, ...quantity } = read
    found.push({ paragraph, ...quantity })
    unit = own ?? unit
    at = next
  }
  return found
}

interface Read extends Omit<Quantity, 'paragraph'> {
  unit?: string
  /** The token to go on with. */
  next: number
}

/** @param before the unit of the number before in the sentence */
function quantityAt(
  tokens: readonly Token[],
  at: number,
  before: string | undefined,
  taken: readonly Taken[],
): Read | undefined {
  const first = tokens[at]
  const numeral = numeralAt(tokens, at)
  if (!first || !numeral || isNoQuantity(tokens, at, numeral)) return undefined
  const range = rangeFrom(tokens, at, numeral)
  const joined = tokens[at + numeral.length]
  if (!range && joined && /^[-–]$/.test(joined.gap)) return compoundAt(tokens, at, numeral)
  const last = range ?? { ...numeral, at }
  const { value, length } = last
  const behind = last.at + length
  const isOne = value === 1 && !last.scale && !range
  const counted = unitAt(tokens, behind, { isOne, taken, sign: last.sign ?? numeral.sign })
  const age = counted ? undefined : isAge(tokens, at) ? 'years' : undefined
  const elliptic = !counted && !age && isInSeries(tokens, at, behind) ? before : undefined
  const unit = counted?.unit ?? age ?? elliptic
  const next = Math.max(behind, counted?.next ?? 0)
  const end = tokens[next - 1]?.end ?? first.end
  if (isOne && !counted) return undefined
  const number = range ? `${numeral.text} to ${range.text}` : numeral.text
  const scale = last.scale ?? numeral.scale
  const hedge = hedgeBefore(tokens, at)
  const text = [hedge, number, scale, unit].filter(Boolean).join(' ')
  const amount = unit === undefined ? undefined : parseAmount(text)
  const of = amount?.unit === '%' ? wholeOf(tokens, next, taken) : undefined
  return {
    start: first.start,
    end,
    next,
    ...(amount && { amount: text }),
    ...(of && { of }),
    ...(unit && { unit }),
  }
}

/** “A 30-day deadline”, “a 46-year-old man”. */
function compoundAt(
  tokens: readonly Token[],
  at: number,
  { text, length }: Numeral,
): Read | undefined {
  const [first, noun] = [tokens[at], tokens[at + length]]
  if (!first || !noun || !isNounLike(noun)) return undefined
  const next = at + length + 1
  const thing = noun.lower.replace(/-olds?$/, '')
  const unit = text === '1' ? thing : pluralOf(thing)
  return {
    start: first.start,
    end: noun.end,
    next,
    amount: `${text} ${unit}`,
    unit,
  }
}

/** The other end of a range: “10 to 20”, “10–20”, “between 10 and 20”. */
function rangeFrom(
  tokens: readonly Token[],
  at: number,
  low: Numeral,
): (Numeral & { at: number }) | undefined {
  const behind = at + low.length
  const joint = tokens[behind]
  if (!joint) return undefined
  const between = tokens[at - 1]?.lower === 'between'
  const from = tokens[at - 1]?.lower === 'from'
  const isJoint =
    (between && joint.lower === 'and') || (!from && joint.lower === 'to' && /^\s$/.test(joint.gap))
  const start = /^[-–]$/.test(joint.gap) ? behind : isJoint ? behind + 1 : undefined
  const high = start === undefined ? undefined : numeralAt(tokens, start)
  if (!high || start === undefined) return undefined
  const rises = high.value > low.value && (low.scale === undefined || low.scale === high.scale)
  const isSame = low.sign === undefined || low.sign === high.sign
  // “31 votes to 14” has its unit before; “grew to” has no number before.
  return rises && isSame ? { ...high, at: start } : undefined
}

/** “Łękawski, 61, who” and “aged 61”. */
function isAge(tokens: readonly Token[], at: number): boolean {
  const [before, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!before || !own || !/^\d{1,3}$/.test(own.text)) return false
  if (before.lower === 'aged') return true
  return (
    isCapitalised(before) && /^,\s$/.test(own.gap) && (next === undefined || /^[,.]/.test(next.gap))
  )
}

/** “31 votes to 14”, “9 dead and 14 hurt” only where nothing else follows. */
function isInSeries(tokens: readonly Token[], at: number, behind: number): boolean {
  const next = tokens[behind]
  const ends = !next || /[,.;]/.test(next.gap) || next.lower === 'and'
  return ends && /^(?:to|and|from|than|against)$/.test(tokens[at - 1]?.lower ?? '')
}

const HEDGED: Readonly<Record<string, (typeof HEDGES)[number]>> = {
  ...Object.fromEntries(HEDGES.map((hedge) => [hedge, hedge])),
  around: 'about',
  roughly: 'about',
  some: 'about',
  approximately: 'about',
  'close to': 'nearly',
  'no more than': 'at most',
  'no fewer than': 'at least',
  'as many as': 'up to',
  'up to': 'up to',
}

/** What an article says of how exact a number is, in the words that a story has for it. */
function hedgeBefore(tokens: readonly Token[], at: number): string | undefined {
  for (const words of [3, 2, 1]) {
    const before = tokens.slice(Math.max(0, at - words), at)
    if (before.length < words) continue
    const text = before.map(({ lower }) => lower).join(' ')
    if (Object.hasOwn(HEDGED, text)) return HEDGED[text]
  }
  return undefined
}

/** “Of EU foreign policy statements” behind a share. */
function wholeOf(
  tokens: readonly Token[],
  at: number,
  taken: readonly Taken[],
): string | undefined {
  if (tokens[at]?.lower !== 'of') return undefined
  const from = at + 1
  let to = from
  while (to < Math.min(from + MOST_WORDS, tokens.length)) {
    const token = tokens[to]
    const goesOn = token && /^\s$/.test(token.gap) && (to === from || !isBreak(token))
    if (
      !goesOn ||
      taken.some(covers(token)) ||
      (to > from && token.tags.has('Verb') && !token.tags.has('Noun') && !isPluralNoun(token))
    )
      break
    to += 1
  }
  return to > from ? textOf(tokens, from, to) : undefined
}
