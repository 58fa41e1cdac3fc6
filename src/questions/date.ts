/** A calendar date at its own precision: a year, a month of a year, or a day. */
export interface CalendarDate {
  year: number
  /** 1 to 12. */
  month?: number
  /** 1 to 31; only with a month. */
  day?: number
}

export type Precision = 'year' | 'month' | 'day'

export function precisionOf({ month, day }: CalendarDate): Precision {
  if (month === undefined) return 'year'
  return day === undefined ? 'month' : 'day'
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether the text has the form of a date here; the date may still not exist. */
export const looksLikeDate = (text: string): boolean => ISO.test(text)

/**
 * Reads an ISO 8601 calendar date: `2023`, `2023-06` or `2023-06-09`.
 * `undefined` for other forms, and for days and years that do not exist.
 */
export function parseDate(text: string): CalendarDate | undefined {
  const parts = ISO.exec(text)
  if (!parts) return undefined
  const year = Number(parts[1])
  if (year < 1) return undefined
  if (parts[2] === undefined) return { year }
  const month = Number(parts[2])
  if (month < 1 || month > 12) return undefined
  if (parts[3] === undefined) return { year, month }
  const day = Number(parts[3])
  if (day < 1 || day > daysIn(year, month)) return undefined
  return { year, month, day }
}

/** How many days a month has (Gregorian). */
const daysIn = (year: number, month: number): number => utc(year, month + 1, 0).getUTCDate()

/** Months and days may lie outside of their ranges. `Date.UTC` takes the year 50 for 1950. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date
}

/** Whether `a` certainly lies after `b`: the whole of `a` after the whole of `b`. */
export function isAfter(a: CalendarDate, b: CalendarDate): boolean {
  if (a.year !== b.year) return a.year > b.year
  if (a.month === undefined || b.month === undefined) return false
  if (a.month !== b.month) return a.month > b.month
  return a.day !== undefined && b.day !== undefined && a.day > b.day
}

/** Whether `a` lies in `b`, as a day in its month and its year: all that `b` says `a` says too. */
export function isPartOf(a: CalendarDate, b: CalendarDate): boolean {
  if (a.year !== b.year) return false
  if (b.month !== undefined && a.month !== b.month) return false
  return b.day === undefined || a.day === b.day
}

/** Whether two dates are the same, at the same precision. */
export const sameDate = (a: CalendarDate, b: CalendarDate): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day

/** The date so many of its own units (years, months, days) later; fewer than 0 for earlier. */
export function shiftDate(date: CalendarDate, units: number): CalendarDate {
  if (date.month === undefined) return { year: date.year + units }
  const moved =
    date.day === undefined
      ? utc(date.year, date.month + units, 1)
      : utc(date.year, date.month, date.day + units)
  const shifted = { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1 }
  return date.day === undefined ? shifted : { ...shifted, day: moved.getUTCDate() }
}
