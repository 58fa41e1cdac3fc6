import { commonly, type Token } from '../tokens.ts'

/** A place in a paragraph that something else takes: a date, a name. */
export interface Taken {
  start: number
  end: number
}

/** Whether something takes a token. */
export const covers =
  (token: Token | undefined) =>
  ({ start, end }: Taken): boolean =>
    token !== undefined && start < token.end && token.start < end

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

/** What is counted. */
interface Unit {
  unit: string
  /** The token behind it. */
  next: number
}

/** What a number counts, from the token behind it on. */
export function unitAt(
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
export const MOST_WORDS = 6

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

export const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text, gap, possessive }, index, { length }) => {
      const ending = possessive && index < length - 1 ? '’s' : ''
      return `${index === 0 ? '' : gap === '-' ? '-' : ' '}${text}${ending}`
    })
    .join('')

export const isNounLike = ({ lower, tags }: Token): boolean =>
  tags.has('Noun') || commonly(lower).some((tag) => tag.startsWith('NN'))

/** Words that end a noun phrase. */
const BREAKS = new Set(
  'a an the this that these those of to in on at by for from with as than and or but nor per into over under about after before since until during between among against is are was were be been being has have had do does did will would can could may might must shall should not who which whom whose what when where why how he she it they we i you him her them us his its their our my your'.split(
    ' ',
  ),
)

export const isBreak = ({ lower, text }: Token): boolean =>
  BREAKS.has(lower) || /^[\d\p{Sc}]/u.test(text)

const PLURALS = new Set(
  'people men women children feet teeth police cattle percent data media dice lives yen won baht rand zloty zlotys euro roubles rubles crowns francs hertz staff personnel troops crew'.split(
    ' ',
  ),
)

export function isPluralNoun({ lower, tags, possessive }: Token): boolean {
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
