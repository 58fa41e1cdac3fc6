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

export const closestNumber: Play<ClosestNumber> = {
  weight: 1,
  arrange: () => [],
  present({ stem, min, max, step, unit }) {
    return { stem, input: { type: 'number', min, max, step, unit } }
  },
  key: (item) => item.key,
  /** max(0, 1 − distance / (¼ of the range)), and 1 within the key’s own rounding. */
  grade(item, _, response) {
    const { min, max, key, rounding } = item
    if (typeof response !== 'number' || response < min || response > max) return undefined
    const distance = Math.abs(response - key)
    const score = distance <= rounding ? 1 : Math.max(0, 1 - distance / ((max - min) * WORTHLESS))
    return { score, given: numberText(item, response), right: numberText(item, key), key }
  },
}

function numberText({ lang, unit }: ClosestNumber, value: number): string {
  const options = { useGrouping: unit !== '', maximumFractionDigits: 6 }
  const number = new Intl.NumberFormat(lang, options).format(value)
  if (unit === '') return number
  return unit === '%' ? `${number}%` : `${number} ${unit}`
}
