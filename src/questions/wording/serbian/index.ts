import type { Amount } from '../../amount.ts'
import type { CalendarDate } from '../../date.ts'
import type { DateInPlace, Hidden, Language } from '../language.ts'
import { cardinals } from './cardinal.ts'
import { which } from './gender.ts'
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

/** As they stand behind "u". */
const MONTHS_LOCATIVE = [
  ...['januaru', 'februaru', 'martu', 'aprilu', 'maju', 'junu'],
  ...['julu', 'avgustu', 'septembru', 'oktobru', 'novembru', 'decembru'],
]

/** What to ask for where the story has no noun of its own; there is none that fits all things. */
const NOUNS: Readonly<Record<Hidden['sort'], string | undefined>> = {
  person: 'ime',
  group: 'grupa',
  country: 'država',
  organisation: 'organizacija',
  company: 'kompanija',
  city: 'grad',
  place: 'mesto',
  project: 'naziv',
  event: 'događaj',
  thing: undefined,
  number: 'broj',
  year: 'godina',
  month: 'mesec',
  day: 'datum',
}

export const serbian: Language = {
  date,
  number,
  scale,
  countsAlike,
  agreesInGender: true,
  cardinals,
  percent: ['posto', 'odsto', 'procenata', 'procenta', 'procenat'],
  dateInPlace,
  // The point behind an ordinal number falls before a bracket (Pravopis, 2010).
  withDate: (sentence, dated) => sentence.replace(/\.$/, ` (${bare(dated)}).`),
  whatIsMissing: (hidden, sentence) => `${missing(hidden)}: „${quotable(sentence)}“?`,
  isItTrue: (sentence) => `Da li je tačno: „${quotable(sentence)}“?`,
  truth: ['Tačno', 'Netačno'],
  inWhichOrder: 'Kojim redom su se odigrali ovi događaji, od najranijeg do najkasnijeg?',
  traps,
  ownWords,
}

/** "Koja reka nedostaje"; of persons the name, as nouns for them do not tell a gender. */
function missing(hidden: Hidden): string {
  const subtype = 'subtype' in hidden && hidden.sort !== 'person' ? hidden.subtype : undefined
  const noun = subtype ?? NOUNS[hidden.sort]
  if (noun === undefined) return 'Šta nedostaje'
  const pronoun = which(noun)
  return `${pronoun.charAt(0).toUpperCase()}${pronoun.slice(1)} ${noun} nedostaje`
}

/** "1892", "oktobar 1892.", "14. oktobra 1892.", as it stands alone. */
function date({ year, month, day }: CalendarDate): string {
  if (month === undefined) return String(year)
  if (day === undefined) return `${MONTHS[month - 1]} ${year}.`
  return `${day}. ${MONTHS_GENITIVE[month - 1]} ${year}.`
}

/** "1892. godine", "u oktobru 1892.", "14. oktobra 1892." */
function dateInPlace(at: CalendarDate): DateInPlace {
  const { year, month, day } = at
  if (month === undefined) return { before: '', shown: String(year), after: '. godine' }
  if (day !== undefined) return { before: '', shown: date(at), after: '' }
  return { before: 'u ', shown: `${MONTHS_LOCATIVE[month - 1]} ${year}.`, after: '' }
}

/** Comma before decimals, points between thousands, a dash for "to" (Pravopis, 2010). */
function number(amount: Amount): string {
  const { value, to, decimals, unit } = amount
  const format = new Intl.NumberFormat('sr-Latn', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  const ends = [value, ...(to === undefined ? [] : [to])]
  const digits = ends.map((end) => format.format(end)).join('–')
  const scaled = amount.scale ? `${digits} ${scale(amount)}` : digits
  return unit === '%' ? `${scaled}%` : scaled
}

/** "1 milijarda", "2 milijarde", "5 milijardi": of a range as behind its upper end. */
function scale(amount: Amount): string {
  if (!amount.scale) return ''
  const { one, few, other } = SCALES[amount.scale]
  switch (pluralOf(amount)) {
    case 'one':
      return one
    case 'few':
      return few
    default:
      return other
  }
}

const SCALES = {
  thousand: { one: 'hiljada', few: 'hiljade', other: 'hiljada' },
  million: { one: 'milion', few: 'miliona', other: 'miliona' },
  billion: { one: 'milijarda', few: 'milijarde', other: 'milijardi' },
  trillion: { one: 'bilion', few: 'biliona', other: 'biliona' },
} as const

/** Behind 1, 21 … nouns stand in one form, behind 2 to 4, 22 … in another, else in a third. */
function pluralOf({ value, to, decimals }: Amount): Intl.LDMLPluralRule {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.PluralRules('sr', digits).select(Math.abs(to ?? value))
}

/** Behind a scale and a percent sign no noun changes. */
function countsAlike(a: Amount, b: Amount): boolean {
  const isFixed = a.scale !== undefined || a.unit === '%'
  return isFixed || pluralOf(a) === pluralOf(b)
}

/** As it stands inside quotation marks: what it quotes itself takes the inner ones. */
const quotable = (sentence: string): string =>
  bare(sentence).replaceAll('„', '‚').replaceAll('“', '‘')

const bare = (sentence: string): string => sentence.replace(/\.$/, '')
