import type { Draft, NewItem } from './make.ts'
import { contentWords, countWords, fold, prints } from './text.ts'

/** A rule that an item breaks, and the words that break it. */
export interface Flaw {
  rule: FlawRule
  words: string
}

/**
 * The item-writing flaws that a program can see (Haladyna, Downing & Rodriguez 2002; Tarrant et
 * al. 2006), each with what it means.
 */
export const FLAW_RULES = {
  'not-a-question': 'the stem is not one whole question',
  'long-stem': 'the stem has more than 22 words',
  'relative-time': 'the stem names a time that depends on when it is read',
  'pronoun-without-noun': 'the stem has a pronoun for somebody it does not name',
  'negative-stem': 'the stem asks for what is not so',
  'absolute-term': 'an option uses an absolute or vague word',
  'all-or-none': 'an option says “all of the above” or the like',
  'same-options': 'two options say the same',
  'longest-key': 'the key is much longer than every other option',
  'word-in-stem-and-key': 'the stem and the key alone share a word',
  'word-in-two-options': 'the key and just one distractor share a word',
  'key-in-stem': 'the stem prints the key',
  'option-in-stem': 'the stem prints an option',
} as const
export type FlawRule = keyof typeof FLAW_RULES

const MOST_WORDS = 22
const WEEKDAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const RELATIVE_TIME = words(
  'today|yesterday|tomorrow|tonight|now|currently|recently|soon|ago|earlier this|' +
    `(?:last|this|next) (?:week|month|year|spring|summer|autumn|winter|${WEEKDAYS})|on ${WEEKDAYS}`,
)
const PRONOUN = words('he|she|him|her|hers|it|they|them|we|us|our|you|your|i|me|my')
const NEGATION = words("not|except|never|neither|nor|no|cannot|\\p{L}+n['’]t")
const ABSOLUTE = words('always|never|all|none|every|only|usually|sometimes|often|frequently')
const COMBINATION = words('(?:all|none|both|neither) of (?:the )?(?:above|these)')

/** A pattern that matches only whole words, in any script. */
function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu')
}

/** Every flaw of an item that a program can see. */
export function flawsOf({ item, keyNames }: Draft): Flaw[] {
  const told = keyNames.filter((name) => prints(item.stem, name))
  return [
    ...stemFlaws(item.stem),
    ...optionFlaws(item),
    ...told.map((words): Flaw => ({ rule: 'key-in-stem', words })),
  ]
}

function stemFlaws(stem: string): Flaw[] {
  const flaws: Flaw[] = []
  if (!/^\p{Lu}[^?]*\?$/u.test(stem)) flaws.push({ rule: 'not-a-question', words: stem })
  const words = countWords(stem)
  if (words > MOST_WORDS) flaws.push({ rule: 'long-stem', words: `${words} words` })
  // What somebody said is quoted as it was said; “is it true” names no one.
  const own = stem.replace(/[“"][^”"]*[”"]/g, '').replace(/is it true that/i, '')
  const patterns: [FlawRule, RegExp][] = [
    ['relative-time', RELATIVE_TIME],
    ['pronoun-without-noun', PRONOUN],
    ['negative-stem', NEGATION],
  ]
  for (const [rule, pattern] of patterns) {
    const found = pattern.exec(own)
    if (found) flaws.push({ rule, words: found[0] })
  }
  return flaws
}

function optionFlaws(item: NewItem): Flaw[] {
  if (item.kind === 'true-false') return []
  const flaws: Flaw[] = []
  const key = item.options[item.key] ?? ''
  const others = item.options.filter((_, position) => position !== item.key)
  for (const option of item.options) {
    if (ABSOLUTE.test(option)) flaws.push({ rule: 'absolute-term', words: option })
    if (COMBINATION.test(option)) flaws.push({ rule: 'all-or-none', words: option })
    if (prints(item.stem, option)) flaws.push({ rule: 'option-in-stem', words: option })
  }
  if (new Set(item.options.map(fold)).size < item.options.length) {
    flaws.push({ rule: 'same-options', words: item.options.join(', ') })
  }
  const second = Math.max(...others.map((option) => option.length))
  if (key.length >= 2 * second) flaws.push({ rule: 'longest-key', words: key })
  flaws.push(...sharedWordFlaws(item.stem, key, others))
  return flaws
}

/** Shared words are clues only among names: dates and numbers share months and units by nature. */
function sharedWordFlaws(stem: string, key: string, others: readonly string[]): Flaw[] {
  if (/\d/.test(key)) return []
  const flaws: Flaw[] = []
  const inStem = contentWords(stem)
  for (const word of contentWords(key)) {
    const holders = others.filter((option) => contentWords(option).has(word)).length
    if (inStem.has(word) && holders === 0) flaws.push({ rule: 'word-in-stem-and-key', words: word })
    if (holders === 1 && others.length > 1) flaws.push({ rule: 'word-in-two-options', words: word })
  }
  return flaws
}
