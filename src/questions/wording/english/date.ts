import type { CalendarDate } from '../../date.ts'

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The date in words at its own precision: "2022", "February 2022", "3 September 2025". */
export function dateText(date: CalendarDate): string {
  const month = date.month === undefined ? undefined : MONTHS[date.month - 1]
  return [date.day, month, date.year].filter((part) => part !== undefined).join(' ')
}

/** The date as an adverbial: "in February 2022", "on 3 September 2025". */
export function atDate(date: CalendarDate): string {
  return `${prepositionFor(date)} ${dateText(date)}`
}

export const prepositionFor = ({ day }: CalendarDate): 'in' | 'on' =>
  day === undefined ? 'in' : 'on'
