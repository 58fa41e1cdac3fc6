import leven from 'leven'
import { fold } from '../questions/text.ts'

/** Ways to write one sound, by what most languages that write it otherwise have in common. */
const SOUNDS: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/t?ch/g, 'c'],
  [/(?<=[skztg])h/g, ''],
  [/dj/g, 'd'],
  [/ou/g, 'u'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
]

/**
 * Whether two names are most likely one in two spellings. They differ by one letter at most, or word
 * by word by so little as their lengths allow; “Alexandar” and “Aleksander” by one. Not in a short
 * name, nor in what is there to tell things apart: “Line 4” and “Line 9”, “J. Doe”, “Leo II”.
 */
export function areTwoSpellings(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)]
  if (one !== other && sorted(one) === sorted(other)) return true
  if (fold(a) === fold(b)) return false
  if (one === other) return true
  if (isCapital(a) && isCapital(b) && isOneSkeleton(one, other)) return true
  if (Math.min(one.length, other.length) < 5) return false
  if (labelsOf(one) !== labelsOf(other)) return false
  return leven(soundOf(one), soundOf(other)) <= 1 || areAlike(one.split(' '), other.split(' '))
}

const isCapital = (name: string): boolean => /^\p{Lu}/u.test(name)

/** As it is told apart from others: without its article. */
const plain = (name: string): string => fold(name).replace(/^the (?=.)/, '')

const sorted = (name: string): string => name.split(' ').toSorted().join(' ')

/** “Kyiv” and “Kiev”, “Mohammed” and “Muhammad”: the same consonants and as many vowels, none at an end. */
function isOneSkeleton(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) =>
    name.replace(/[aeiouy]/g, '-').replace(/(\w)\1+/g, '$1'),
  )
  return (
    a.length >= 4 &&
    a[0] === b[0] &&
    a.at(-1) === b.at(-1) &&
    one === other &&
    (one?.match(/\w/g)?.length ?? 0) > 1
  )
}

const labelsOf = (name: string): string =>
  name
    .split(' ')
    .filter((word) => word.length === 1 || /\p{N}|^[ivx]+$/u.test(word))
    .join(' ')

function areAlike(words: readonly string[], others: readonly string[]): boolean {
  return (
    words.length === others.length &&
    words.every((word, at) => {
      const [one, other] = [soundOf(word), soundOf(others[at] ?? '')]
      return leven(one, other) <= mostEdits(one, other)
    })
  )
}

/** In long words two letters, but then not the first, which one hardly gets wrong: “Northern”. */
function mostEdits(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  if (length < 5) return 0
  return length < 9 || one[0] !== other[0] ? 1 : 2
}

const soundOf = (folded: string): string =>
  SOUNDS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), folded)
