import { type CalendarDate, parseDate } from '../../questions/date.ts'

/** How a language writes numbers, dates and lists, and how a number written in it is read. */
export interface Language<Form extends Intl.LDMLPluralRule> {
  /** A number to at most two decimals: "1,250.5". */
  number(value: number): string
  /** A number to guess, without its unit; one that has none is a year: "1,250", "1892". */
  figure(value: number, unit: string): string
  /** A number with its unit: "84 million euros", "59%". */
  amount(value: number, unit: string): string
  /** A whole number with the form of the noun that goes with it: "1 card", "2 cards". */
  counted(count: number, noun: Record<Form, string>): string
  /** "3, 5 and 6" */
  list(parts: readonly (string | number)[]): string
  /** An ISO date at its own precision: "2025", "June 2025", "30 June 2025". */
  date(iso: string): string
  /** A day as it fits in a table: "30 Jun 2025". */
  shortDate(time: Date): string
  /** The number that somebody typed, or `undefined` if it is none. */
  readNumber(text: string): number | undefined
}

/** The language with this tag (BCP 47), and the plural forms that nouns have in it. */
export function languageOf<Form extends Intl.LDMLPluralRule>(
  tag: string,
): Language<Form | 'other'> {
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })
  const plurals = new Intl.PluralRules(tag)
  const lists = new Intl.ListFormat(tag)
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' })
  const number = (value: number) => numbers.format(value)
  return {
    number,
    figure: (value, unit) => (unit === '' ? String(Math.round(value)) : number(value)),
    amount: (value, unit) => (unit === '%' ? `${number(value)}%` : `${number(value)} ${unit}`),
    counted(count, noun) {
      const forms: Partial<Record<Intl.LDMLPluralRule, string>> = noun
      return `${number(count)} ${forms[plurals.select(count)] ?? noun.other}`
    },
    list: (parts) => lists.format(parts.map(String)),
    date: dateWriter(tag),
    shortDate: (time) => days.format(time),
    readNumber: numberReader(numbers),
  }
}

function dateWriter(tag: string): (iso: string) => string {
  // By precision. Making one takes a hundred times what using it does, and timelines have many dates.
  const formats = new Map<string, Intl.DateTimeFormat>()
  return (iso) => {
    const date = parseDate(iso)
    if (!date) return iso
    const { year, month = 1, day = 1 } = date
    const precision = Object.keys(date).join()
    const format = formats.get(precision) ?? new Intl.DateTimeFormat(tag, partsOf(date))
    formats.set(precision, format)
    return format.format(Date.UTC(year, month - 1, day))
  }
}

const partsOf = ({ month, day }: CalendarDate): Intl.DateTimeFormatOptions => ({
  year: 'numeric',
  ...(month !== undefined && { month: 'long' }),
  ...(day !== undefined && { day: 'numeric' }),
  timeZone: 'UTC',
})

const SPACE_BEFORE_THREE_DIGITS = /(?<=\d)\s(?=\d{3}(?!\d))/g

/**
 * Reads numbers with the language's own separators: where "," stands before decimals, "1.200" is
 * 1200. The other sign is taken for a decimal one where it cannot part thousands, as many keyboards
 * have only one of them: "12.5" is 12.5 in every language.
 */
function numberReader(numbers: Intl.NumberFormat): (text: string) => number | undefined {
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
