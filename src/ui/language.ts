/** How a language writes numbers, and how a number written in it is read. */
export interface Language {
  /** A number to at most two decimals: "1,250.5". */
  number(value: number): string
  /** A number with its unit: "84 million euros", "59%". */
  amount(value: number, unit: string): string
  /** The number that somebody typed, or `undefined` if it is none. */
  readNumber(text: string): number | undefined
}

/** The language with this tag (BCP 47). */
export function languageOf(tag: string): Language {
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })
  const readNumber = numberReader(numbers)
  const number = (value: number) => numbers.format(value)
  const amount = (value: number, unit: string) =>
    unit === '%' ? `${number(value)}%` : `${number(value)} ${unit}`.trim()
  return { number, amount, readNumber }
}

const SPACE_BEFORE_THREE_DIGITS = /(?<=\d)\s(?=\d{3}(?!\d))/g

/**
 * Reads numbers with the language's own separators: where "," stands before decimals, "1.200" is
 * 1200. The other sign is taken for a decimal one where it cannot part thousands, as many keyboards
 * have only one of them: "12.5" is 12.5 in every language.
 */
function numberReader(numbers: Intl.NumberFormat): Language['readNumber'] {
  const parts = numbers.formatToParts(123_456.5)
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  const other = decimal === ',' ? '.' : ','
  const grouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${other}\\d{3})+(\\${decimal}\\d+)?$`)
  return (text) => {
    const plain = text.trim().replace(SPACE_BEFORE_THREE_DIGITS, '').replace('−', '-')
    if (grouped.test(plain)) return Number(plain.replaceAll(other, '').replace(decimal, '.'))
    return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined
  }
}
