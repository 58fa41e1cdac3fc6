import { fold } from '../questions/text.ts'

/** Words that every English text has, and that look like none of another language. */
const WORDS = new Set(
  'the and that of with from which this have has were their would been are said they its for not by it he she his her who'.split(
    ' ',
  ),
)
/** English prose has a third of these and similar words; other languages have next to none of them. */
const LEAST = 0.1

/** Whether a text is in English, the only language that the rules can read. */
export function isEnglish(text: string): boolean {
  const words = fold(text).split(' ')
  return words.filter((word) => WORDS.has(word)).length / words.length >= LEAST
}
