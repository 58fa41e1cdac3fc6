import { type Amount, magnitude } from '../amount.ts'
import { type CalendarDate, shiftDate } from '../date.ts'
import type { Random } from '../random.ts'

/** Rungs on each side of the key: any four neighbours that hold the key can be shown. */
const SIDE = 3

/**
 * Amounts in ascending order with the key in the middle. Percent go in steps of 5 to 15 points
 * inside 0–100, counts below 20 in steps of 1 to 3, all others by ratios of 1.15 to 1.6; every rung
 * has the decimals and the trailing zeros of the key. `undefined` when a side has no room for three:
 * a key that could only be the first or the last would give itself away.
 * @param isWrong whether a value may stand beside the key
 */
export function amountLadder(
  key: Amount,
  random: Random,
  isWrong: (amount: Amount) => boolean,
): Amount[] | undefined {
  return firstOf(TRIES, () => {
    const below = climb(key, -1, random)
    const above = climb(key, 1, random)
    if (!below || !above || ![...below, ...above].every(isWrong)) return undefined
    return [...below.reverse(), key, ...above]
  })
}

/**
 * Dates in ascending order with the key in the middle, 1 to 3 of its own units (years, months, days)
 * apart. `undefined` when a side has no room for three.
 * @param isWrong whether a date may stand beside the key
 */
export function dateLadder(
  key: CalendarDate,
  random: Random,
  isWrong: (date: CalendarDate) => boolean,
): CalendarDate[] | undefined {
  return firstOf(TRIES, () => {
    const below = dates(key, -1, random)
    const above = dates(key, 1, random)
    return [...below, ...above].every(isWrong) ? [...below.reverse(), key, ...above] : undefined
  })
}

const TRIES = 30

function firstOf<T>(tries: number, build: () => T | undefined): T | undefined {
  for (let count = 0; count < tries; count++) {
    const built = build()
    if (built) return built
  }
  return undefined
}

function dates(key: CalendarDate, direction: 1 | -1, random: Random): CalendarDate[] {
  let units = 0
  return Array.from({ length: SIDE }, () => {
    units += direction * (1 + random.int(3))
    return shiftDate(key, units)
  })
}

/** The rungs on one side of the key, up (1) or down (-1), nearest first. */
function climb(key: Amount, direction: 1 | -1, random: Random): Amount[] | undefined {
  const climbed: Amount[] = []
  let value = key.value
  for (let rung = 0; rung < SIDE; rung++) {
    const next = step(key, value, direction, random)
    if (next === undefined) return undefined
    value = next
    climbed.push({ ...key, value })
  }
  return climbed
}

function step(key: Amount, from: number, direction: 1 | -1, random: Random): number | undefined {
  const unit = granularity(key)
  for (let tries = 0; tries < 20; tries++) {
    const raw = from + direction * stride(key, from, direction, random)
    const value = Number((Math.round(raw / unit) * unit).toFixed(key.decimals))
    const size = direction * (value - from)
    const fits = key.unit === '%' ? value < 100 && size >= 5 && size <= 15 : size > 0
    if (value > 0 && fits && trailingZeros(value, key) === trailingZeros(key.value, key)) {
      return value
    }
  }
  return undefined
}

function stride(key: Amount, from: number, direction: 1 | -1, random: Random): number {
  if (key.unit === '%') return 5 + random.int(11)
  if (magnitude(key) < 20) return 1 + random.int(3)
  const ratio = 1.15 + random.int(46) / 100
  return direction > 0 ? from * (ratio - 1) : from * (1 - 1 / ratio)
}

/** The place of the key's last digit that is not a trailing zero: 1000 for 84,000. */
const granularity = (key: Amount): number => 10 ** (trailingZeros(key.value, key) - key.decimals)

/** Zeros at the end of the digits as they are written. */
function trailingZeros(value: number, { decimals }: Amount): number {
  return /0*$/.exec(value.toFixed(decimals).replace('.', ''))?.[0].length ?? 0
}
