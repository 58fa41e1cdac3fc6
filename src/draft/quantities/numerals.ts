import { SCALES, type Scale } from '../../questions/amount.ts'
import type { Token } from '../tokens.ts'

// Numbers as English news writes them: 1,184 · 4.80 · $12.5m · 63% · eight · twenty-three · a dozen.

/** A number, and what stands in one word with it. */
export interface Numeral {
  value: number
  /** As an amount is written: with its decimals, and commas between thousands. */
  text: string
  scale?: Scale
  /** A sign or letters that say what is counted: “$”, “%”, “km”. */
  sign?: string
  /** How many tokens it takes. */
  length: number
}

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const TEENS = ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen']
const SMALL = [...ONES, ...TEENS, 'eighteen', 'nineteen']
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const DIGITS =
  /^(?<sign>(?:US|A|C|NZ|HK)?\p{Sc})?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<behind>%|\p{Sc}|[a-z°]+)?$/u
const SHORT_SCALES: Readonly<Record<string, Scale>> = {
  k: 'thousand',
  m: 'million',
  bn: 'billion',
  b: 'billion',
}

/** The number that begins at a token, with the scale behind it. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | undefined {
  if (tokens[at]?.lower === 'minus') {
    const below = numeralAt(tokens, at + 1)
    return (
      below && {
        ...below,
        value: -below.value,
        text: `minus ${below.text}`,
        length: below.length + 1,
      }
    )
  }
  const token = tokens[at]
  const found = token && (inDigits(token.text) ?? inWords(tokens, at))
  if (!found || found.scale) return found
  const next = tokens[at + found.length]
  const scale =
    next && /^[\s-]$/.test(next.gap) ? SCALES.find((name) => name === next.lower) : undefined
  return scale ? { ...found, scale, length: found.length + 1 } : found
}

function inDigits(text: string): Numeral | undefined {
  const groups = DIGITS.exec(text)?.groups
  if (!groups?.digits) return undefined
  const { digits, sign, behind = '' } = groups
  const scale = sign ? SHORT_SCALES[behind] : undefined
  const unit = sign ?? (behind === '' ? undefined : behind)
  if (sign && behind && !scale) return undefined
  return {
    value: Number(digits.replaceAll(',', '')),
    text: digits,
    ...(scale && { scale }),
    ...(unit && { sign: unit }),
    length: 1,
  }
}

function inWords(tokens: readonly Token[], at: number): Numeral | undefined {
  const { lower = '' } = tokens[at] ?? {}
  const value = wordValue(lower)
  if (value !== undefined) {
    const hundred = tokens[at + 1]?.lower === 'hundred' && tokens[at + 1]?.gap === ' '
    if (!hundred) return spelled(value, 1)
    const rest =
      tokens[at + 2]?.lower === 'and' ? wordValue(tokens[at + 3]?.lower ?? '') : undefined
    return rest === undefined ? spelled(value * 100, 2) : spelled(value * 100 + rest, 4)
  }
  // “A million people”, but not “the millions”.
  if (lower !== 'a') return undefined
  const next = tokens[at + 1]?.lower ?? ''
  if (next === 'dozen') return spelled(12, 2)
  if (next === 'hundred') return spelled(100, 2)
  const scale = SCALES.find((name) => name === next)
  return scale && { ...spelled(1, 2), scale }
}

const spelled = (value: number, length: number): Numeral => ({ value, text: String(value), length })

function wordValue(word: string): number | undefined {
  const small = SMALL.indexOf(word)
  if (small >= 0) return small
  const [tens = '', one] = word.split('-')
  const ten = TENS.indexOf(tens)
  if (ten < 0) return word === 'dozen' ? 12 : undefined
  if (one === undefined) return (ten + 2) * 10
  const unit = ONES.indexOf(one)
  return unit > 0 && unit < 10 ? (ten + 2) * 10 + unit : undefined
}
