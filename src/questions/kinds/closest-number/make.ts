import { type Amount, isBound, isOne, isRough, trailingZeros } from '../../amount.ts'
import { askedSlots } from '../../asked.ts'
import type { CalendarDate } from '../../date.ts'
import { expectedDifficulty } from '../../difficulty.ts'
import { hasOtherAnswer } from '../../distractors/truth.ts'
import type { Slot } from '../../facts.ts'
import { opaqueId } from '../../hash.ts'
import { type Asking, callings, type Draft, eachSlot, itemOn, type Make } from '../../make.ts'
import type { Random } from '../../random.ts'
import { countWords } from '../../text.ts'
import { slotQuestion } from '../../wording/english/clause.ts'
import type { Hidden, Language } from '../../wording/language.ts'
import { primarySubtag } from '../../wording/languages.ts'
import { optionText, withGap } from '../../wording/statement.ts'
import type { ClosestNumber } from './play.ts'

type Scale = Pick<ClosestNumber, 'min' | 'max' | 'step' | 'unit' | 'key' | 'rounding'>

/** Asks how large an amount is, and in which year something happened, on a slider. */
export const makeClosestNumber: Make<ClosestNumber> = (askings) =>
  eachSlot('closest-number', askings, ({ fact }) => askedSlots(fact), askNumber)

const MOST_WORDS = 22

function askNumber(asking: Asking, slot: Slot): Draft<ClosestNumber> | string | undefined {
  const { base, fact, language, random } = asking
  const scale = scaleFor(asking, slot, random(`slider ${slot.name}`))
  if (typeof scale !== 'object') return scale
  if (hasOtherAnswer(base, fact, slot)) return 'another number is right as well'
  const hidden: Hidden = { sort: scale.unit === '' ? 'year' : 'number' }
  const stem =
    fact.form === 'slots'
      ? slotQuestion(fact, slot, '')
      : language.whatIsMissing(hidden, withGap(fact, slot, language))
  const words = countWords(stem)
  if (words > MOST_WORDS) return `the question would have ${words} words: more than ${MOST_WORDS}`
  const item = {
    ...itemOn([asking]),
    id: opaqueId(`${fact.id} closest-number ${slot.name}`),
    kind: 'closest-number' as const,
    stem,
    difficulty: expectedDifficulty(1 / 4, 1 / 2),
    ...scale,
    // As the wording writes numbers: regions have ways of their own.
    lang: primarySubtag(base.lang),
  }
  return {
    item,
    secrets: [[callings(slot.value, optionText(slot.value, language))]],
    recalled: true,
    optionNames: [],
    printed: [stem],
  }
}

/** The slider, why there is none, or nothing where no number stands. */
function scaleFor(
  { base, fact, language }: Asking,
  { value }: Slot,
  random: Random,
): Scale | string | undefined {
  if (value.type === 'date') return yearScale(value.date, base.asOf.year, random)
  if (value.type !== 'amount') return undefined
  if (value.amount.to !== undefined) return 'a range has no one number'
  if (isBound(value.amount)) return 'a bound has no one number'
  if (value.amount.value <= 0) return 'a slider begins at 0, so the number has to be greater'
  if (isOne(value.amount)) return 'of one its noun tells that it is one'
  const isTold = !language.countsAlike(value.amount, { ...value.amount, value: 10 })
  if (fact.form === 'spans' && isTold) return 'the noun behind it tells what it ends in'
  const isShare = value.amount.unit === '%' && !value.amount.unbounded
  return isShare ? percentScale(value.amount) : amountScale(value.amount, language, random)
}

/**
 * Where on a slider the key lies: from 15 to 85 in 100, each as likely. Further out the other end would
 * be a number that nobody believes.
 */
const placeOf = (random: Random): number => LOWEST + random.int(71) / 100
const LOWEST = 0.15

/** Shares stand on the whole of their range, so its ends tell nothing. */
function percentScale({ value, decimals }: Amount): Scale {
  const step = 10 ** -decimals
  return { min: 0, max: 100, step, unit: '%', key: value, rounding: step / 2 }
}

/**
 * From nothing to an end so far away that the key lies at a random place between them, drawn before
 * anything else.
 */
function amountScale(amount: Amount, language: Language, random: Random): Scale {
  const { value, unit } = amount
  const place = placeOf(random)
  const digit = lastDigit(amount)
  // An end below ten steps would leave too little to guess.
  const max = Math.max(roundUp(value / place), 10 ** (digit + 1))
  const step = 10 ** Math.max(digit, Math.ceil(Math.log10(max / MOST_STEPS)))
  const counted = `${language.scale(amount)} ${unit}`.trim()
  return { min: 0, max, step, unit: counted, key: value, rounding: step / 2 }
}

/** Nobody hits one of more: 7.5345 is right to a hundredth where it could be 84. */
const MOST_STEPS = 50_000

/** A year stands at a random place of some decades, which end before the source was written. */
function yearScale(date: CalendarDate, latest: number, random: Random): Scale | string | undefined {
  if (date.month !== undefined) return undefined
  const room = (share: number) => Math.floor((latest - date.year) / (1 - share))
  // Where only an end close by would fit, being close to the end would tell.
  if (room(LOWEST) < NARROWEST) return 'too few years have passed since for a slider'
  const place = placeOf(random)
  const width = Math.min(30 + random.int(31), room(place))
  const min = date.year - Math.round(width * place)
  return { min, max: min + width, step: 1, unit: '', key: date.year, rounding: 0 }
}
const NARROWEST = 20

/**
 * The place of the last digit that is meant, as a power of ten. Decimals that are written are meant, and
 * so are all digits of a number below a thousand that nothing calls rough; zeros of others are not.
 */
function lastDigit(amount: Amount): number {
  const { value, decimals, scale } = amount
  const isExact = decimals > 0 || (!scale && !isRough(amount) && value < 1000)
  return isExact ? -decimals : trailingZeros(value, amount)
}

/** Up to two digits and zeros, as one would label an axis. */
function roundUp(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Number((Math.ceil(value / unit) * unit).toPrecision(2))
}
