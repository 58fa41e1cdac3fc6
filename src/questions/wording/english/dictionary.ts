/// <reference path="./wink-lexicon.d.ts" />
import senses from 'wink-lexicon/src/wn-senses.js'
import sensesAt from 'wink-lexicon/src/wn-word-senses.js'
import words from 'wink-lexicon/src/wn-words.js'
import { baseOf } from './irregular.ts'

type PartOfSpeech = 'verb' | 'adv' | 'noun' | 'adj'

/** Whether WordNet has a word. It lists base forms alone. */
export const isListed = (word: string): boolean => Object.hasOwn(words, word)

/** The sorts of a word's senses by WordNet's numbers (lexnames); none for a word that it lacks. */
export function sensesOf(word: string): readonly number[] {
  const place = isListed(word) ? words[word] : undefined
  return place === undefined ? [] : (sensesAt[place] ?? [])
}

/** What a word can be by WordNet; nothing for a word that it lacks. */
const partsOfSpeech = (word: string): ReadonlySet<string> =>
  new Set(sensesOf(word).map((sense) => senses[sense]?.split('.')[0] ?? ''))

const canBe = (word: string, part: PartOfSpeech): boolean => partsOfSpeech(word).has(part)

/** What the list lacks. */
const MISSING = new Set(['be', 'do', 'go', 'have'])
const PREFIX = /^(?:.+-|co|de|dis|fore|mis|out|over|pre|re|un|under|up)(?=.{3})/

/** Whether a word is the base form of a verb, or one with a prefix before it: "re-elect", "outsell". */
export function isVerb(word: string): boolean {
  if (MISSING.has(word) || canBe(word, 'verb')) return true
  const rest = word.replace(PREFIX, '')
  return rest !== word && canBe(rest, 'verb')
}

/** "Repeatedly", "newly": by its end, and if WordNet has it as an adverb. */
export const isAdverbInLy = (word: string): boolean =>
  /ly$/.test(word) && !isVerb(word) && (canBe(word, 'adv') || partsOfSpeech(word).size === 0)

/** The base form of a form of a verb: "visit" of "visited" and "visits", "win" of "won". */
export function baseFormOf(form: string): string | undefined {
  const irregular = baseOf(form)
  if (irregular !== undefined) return irregular
  const stem = /^(.+?)(?:ed|ing|es|s|d)$/.exec(form)?.[1]
  if (stem === undefined) return undefined
  const candidates = [`${stem}e`, stem, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')]
  return candidates.find((candidate) => candidate !== form && isVerb(candidate))
}
