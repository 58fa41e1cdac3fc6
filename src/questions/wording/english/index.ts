import { isOne } from '../../amount.ts'
import type { Hidden, Language } from '../language.ts'
import { cardinals } from './cardinal.ts'
import { dateText, prepositionFor } from './date.ts'
import { numberText } from './number.ts'
import { TYPE_NOUNS } from './phrase.ts'
import { ownWords, traps } from './traps.ts'

const NOUNS: Readonly<Record<Hidden['sort'], string>> = {
  ...TYPE_NOUNS,
  person: 'name',
  thing: 'word',
  number: 'number',
  year: 'year',
  month: 'month',
  day: 'date',
}

export const english: Language = {
  date: dateText,
  number: numberText,
  scale: ({ scale = '' }) => scale,
  countsAlike: (a, b) => isOne(a) === isOne(b),
  agreesInGender: false,
  cardinals,
  percent: ['percent', 'per cent'],
  dateInPlace: (date) => ({
    before: `${prepositionFor(date)} `,
    shown: dateText(date),
    after: '',
  }),
  withDate: (sentence, date) => sentence.replace(/\.$/, ` (${date}).`),
  whatIsMissing: (hidden, sentence) =>
    `Which ${nounOf(hidden)} completes the sentence: “${quotable(sentence)}”?`,
  isItTrue: (sentence) => `Is this true: “${quotable(sentence)}”?`,
  truth: ['True', 'False'],
  inWhichOrder: 'In which order did these happen, from earliest to latest?',
  traps,
  ownWords,
}

const nounOf = (hidden: Hidden): string =>
  ('subtype' in hidden ? hidden.subtype : undefined) ?? NOUNS[hidden.sort]

/** As it stands inside quotation marks: what it quotes itself takes the inner ones. */
const quotable = (sentence: string): string =>
  bare(sentence).replaceAll('“', '‘').replaceAll('”', '’')

const bare = (sentence: string): string => sentence.replace(/\.$/, '')
