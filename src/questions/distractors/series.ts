import { MONTHS } from '../wording/english/date.ts'

/** Where names stand in a series of their own: "Group 2" before "Group 10", "April" before "May". */
export interface Series {
  rankOf(name: string): number
}

const DATE = new RegExp(
  String.raw`(?:(?<day>\d{1,2}) )?\b(?<month>${MONTHS.join('|')})\b(?: (?<year>\d{4}))?`,
)
const NUMBER = /(?<number>\d+)$/

/** The series that names form which differ in a date, or in a number at their end, alone. */
export function seriesOf(names: readonly string[]): Series | undefined {
  for (const [pattern, rankOf] of [
    [DATE, dateRank],
    [NUMBER, numberRank],
  ] as const) {
    const frames = new Set(names.map((name) => name.replace(pattern, '#')))
    if (frames.size === 1 && names.every((name) => pattern.test(name))) {
      return { rankOf: (name) => rankOf(pattern.exec(name)?.groups ?? {}) }
    }
  }
  return undefined
}

type Groups = Readonly<Record<string, string | undefined>>

const dateRank = ({ year = '0', month, day = '0' }: Groups): number =>
  (Number(year) * 12 + MONTHS.indexOf(month ?? '')) * 31 + Number(day)

const numberRank = ({ number }: Groups): number => Number(number)
