import type { EntityType } from '../../questions/facts.ts'
import { fold } from '../../questions/text.ts'
import { commonly, isCommonWord, type Sentence, type Token } from '../tokens.ts'
import { type Candidate, candidatesIn, tokensOf } from './candidates.ts'
import { isCountry } from './countries.ts'
import { evidenceFor, isAcronym, likeliest, nameOf, summed } from './evidence.ts'
import { EVENTS, ORGANISATIONS, PLACES, PROJECTS } from './words.ts'

/** A place where something is named. */
export interface Mention {
  paragraph: number
  start: number
  end: number
  text: string
}

/** What an article names, however often and in however many ways. */
export interface Named {
  type: EntityType
  /** The fullest of its names. */
  name: string
  /** Its other names in the article. */
  aliases: readonly string[]
  /** What stands in front of its name: “finance minister”. */
  title?: string
  /** “Chinese”, in front of the title. */
  nationality?: string
  mentions: readonly Mention[]
}

/** Finds what the sentences of an article name, and which names are those of one thing. */
export function namesIn(
  sentences: readonly Sentence[],
  isTaken: (at: Sentence, token: Token) => boolean,
): Named[] {
  const candidates = sentences.flatMap((sentence) =>
    candidatesIn(sentence, (token) => isTaken(sentence, token)),
  )
  const certain = new Set(
    candidates.filter(({ doubtful }) => !doubtful).map((one) => keyOf(nameOf(one))),
  )
  const groups = grouped(candidates.filter((one) => isName(one, certain, candidates)))
  return groups.flatMap(named).sort((a, b) => order(a) - order(b))
}

/** Where something is named first; no paragraph is as long. */
const order = ({ mentions: [first] }: Named): number =>
  first ? first.paragraph * 1e6 + first.start : Number.POSITIVE_INFINITY

interface Group {
  key: string
  words: readonly string[]
  candidates: Candidate[]
}

/** “U.N.” and “UN” are one name. */
const keyOf = (name: string): string => fold(isAcronym(name) ? name.replaceAll('.', '') : name)

const COMMON_HEADS = [ORGANISATIONS, PLACES, PROJECTS, EVENTS]

function isName(
  candidate: Candidate,
  certain: ReadonlySet<string>,
  all: readonly Candidate[],
): boolean {
  const [first, ...more] = tokensOf(candidate)
  if (!first) return false
  if (more.length > 0) return true
  const { lower, text, tags } = first
  if (/-\p{Ll}/u.test(text)) return false
  // “A Democrat”: one of many, so it names nobody.
  if (
    /^an?$/.test(candidate.sentence.tokens[candidate.from - 1]?.lower ?? '') &&
    first.gap === ' ' &&
    !isBeforeNoun(candidate)
  )
    return false
  const name = keyOf(text)
  if (isCountry(text) || isAcronym(text)) return true
  if (COMMON_HEADS.some((heads) => heads.has(lower)) && commonly(lower).length > 0) {
    return !candidate.doubtful && isShortFor(name, all)
  }
  if (candidate.title !== undefined) return true
  if (isPartOfAnother(name, all)) return true
  const isCommon = isCommonWord(lower)
  if (!candidate.doubtful)
    return !isCommon || tags.has('City') || tags.has('Country') || tags.has('ProperNoun')
  if (certain.has(name)) return true
  return !isCommon
}

/** “The Alliance” where the article has the Civic Alliance. */
const isShortFor = (name: string, all: readonly Candidate[]): boolean =>
  all.some((other) => {
    const words = tokensOf(other)
    return words.length > 1 && keyOf(words.at(-1)?.text ?? '') === name
  })

function isBeforeNoun({ sentence, to }: Candidate): boolean {
  const next = sentence.tokens[to]
  return next !== undefined && next.gap === ' ' && next.tags.has('Noun')
}

const isPartOfAnother = (name: string, all: readonly Candidate[]): boolean =>
  all.some((other) => {
    const words = tokensOf(other)
    return (
      words.length > 1 &&
      words.some(({ text }) => keyOf(text) === name) &&
      likeliest(evidenceFor(other)) === 'person'
    )
  })

/** Puts together what names the same: the same words, a surname alone, an acronym of the words. */
function grouped(candidates: readonly Candidate[]): Group[] {
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

function named({ candidates }: Group): Named[] {
  const evidence = summed(candidates.map(evidenceFor))
  const type = likeliest(evidence) ?? fallback(candidates)
  if (type === undefined) return []
  const names = [...new Set(candidates.map(nameOf))]
  const name =
    [...names].sort((a, b) => wordsIn(b) - wordsIn(a) || names.indexOf(a) - names.indexOf(b))[0] ??
    ''
  const title = candidates.find((candidate) => candidate.title !== undefined)?.title
  const nationality = candidates.find(
    (candidate) => candidate.nationality !== undefined,
  )?.nationality
  return [
    {
      type,
      name,
      aliases: names.filter((other) => keyOf(other) !== keyOf(name)),
      ...(title !== undefined && type === 'person' && { title }),
      ...(nationality !== undefined && { nationality }),
      mentions: candidates
        .map(mentionOf)
        .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start),
    },
  ]
}

const wordsIn = (name: string): number => name.split(' ').length

/** What is named without a word that says what it is. */
function fallback(candidates: readonly Candidate[]): EntityType | undefined {
  return candidates.every(isBeforeNoun) ? undefined : 'organisation'
}

function mentionOf(candidate: Candidate): Mention {
  const tokens = tokensOf(candidate)
  return {
    paragraph: candidate.sentence.paragraph,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    text: nameOf(candidate),
  }
}
