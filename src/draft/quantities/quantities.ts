import { HEDGES, parseAmount } from '../questions/amount.ts'
import { pluralOf } from '../questions/wording/english/noun.ts'
import { type Numeral, numeralAt } from './numerals.ts'
import { commonly, isCapitalised, type Sentence, type Token } from './tokens.ts'

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

/** A place in a paragraph that something else takes: a date, a name. */
export interface Taken {
  start: number
  end: number
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

const covers =
  (token: Token | undefined) =>
  ({ start, end }: Taken): boolean =>
    token !== undefined && start < token.end && token.start < end

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

/** What looks like a number and counts nothing. */
function isNoQuantity(
  tokens: readonly Token[],
  at: number,
  { text, value, sign, scale, length }: Numeral,
): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + length]]
  if (/^(?:st|nd|rd|th|am|pm|s)$/.test(sign ?? '')) return true
  if (next && /^(?:a\.m|p\.m|am|pm|o[’']clock)$/.test(next.lower)) return true
  // “7:30”, “3-1”, “24/7”; “No. 7”, “Line 9”.
  if (/^[:/–-]$/.test(tokens[at]?.gap ?? '') || (next && /^[:/]$/.test(next.gap))) return true
  if (
    before &&
    /^(?:no|nos|number|page|paragraph|article|chapter|section|line|route|flight|channel|version)$/.test(
      before.lower,
    ) &&
    /^\.?\s$/.test(tokens[at]?.gap ?? '')
  )
    return true
  if (
    before &&
    at > 1 &&
    isCapitalised(before) &&
    sign === undefined &&
    scale === undefined &&
    commonly(before.lower).length === 0 &&
    /^\d/.test(text) &&
    tokens[at]?.gap === ' ' &&
    before.tags.has('ProperNoun') &&
    !next?.lower.match(/s$/)
  )
    return true
  if (value !== 1 || /\d/.test(tokens[at]?.text ?? '')) return false
  // “One of them”, “one another”, “the one that”, “no one”.
  return (
    !next ||
    !/^\s$/.test(next.gap) ||
    /^(?:of|another|that|who|which|by|is|was|has|can|must|day)$/.test(next.lower) ||
    /^(?:no|the|this|that|any|every|some|each|another|which|only)$/.test(before?.lower ?? '')
  )
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

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'dollars',
  US$: 'US dollars',
  A$: 'Australian dollars',
  C$: 'Canadian dollars',
  NZ$: 'New Zealand dollars',
  HK$: 'Hong Kong dollars',
  '€': 'euros',
  '£': 'pounds',
  '¥': 'yen',
  '₹': 'rupees',
  '₽': 'roubles',
  '₴': 'hryvnias',
  '₺': 'liras',
  '₩': 'won',
}

/** Short for units of measure, and in whole words where they can be asked. */
const MEASURES: Readonly<Record<string, string>> = {
  km: 'kilometres',
  m: 'metres',
  cm: 'centimetres',
  mm: 'millimetres',
  kg: 'kilograms',
  kph: 'kilometres per hour',
  mph: 'miles per hour',
  ft: 'feet',
  c: 'degrees',
  f: 'degrees',
  '°c': 'degrees',
  '°': 'degrees',
  mw: 'megawatts',
  gw: 'gigawatts',
}

interface Unit {
  unit: string
  /** The token behind it. */
  next: number
}

function unitAt(
  tokens: readonly Token[],
  at: number,
  { isOne, taken, sign }: { isOne: boolean; taken: readonly Taken[]; sign: string | undefined },
): Unit | undefined {
  if (sign === '%') return { unit: 'percent', next: at }
  if (sign !== undefined) {
    const unit = CURRENCIES[sign] ?? MEASURES[sign.toLowerCase()]
    return unit === undefined ? undefined : { unit, next: at }
  }
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (!first || !/^\s$|^-$/.test(first.gap)) return undefined
  if (first.lower === '%' || first.lower === 'percent') return { unit: 'percent', next: at + 1 }
  if (first.lower === 'per' && second?.lower === 'cent') return { unit: 'percent', next: at + 2 }
  if (first.lower === 'percentage' && /^points?$/.test(second?.lower ?? '')) {
    return { unit: 'percentage points', next: at + 2 }
  }
  const measure = first.text.length < 4 ? MEASURES[first.lower] : undefined
  if (measure !== undefined) return { unit: measure, next: at + 1 }
  return isOne ? oneThing(tokens, at) : manyThings(tokens, at, taken)
}

/** So many words can stand between a number and the noun that it counts. */
const MOST_WORDS = 6

/** “13 strategic raw material projects”: up to the first plural that is no part of a compound. */
function manyThings(
  tokens: readonly Token[],
  at: number,
  taken: readonly Taken[],
): Unit | undefined {
  for (let to = at; to < Math.min(at + MOST_WORDS, tokens.length); to += 1) {
    const token = tokens[to]
    if (!token || !/^\s$|^-$/.test(token.gap) || isBreak(token) || taken.some(covers(token)))
      return undefined
    if (!isPluralNoun(token)) {
      if (token.possessive) return undefined
      continue
    }
    // “One hundred sales managers”: the plural is only the first half.
    const next = tokens[to + 1]
    const goesOn =
      next && /^\s$/.test(next.gap) && isPluralNoun(next) && !isVerbBehind(tokens, to + 1)
    if (!goesOn) return { unit: textOf(tokens, at, to + 1), next: to + 1 }
  }
  return undefined
}

function oneThing(tokens: readonly Token[], at: number): Unit | undefined {
  for (let to = at; to < Math.min(at + MOST_WORDS, tokens.length); to += 1) {
    const token = tokens[to]
    const next = tokens[to + 1]
    if (!token || !/^\s$|^-$/.test(token.gap) || isBreak(token)) return undefined
    const ends = !next || !/^\s$/.test(next.gap) || isBreak(next) || !isNounLike(next)
    if (ends && isNounLike(token) && !token.tags.has('Adjective')) {
      return { unit: textOf(tokens, at, to + 1), next: to + 1 }
    }
  }
  return undefined
}

const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text, gap }, index) => (index === 0 ? text : `${gap === '-' ? '-' : ' '}${text}`))
    .join('')

