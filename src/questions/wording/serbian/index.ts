import type { Amount } from '../../amount.ts'
import type { CalendarDate } from '../../date.ts'
import type { Hidden, Language } from '../language.ts'
import { ownWords, traps } from './traps.ts'

// Serbian in Latin script. Sentences come whole from the story, so no grammar is needed here.

const MONTHS = [
  ...['januar', 'februar', 'mart', 'april', 'maj', 'jun'],
  ...['jul', 'avgust', 'septembar', 'oktobar', 'novembar', 'decembar'],
]
/** As they stand behind the number of a day. */
const MONTHS_GENITIVE = [
  ...['januara', 'februara', 'marta', 'aprila', 'maja', 'juna'],
  ...['jula', 'avgusta', 'septembra', 'oktobra', 'novembra', 'decembra'],
]

/** A subtype would need its gender, so the question names the sort alone. */
const QUESTIONS: Readonly<Record<Hidden['sort'], string>> = {
  person: 'Koje ime nedostaje',
  group: 'Koja grupa nedostaje',
  country: 'Koja država nedostaje',
  organisation: 'Koja organizacija nedostaje',
  company: 'Koja kompanija nedostaje',
  city: 'Koji grad nedostaje',
  place: 'Koje mesto nedostaje',
  project: 'Koji naziv nedostaje',
  event: 'Koji događaj nedostaje',
  thing: 'Koja reč nedostaje',
  number: 'Koji broj nedostaje',
  year: 'Koja godina nedostaje',
  date: 'Koji datum nedostaje',
}

export const serbian: Language = {
  date,
  number,
  // The point behind an ordinal number falls before a bracket (Pravopis, 2010).
  withDate: (sentence, dated) => sentence.replace(/\.$/, ` (${bare(dated)}).`),
  whatIsMissing: ({ sort }, sentence) => `${QUESTIONS[sort]}: „${quotable(sentence)}“?`,
  isItTrue: (sentence) => `Da li je tačno: „${quotable(sentence)}“?`,
  truth: ['Tačno', 'Netačno'],
  inWhichOrder: 'Kojim redom se to dogodilo, od najranijeg do najkasnijeg?',
  traps,
  ownWords,
}

/** "1892", "oktobar 1892", "14. oktobar 1892" in the nominative, as it stands alone. */
function date({ year, month, day }: CalendarDate): string {
  if (month === undefined) return String(year)
  if (day === undefined) return `${MONTHS[month - 1]} ${year}.`
  return `${day}. ${MONTHS_GENITIVE[month - 1]} ${year}.`
}

/** Comma before decimals, points between thousands, a dash for "to" (Pravopis, 2010). */
function number({ value, to, decimals, unit, scale }: Amount): string {
  const format = new Intl.NumberFormat('sr-Latn', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  const ends = [value, ...(to === undefined ? [] : [to])]
  const digits = ends.map((end) => format.format(end)).join('–')
  const scaled = scale ? `${digits} ${SCALES[scale]}` : digits
  return unit === '%' ? `${scaled}%` : scaled
}

const SCALES = {
  thousand: 'hiljada',
  million: 'miliona',
  billion: 'milijardi',
  trillion: 'biliona',
} as const

/** As it stands inside quotation marks: what it quotes itself takes the inner ones. */
const quotable = (sentence: string): string =>
  bare(sentence).replaceAll('„', '‚').replaceAll('“', '‘')

const bare = (sentence: string): string => sentence.replace(/\.$/, '')
