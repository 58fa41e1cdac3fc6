import type { Amount } from '../../amount.ts'

/** The number of an amount as it stands in a list of options: "59%", "84 million", "1,250". */
export function numberText(amount: Amount): string {
  // Years are dates here, so every number of four digits and more is grouped.
  const digits = new Intl.NumberFormat('en', {
    minimumFractionDigits: amount.decimals,
    maximumFractionDigits: amount.decimals,
  }).format(amount.value)
  const number = amount.unit === '%' ? `${digits}%` : digits
  return amount.scale ? `${number} ${amount.scale}` : number
}

/** The amount as it stands in a sentence: "about 84 million euros", "59% of EU statements". */
export function amountText(amount: Amount): string {
  const parts = [amount.hedge, numberText(amount)]
  if (amount.unit !== '%') parts.push(amount.unit)
  if (amount.of) parts.push(`of ${amount.of}`)
  return parts.filter(Boolean).join(' ')
}
