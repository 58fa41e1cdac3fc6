import { parseDate } from '../questions/date.ts'
import type { Paragraph } from './article.ts'
import { commonly } from './tokens.ts'

/** A date as an article gives it. */
export interface FoundDate {
  paragraph: number
  start: number
  end: number
  text: string
  /** ISO 8601, where the article itself says of which year it is; “Thursday” and “May” stay open. */
  iso?: string
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
]
/** Months whose names are words, too. */
const WORDS_TOO = ['March', 'May', 'August']
const MONTH = `(?<month>${MONTHS.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)`
const DAY = String.raw`(?<day>[12]?\d|3[01])(?:st|nd|rd|th)?`
const YEAR = String.raw`(?<year>1[0-9]\d\d|20\d\d)`
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?'
const SPAN =
  '(?:year|month|week|weekend|spring|summer|autumn|fall|winter|decade|century|night|quarter)'
const SEASON = '(?:spring|summer|autumn|fall|winter)'

/** In this order: a longer form goes before the ones that it holds. */
const FORMS: readonly RegExp[] = [
  String.raw`(?<year>\d{4})-(?<mm>\d\d)-(?<dd>\d\d)`,
  `(?:${WEEKDAY}, )?${DAY}(?: of)? ${MONTH},? ${YEAR}`,
  `(?:${WEEKDAY}, )?${MONTH} ${DAY},? ${YEAR}`,
  `${MONTH},? (?:of )?${YEAR}`,
  `${SEASON} (?:of )?${YEAR}`,
  `${DAY}(?: of)? ${MONTH}`,
  `${MONTH} ${DAY}`,
  `(?:[Ee]arlier|[Ll]ater) (?:this|last|next) ${SPAN}`,
  `(?:[Ll]ast|[Tt]his|[Nn]ext) (?:${SPAN}|${WEEKDAY}|${MONTH})`,
  `the (?:end|beginning|start|middle) of (?:the|this|next|last) ${SPAN}`,
  String.raw`(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) (?:years?|months?|weeks?|days?|decades?|hours?|minutes?) ago`,
  '(?:[Yy]esterday|[Tt]omorrow|[Tt]oday|[Tt]onight)',
  String.raw`(?:1[0-9]|20)\d0s`,
  WEEKDAY,
  MONTH,
  YEAR,
].map(
  (form) =>
    new RegExp(`(?<![\\p{L}\\p{N}.,$€£-]|\\d[:/])${form}(?![\\p{L}\\p{N}%€]|[,.:/]\\d)`, 'gu'),
)

/** Finds dates, and takes none of them from today’s: what has no year of its own stays open. */
export function datesIn({ number: paragraph, text }: Paragraph): FoundDate[] {
  const found: FoundDate[] = []
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => other.start < end && start < other.end)) continue
      if (!isDate(text, match)) continue
      const iso = isoOf(match.groups ?? {})
      found.push({ paragraph, start, end, text: match[0], ...(iso && { iso }) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function isDate(text: string, { 0: written, index, groups = {} }: RegExpExecArray): boolean {
  const before = text.slice(0, index)
  const after = text.slice(index + written.length)
  if (written === groups.year) return isYear(before, after)
  const month = groups.month
  if (month !== written) return true
  // “Theresa May”, “June Carter”: a name beside it makes it one, too.
  const [, word] = /(\p{L}+) $/u.exec(before) ?? []
  if (word && /^\p{Lu}/u.test(word) && commonly(word.toLowerCase()).length === 0) return false
  if (/^ \p{Lu}\p{Ll}/u.test(after) && !OF_TIME.test(before)) return false
  return !(WORDS_TOO.includes(written) && isFirst(before))
}

/** Whether a sentence or a quotation begins here. */
const isFirst = (before: string): boolean => /(?:^|[.!?…]["”’')\]]*\s+|[“"‘]\s?)$/.test(before)

/** A number of four digits is a year where no noun of its own follows, or a word of time stands before. */
function isYear(before: string, after: string): boolean {
  if (OF_TIME.test(before)) return !COUNTED.test(after)
  return !/^ (?:\p{Ll}+ )?\p{Ll}+s\b/u.test(after) || /\bthe $/.test(before)
}

const OF_TIME =
  /\b(?:in|since|until|till|by|before|after|from|of|to|between|and|during|around|early|late|mid|year|through|for)[ -]$/i
const COUNTED =
  /^ (?:people|men|women|children|euros|dollars|pounds|tonnes|tons|metres|meters|kilometres|kilometers|km|miles|jobs|homes|votes|seats|cases|deaths|million|billion)\b/

function isoOf({
  year,
  month,
  day,
  mm,
  dd,
}: Record<string, string | undefined>): string | undefined {
  if (year === undefined) return undefined
  const inYear =
    mm ?? (month && String(MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1))
  const inMonth = dd ?? day
  const iso = [year, inYear, inMonth].flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
  return parseDate(iso) ? iso : undefined
}