const isNounLike = ({ lower, tags }: Token): boolean =>
  tags.has('Noun') || commonly(lower).some((tag) => tag.startsWith('NN'))

/** Words that end a noun phrase. */
const BREAKS = new Set(
  'a an the this that these those of to in on at by for from with as than and or but nor per into over under about after before since until during between among against is are was were be been being has have had do does did will would can could may might must shall should not who which whom whose what when where why how he she it they we i you him her them us his its their our my your'.split(
    ' ',
  ),
)

const isBreak = ({ lower, text }: Token): boolean => BREAKS.has(lower) || /^[\d\p{Sc}]/u.test(text)

const PLURALS = new Set(
  'people men women children feet teeth police cattle percent data media dice lives yen won baht rand zloty zlotys euro roubles rubles crowns francs hertz staff personnel troops crew'.split(
    ' ',
  ),
)

function isPluralNoun({ lower, tags, possessive }: Token): boolean {
  if (possessive) return false
  if (PLURALS.has(lower)) return true
  if (!/s$/.test(lower) || /(?:ss|us|is|ous)$/.test(lower)) return false
  const common = commonly(lower)
  if (common.length > 0) return common.includes('NNS') || common.includes('NN')
  const singular = commonly(lower.replace(/s$/, ''))
  return tags.has('Noun') || tags.has('Plural') || singular.length === 0 || singular.includes('NN')
}

/** “Votes” in “the 15 members votes on”: a verb, as a noun phrase follows it. */
const isVerbBehind = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  return (
    next !== undefined && /^\s$/.test(next.gap) && /^(?:the|a|an|to|on|in|that)$/.test(next.lower)
  )
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
      (to > from && token.tags.has('Verb') && !token.tags.has('Noun'))
    )
      break
    to += 1
    if (token.possessive) continue
  }
  return to > from ? textOf(tokens, from, to) : undefined
}
