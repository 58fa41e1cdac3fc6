import { MONTHS } from '../wording/english/date.ts'

const DATE = new RegExp(
  String.raw`(?:(?<day>\d{1,2}) )?\b(?<month>${MONTHS.join('|')})\b(?: (?<year>\d{4}))?`,
)
const NUMBER = /(?<number>\d+)$/

/**
 * Things in the order of their names, if those differ in a date, or in a number at their end, alone:
 * "April" before "May", "Group 2" before "Group 10". Other names have no order.
 */
export function inSeries<T>(things: readonly T[], nameOf: (thing: T) => string): T[] | undefined {
  const names = things.map(nameOf)
  for (const [pattern, rankOf] of [
    [DATE, dateRank],
    [NUMBER, numberRank],
  ] as const) {
    const frames = new Set(names.map((name) => name.replace(pattern, '#')))
    if (frames.size !== 1 || !names.every((name) => pattern.test(name))) continue
    const rank = (thing: T) => rankOf(pattern.exec(nameOf(thing))?.groups ?? {})
    return things.toSorted((a, b) => rank(a) - rank(b))
  }
  return undefined
}

type Groups = Readonly<Record<string, string | undefined>>

const dateRank = ({ year = '0', month, day = '0' }: Groups): number =>
  (Number(year) * 12 + MONTHS.indexOf(month ?? '')) * 31 + Number(day)

const numberRank = ({ number }: Groups): number => Number(number)
