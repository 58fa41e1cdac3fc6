import { type Amount, isRough, magnitude, trailingZeros } from '../amount.ts'
import { type CalendarDate, sameDate, shiftDate } from '../date.ts'
import type { Value } from '../facts.ts'
import type { Random } from '../random.ts'

/** Rungs on each side of the key: any four neighbours that hold the key can be shown. */
const SIDE = 3

/**
 * Amounts in ascending order with the key in the middle. Percent from 20 on go in steps of 5 to 15
 * points inside 0–100, counts below 20 in steps of 1 to 3, rough numbers by ratios of 1.3 to 2, all
 * others by 1.15 to 1.6; every rung has the decimals and the trailing zeros of the key, or is a number of quarters as it is.
 * `undefined` when a side has no room for three: a key that could only be the first or the last would
 * give itself away.
 * @param isWrong whether a value may stand beside the key
 * @param known amounts that come first where they fit on a rung
 */
export function amountLadder(
  key: Amount,
  random: Random,
  isWrong: (amount: Amount) => boolean,
  known: readonly Amount[] = [],
): Amount[] | undefined {
  const preferred = known.filter((amount) => isWrittenLike(amount, key) && isWrong(amount))
  return firstOf(TRIES, () => {
    const below = climb(key, -1, random, preferred)
    const above = climb(key, 1, random, preferred)
    if (!below || !above || ![...below, ...above].every(isWrong)) return undefined
    return [...below.reverse(), key, ...above]
  })
}

/** Whether an amount loses nothing when it is written with the scale and the decimals of another. */
const isWrittenLike = ({ value, scale }: Amount, key: Amount): boolean =>
  scale === key.scale && Number(value.toFixed(key.decimals)) === value

/**
 * Dates in ascending order with the key in the middle: years 1 to 3 apart, months 1 to 3, and days
 * some weeks, or less where there is no room for that. `undefined` when a side has no room for three.
 * @param isWrong whether a date may stand beside the key
 */
export function dateLadder(
  key: CalendarDate,
  random: Random,
  isWrong: (date: CalendarDate) => boolean,
): CalendarDate[] | undefined {
  const isSound = (date: CalendarDate) => date.year > 0 && isWrong(date)
  for (const stride of stridesOf(key)) {
    const ladder = firstOf(TRIES, () => {
      const below = dates(key, -1, stride, random)
      const above = dates(key, 1, stride, random)
      return [...below, ...above].every(isSound) ? [...below.reverse(), key, ...above] : undefined
    })
    if (ladder) return ladder
  }
  return undefined
}

/** The neighbour of a date on a ladder, above (1) or below (-1). */
type Stride = (date: CalendarDate, direction: 1 | -1, random: Random) => CalendarDate

/**
 * Strides from the best on. Nobody knows a date to the day for what it meant, so days stand weeks
 * apart; what began on the first of a month could only have begun on the first of another.
 */
function stridesOf({ day }: CalendarDate): readonly Stride[] {
  if (day === undefined) return [units(1, 3)]
  return [...(day === 1 ? [firsts] : []), units(14, 56), units(4, 14), units(1, 3)]
}

const units =
  (near: number, far: number): Stride =>
  (date, direction, random) =>
    shiftDate(date, direction * (near + random.int(far - near + 1)))

const firsts: Stride = ({ year, month }, direction, random) => ({
  ...units(1, 3)({ year, ...(month !== undefined && { month }) }, direction, random),
  day: 1,
})

const TRIES = 30

function firstOf<T>(tries: number, build: () => T | undefined): T | undefined {
  for (let count = 0; count < tries; count++) {
    const built = build()
    if (built) return built
  }
  return undefined
}

function dates(key: CalendarDate, direction: 1 | -1, stride: Stride, random: Random) {
  let date = key
  return Array.from({ length: SIDE }, () => {
    date = stride(date, direction, random)
    return date
  })
}

/** The rungs on one side of the key, up (1) or down (-1), nearest first. */
function climb(
  key: Amount,
  direction: 1 | -1,
  random: Random,
  known: readonly Amount[],
): Amount[] | undefined {
  const climbed: Amount[] = []
  let value = key.value
  for (let rung = 0; rung < SIDE; rung++) {
    const next = step(key, value, direction, random, known)
    if (next === undefined) return undefined
    value = next
    climbed.push({ ...key, value })
  }
  return climbed
}

function step(
  key: Amount,
  from: number,
  direction: 1 | -1,
  random: Random,
  known: readonly Amount[],
): number | undefined {
  const unit = granularity(key)
  const [near, far] = strides(key, from, direction)
  const fits = (value: number) => {
    const size = direction * (value - from)
    const isShare = key.unit === '%'
    // Of one thing the unit would not be in the plural.
    const inside = isShare ? key.unbounded || value < 100 : value !== 1
    // Beyond that one would write the next scale.
    if (key.scale && value >= 1000) return false
    // Half a unit: the ends themselves were rounded to it, but those in points are whole.
    const furthest = isInPoints(key) ? Math.max(far, unit) : far + unit / 2
    const inReach = size > 0 && size >= near - unit / 2 && size <= furthest
    const isAlike = isInQuarters(key)
      ? isInQuarters({ ...key, value })
      : trailingZeros(value, key) === trailingZeros(key.value, key)
    return value > 0 && inside && inReach && isAlike
  }
  const [told] = random.shuffle(known.map(({ value }) => value).filter(fits))
  if (told !== undefined) return told
  for (let tries = 0; tries < 20; tries++) {
    const raw = from + direction * (near + ((far - near) * random.int(101)) / 100)
    const value = Number((Math.round(raw / unit) * unit).toFixed(key.decimals))
    if (fits(value)) return value
  }
  return undefined
}

/** The least and the most that the next rung may be away. */
function strides(key: Amount, from: number, direction: 1 | -1): [near: number, far: number] {
  if (isRough(key)) return direction > 0 ? [from * 0.3, from] : [from * (1 - 1 / 1.3), from / 2]
  if (isInPoints(key)) return [5, 15]
  if (key.decimals === 0 && magnitude(key) < 20) return [1, 3]
  return direction > 0 ? [from * 0.15, from * 0.6] : [from * (1 - 1 / 1.15), from * (1 - 1 / 1.6)]
}

/** Below 20 percent there is no room for three steps of 5 points. */
const isInPoints = (amount: Amount): boolean =>
  amount.unit === '%' && amount.value >= 20 && !isRough(amount)

/** Whether no number that is written as exactly, and no date, could stand between two. */
export function isNext(a: Value, b: Value): boolean {
  if (a.type === 'date' && b.type === 'date') {
    return sameDate(shiftDate(a.date, 1), b.date) || sameDate(shiftDate(a.date, -1), b.date)
  }
  if (a.type !== 'amount' || b.type !== 'amount') return false
  const unit = Math.min(granularity(a.amount), granularity(b.amount))
  return Math.abs(a.amount.value - b.amount.value) < unit * 1.5
}

/**
 * The place of the key's last digit that is not a trailing zero: 1000 for 84,000. Rates and prices
 * that end in quarters move in quarters.
 */
const granularity = (key: Amount): number =>
  isInQuarters(key) ? 0.25 : 10 ** (trailingZeros(key.value, key) - key.decimals)

/** Whether an amount with two decimals is a number of quarters: 0.50, 0.75, 2.00. */
const isInQuarters = ({ value, decimals }: Amount): boolean =>
  decimals === 2 && Number.isInteger(value * 4)
