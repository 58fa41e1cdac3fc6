import { fold } from '../../questions/text.ts'
import { isCommonWord } from '../tokens.ts'
import { type Candidate, tokensOf } from './candidates.ts'
import { isCountry } from './countries.ts'
import { evidenceFor, isAcronym, keyOf, likeliest, nameOf, summed } from './evidence.ts'

/** All that names one thing. */
export interface Group {
  key: string
  words: readonly string[]
  candidates: Candidate[]
}

/** Puts together what names the same: the same words, a surname alone, an acronym of the words. */
export function grouped(candidates: readonly Candidate[]): Group[] {
  const groups: Group[] = []
  for (const candidate of candidates) {
    const key = keyOf(nameOf(candidate))
    const known = groups.find((group) => group.key === key)
    if (known) known.candidates.push(candidate)
    else {
      const words = tokensOf(candidate).map(({ text }) => text)
      groups.push({ key, words, candidates: [candidate] })
    }
  }
  const whole: Group[] = []
  for (const group of [...groups].sort((a, b) => b.words.length - a.words.length)) {
    const owner = whole.find((other) => isNameOf(group, other))
    if (owner) owner.candidates.push(...group.candidates)
    else whole.push(group)
  }
  return whole
}

function isNameOf(group: Group, other: Group): boolean {
  if (isAcronym(group.words.join(' '))) {
    return group.key.length > 1 && initials(other.words) === group.key
  }
  if (group.words.length >= other.words.length) return false
  const type = likeliest(summed(other.candidates.map(evidenceFor)))
  const [word = ''] = group.words
  if (type !== 'person') {
    const isHead = group.words.length === 1 && isCommonWord(word.toLowerCase())
    return isHead && keyOf(other.words.at(-1) ?? '') === group.key
  }
  if (group.words.length === 1 && isCountry(group.words[0] ?? '')) return false
  const words = other.words.map(keyOf)
  const own = group.words.map(keyOf)
  const isEnd = own.every((word, at) => words.at(at - own.length) === word)
  return isEnd || (own.length === 1 && words[0] === own[0])
}

const initials = (words: readonly string[]): string =>
  words.length < 2
    ? ''
    : words
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => fold(word).charAt(0))
        .join('')
