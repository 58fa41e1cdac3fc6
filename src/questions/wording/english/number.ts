import { type Amount, isSmall } from '../../amount.ts'
import { cardinals } from './cardinal.ts'

/** The number of an amount as it stands in a list of options: "59%", "84 million", "10 to 20". */
export function numberText(amount: Amount): string {
  const ends = [amount.value, ...(amount.to === undefined ? [] : [amount.to])]
  const range = ends.map((end) => endText(end, amount)).join(' to ')
  return amount.scale ? `${range} ${amount.scale}` : range
}

function endText(end: number, { decimals, unit }: Amount): string {
  // Years are dates here, so every number of four digits and more is grouped.
  const digits = new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(end)
  return unit === '%' ? `${digits}%` : digits
}

/**
 * The amount as it stands in a sentence: "about 84 million euros", "59% of EU statements", "four goals"
 * (numbers below ten in words, as newspapers write them).
 * @param number what stands for its number
 */
export function amountText(amount: Amount, number = inSentence(amount)): string {
  const parts = [amount.hedge, number]
  if (amount.unit !== '%') parts.push(amount.unit)
  if (amount.of) parts.push(`of ${amount.of}`)
  return parts.filter(Boolean).join(' ')
}

const inSentence = (amount: Amount): string =>
  (isSmall(amount) ? cardinals(amount.value)[0] : undefined) ?? numberText(amount)
