import leven from 'leven'
import { type Amount, isOne, magnitude, SCALES } from '../questions/amount.ts'
import { didYouMean } from './closed.ts'
import type { Problem } from './problem.ts'

// Units that an English amount cannot have. What a story counts is its own: only words that can be
// nothing else are judged.

type Words = Pick<Problem, 'message' | 'help'>

/** What is wrong with the unit of an amount, if anything is. */
export function unitFault(text: string, amount: Amount): Words | undefined {
  const [first = ''] = amount.unit.split(' ')
  const instead = (meant: string) =>
    didYouMean(withUnit(text, amount, `${meant}${amount.unit.slice(first.length)}`))
  const scale = scaleMeant(first)
  if (scale !== undefined && amount.scale !== undefined) {
    return {
      message: `“${amount.scale} ${first}” are two scales`,
      help: `write the number with one of ${SCALES.join(', ')}`,
    }
  }
  if (scale !== undefined) {
    return { message: `“${first}” is no scale of a number`, help: instead(scale) }
  }
  if (isPercent(amount.unit)) {
    return { message: `“${first}” is no unit`, help: instead('percent') }
  }
  return countFault(text, amount)
}

/** Of the noun that is counted: “projects” in “13 strategic projects for raw materials”. */
function countFault(text: string, amount: Amount): Words | undefined {
  const tail = TAIL.exec(amount.unit)?.[0] ?? ''
  const [, before = '', head = ''] = LAST_WORD.exec(withoutEnd(amount.unit, tail)) ?? []
  const noun = NOUNS.find(({ singular, plural }) => head === singular || head === plural)
  if (!noun) return undefined
  const { singular, plural, whole } = noun
  // An average has more words: “2.4 people per household”, “2.5 goals a match”.
  const isCounted = whole && tail === ''
  const last = amount.to ?? amount.value
  if (isCounted && amount.value < 0) {
    return { message: `“${text}” are fewer than none`, help: 'write a number from 0' }
  }
  if (isCounted && !isWhole(amount)) {
    return {
      message: `${plural} are counted whole, and “${text}” are not`,
      help: `write a whole number or, where it is an average, of what: ${text} per household`,
    }
  }
  const one = isOne(amount)
  const right = one ? singular : plural
  if (head === right || (!one && magnitude({ ...amount, value: last }) < 2)) return undefined
  return {
    message: `“${text}” has its unit in the ${one ? 'plural' : 'singular'}`,
    help: didYouMean(withUnit(text, amount, `${before}${right}${tail}`)),
  }
}

const TAIL = / (?:a|an|at|by|each|for|from|in|of|on|per|to|with)\b.*$/
const LAST_WORD = /^(.* )?(.*)$/

/** The amount with another unit; letters right behind digits part from them: 84k is 84 thousand. */
const withUnit = (text: string, { unit }: Amount, right: string): string =>
  `${withoutEnd(text.trim(), unit).trimEnd()} ${right}`

const withoutEnd = (text: string, end: string): string => text.slice(0, text.length - end.length)

const isWhole = (amount: Amount): boolean =>
  [amount.value, amount.to ?? 0].every((value) => {
    const size = magnitude({ ...amount, value })
    return amount.scale ? Math.abs(size - Math.round(size)) < 0.001 : Number.isInteger(value)
  })

/** Things that nobody counts in parts. */
const WHOLE: readonly (readonly [singular: string, plural: string])[] = [
  ['person', 'people'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['city', 'cities'],
  ['country', 'countries'],
  ['match', 'matches'],
  ...['birth', 'boy', 'death', 'employee', 'girl', 'goal', 'member', 'passenger', 'player'].map(
    withS,
  ),
  ...['pupil', 'refugee', 'resident', 'seat', 'soldier', 'student', 'teacher', 'team'].map(withS),
  ...['victim', 'vote', 'voter', 'worker'].map(withS),
]

const MEASURES: readonly (readonly [singular: string, plural: string])[] = [
  ...['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'degree', 'dollar'].map(withS),
  ...['metre', 'kilometre', 'centimetre', 'meter', 'kilometer', 'mile', 'litre'].map(withS),
  ...['ton', 'tonne', 'point'].map(withS),
]

const NOUNS = [
  ...WHOLE.map(([singular, plural]) => ({ singular, plural, whole: true })),
  ...MEASURES.map(([singular, plural]) => ({ singular, plural, whole: false })),
]

function withS(singular: string): [string, string] {
  return [singular, `${singular}s`]
}

/** "Percentage", "precent", "Percent": all but the word itself, and points of it. */
function isPercent(unit: string): boolean {
  const [first = '', second = ''] = unit.split(' ')
  if (first === 'percent' || /^points?$/.test(second)) return false
  return /^(?:percentages?|per-cent|pct)$/i.test(first) || isMisspelt(first, 'percent')
}

const SHORT: Readonly<Record<string, (typeof SCALES)[number]>> = {
  k: 'thousand',
  mio: 'million',
  mln: 'million',
  mn: 'million',
  bln: 'billion',
  bn: 'billion',
}

/** Words that are as near to one, and mean something else. */
const OTHERS = new Set(['bullion', 'mullion', 'pillion'])

/** The scale that a word stands for which is none as it is written, in its place or at all. */
function scaleMeant(word: string): (typeof SCALES)[number] | undefined {
  if (Object.hasOwn(SHORT, word)) return SHORT[word]
  const singular = word.replace(/s$/, '')
  if (OTHERS.has(singular)) return undefined
  return (
    SCALES.find((scale) => scale === singular.toLowerCase()) ??
    SCALES.find((scale) => isMisspelt(singular, scale))
  )
}

/** One letter more, less or another, or two that changed places. */
function isMisspelt(word: string, right: string): boolean {
  const [one, other] = [word.toLowerCase(), right]
  const distance = leven(one, other)
  return distance < 2 || (distance === 2 && [...one].sort().join() === [...other].sort().join())
}
