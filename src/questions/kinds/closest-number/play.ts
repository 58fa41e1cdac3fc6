import * as v from 'valibot'
import { itemBase, type Play } from '../../play.ts'

/** A number to guess: the closer, the more points. `unit` is empty for a year. */
export const ClosestNumber = v.strictObject({
  ...itemBase,
  kind: v.literal('closest-number'),
  /** The ends of the slider; the key lies anywhere between them. */
  min: v.number(),
  max: v.number(),
  step: v.number(),
  unit: v.string(),
  /** The language that numbers are written in. */
  lang: v.string(),
  key: v.number(),
  /** A guess no further away than this is as good as the key, which is itself rounded. */
  rounding: v.number(),
})
export type ClosestNumber = v.InferOutput<typeof ClosestNumber>

/** Beyond a quarter of the range a guess is worth nothing. */
const WORTHLESS = 1 / 4

/** In binary, 59.45 − 59.4 is a little more than 0.05. */
const NOISE = 1e-9

export const closestNumber: Play<ClosestNumber> = {
  weight: 1,
  arrange: () => [],
  present({ stem, min, max, step, unit }) {
    return { stem, input: { type: 'number', min, max, step, unit } }
  },
  key: (item) => item.key,
  grade(item, _, response) {
    const { min, max, key } = item
    if (typeof response !== 'number' || response < min || response > max) return undefined
    const score = closeness(item, response)
    const right = numberText(item, key, decimalsOf(item.step))
    return { score, given: numberText(item, response), right, key }
  },
}

/**
 * max(0, 1 − distance / (¼ of the range)), and 1 within the key’s own rounding. To a thousandth, as
 * points are counted: what counts as 1 is right, not partly right.
 */
function closeness({ min, max, key, rounding }: ClosestNumber, guess: number): number {
  const distance = Math.abs(guess - key)
  if (distance <= rounding + NOISE) return 1
  const score = Math.max(0, 1 - distance / ((max - min) * WORTHLESS))
  return Math.round(score * 1000) / 1000
}

/** The decimals that numbers of a step have. */
const decimalsOf = (step: number): number => String(step).split('.')[1]?.length ?? 0

/** @param decimals at least so many */
function numberText({ lang, unit }: ClosestNumber, value: number, decimals = 0): string {
  const number = formatFor(lang, unit !== '', decimals).format(value)
  if (unit === '') return number
  return unit === '%' ? `${number}%` : `${number} ${unit}`
}

/** Making one takes as long as grading all the rest of a quiz; there are as many as languages and decimals. */
const formats = new Map<string, Intl.NumberFormat>()

function formatFor(lang: string, useGrouping: boolean, decimals: number): Intl.NumberFormat {
  const name = `${lang} ${useGrouping} ${decimals}`
  const options = { useGrouping, minimumFractionDigits: decimals, maximumFractionDigits: 6 }
  const format = formats.get(name) ?? new Intl.NumberFormat(lang, options)
  formats.set(name, format)
  return format
}
