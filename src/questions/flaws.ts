import type { Choices, Draft } from './make.ts'
import { contentWords, countWords, fold, printer, prints } from './text.ts'
import type { Language } from './wording/language.ts'

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
  'two-keys': 'another question asks the same, and something else is right there',
} as const
export type FlawRule = keyof typeof FLAW_RULES

/** What an editor can do about each, but for silencing the item. */
export const REMEDIES: Readonly<Record<FlawRule, string>> = {
  'not-a-question': 'leave question marks out of the fact’s words',
  'long-stem': 'shorten the fact’s words, or make two facts of it',
  'relative-time': 'write the date itself: in “when:”, or in words such as “in June 2023”',
  'pronoun-without-noun': 'write the name or the noun in place of the pronoun',
  'negative-stem': 'say what is so instead, or set “ask: false”',
  'absolute-term': 'write it without that word, or leave its slot out of “ask:”',
  'all-or-none': 'call it something else, or leave its slot out of “ask:”',
  'same-options': 'give the two names that differ, or make them one entity',
  'longest-key': 'shorten the name, or add entities of its sort with names as long',
  'word-in-stem-and-key':
    'leave the word out of the fact’s other words, or add entities of its sort that have it, too',
  'word-in-two-options': 'leave the word out of one name, or add entities of its sort that have it',
  'key-in-stem': 'leave the name out of the fact’s other words, or its slot out of “ask:”',
  'option-in-stem': 'leave the name out of the fact’s other words, or list it in “alsoTrue:”',
  'two-keys':
    'say what tells the two facts apart, such as a date, or list each in the other’s “alsoTrue:”',
}

/** A longer stem asks for reading, not for knowledge. */
export const MOST_WORDS = 22

/** Every flaw of an item that a program can see. */
export function flawsOf({ item, secrets, choices }: Draft, language: Language): Flaw[] {
  const isTold = printer(item.stem)
  const told = secrets
    .map((parts) => parts.map((names) => names.find((name) => isTold(fold(name)))))
    .filter((parts) => parts.every((name) => name !== undefined))
  return [
    ...stemFlaws(item.stem, language),
    ...(choices ? [...choiceFlaws(choices, language), ...clueFlaws(item.stem, choices)] : []),
    ...told.map((names): Flaw => ({ rule: 'key-in-stem', words: names.join(', ') })),
  ]
}

function stemFlaws(stem: string, { traps, ownWords }: Language): Flaw[] {
  const flaws: Flaw[] = []
  if (!/^\p{Lu}[^?]*\?$/u.test(stem)) flaws.push({ rule: 'not-a-question', words: stem })
  const words = countWords(stem)
  if (words > MOST_WORDS) flaws.push({ rule: 'long-stem', words: `${words} words` })
  // “US”, “IT” and “NO” are names.
  const own = ownWords(stem).replace(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu, '')
  const patterns: [FlawRule, RegExp][] = [
    ['relative-time', traps.relativeTime],
    ['pronoun-without-noun', traps.pronoun],
    ['negative-stem', traps.negation],
  ]
  for (const [rule, pattern] of patterns) {
    const found = pattern.exec(own)
    if (found) flaws.push({ rule, words: found[0] })
  }
  return flaws
}

/** The flaws of options among themselves. */
export function choiceFlaws({ right, wrong, numeric }: Choices, { traps }: Language): Flaw[] {
  const flaws: Flaw[] = []
  const options = [...right, ...wrong]
  for (const option of options) {
    if (traps.absolute.test(option)) flaws.push({ rule: 'absolute-term', words: option })
    if (traps.combination.test(option)) flaws.push({ rule: 'all-or-none', words: option })
  }
  if (new Set(options.map(fold)).size < options.length) {
    flaws.push({ rule: 'same-options', words: options.join(', ') })
  }
  const [key, ...more] = right
  if (key === undefined || more.length > 0) return flaws
  if (numeric) return flaws
  const second = Math.max(...wrong.map((option) => option.length))
  if (key.length >= 2 * second) flaws.push({ rule: 'longest-key', words: key })
  if (wrong.length < 2) return flaws
  for (const word of contentWords(key)) {
    const holders = wrong.filter((option) => contentWords(option).has(word)).length
    if (holders === 1) flaws.push({ rule: 'word-in-two-options', words: word })
  }
  return flaws
}

/** The flaws of a stem that tells something of its options. */
function clueFlaws(stem: string, { right, wrong, numeric }: Choices): Flaw[] {
  const flaws: Flaw[] = []
  for (const option of [...right, ...wrong]) {
    if (prints(stem, option)) flaws.push({ rule: 'option-in-stem', words: option })
  }
  for (const key of numeric ? [] : right) {
    for (const words of clues(stem, key, wrong)) flaws.push({ rule: 'word-in-stem-and-key', words })
  }
  return flaws
}

/** Words that a stem shares with the key and with no wrong option. */
export function clues(stem: string, key: string, wrong: readonly string[]): string[] {
  const inStem = contentWords(stem)
  return [...contentWords(key)].filter(
    (word) => inStem.has(word) && !wrong.some((option) => contentWords(option).has(word)),
  )
}
