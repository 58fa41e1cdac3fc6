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
  const whole = SHORT_UNITS[first]
  if (whole !== undefined) return { message: `“${first}” is no unit`, help: instead(whole) }
  return beyondNature(text, amount) ?? countFault(text, amount)
}

/** What is colder than anything can be, or more of a time than there is in it. */
function beyondNature(text: string, { unit, value, to = value, hedge }: Amount): Words | undefined {
  const [, scale] = /^degrees? (Celsius|Fahrenheit)\b/.exec(unit) ?? []
  const coldest = scale === undefined ? undefined : ABSOLUTE_ZERO[scale]
  if (coldest !== undefined && Math.min(value, to) < coldest) {
    return {
      message: `“${text}” is colder than anything can be`,
      help: `absolute zero is ${coldest}`,
    }
  }
  const most = hedge === undefined ? MOST_IN[unit] : undefined
  if (most === undefined || Math.max(value, to) <= most) return undefined
  return { message: `“${text}” is more than there is`, help: `it has ${most} at most` }
}

const ABSOLUTE_ZERO: Readonly<Record<string, number>> = { Celsius: -273.15, Fahrenheit: -459.67 }

const MOST_IN: Readonly<Record<string, number>> = {
  'hours a day': 24,
  'minutes an hour': 60,
  'seconds a minute': 60,
  'days a week': 7,
  'days a month': 31,
  'days a year': 366,
  'weeks a year': 53,
  'months a year': 12,
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
  if (amount.value < 0 && EXTENTS.has(plural)) {
    return {
      message: `“${text}” are fewer than none`,
      help: 'say in which direction, and write a number from 0',
    }
  }
  if (isCounted && amount.value < 0) {
    return { message: `“${text}” are fewer than none`, help: 'write a number from 0' }
  }
  if (isCounted && !isWhole(amount) && !amount.scale && amount.decimals === 3) {
    const grouped = (amount.value * 1000).toLocaleString('en')
    return {
      message: `${plural} are counted whole, and “${text}” are not`,
      help: `thousands are parted by commas: ${withUnit(text, amount, amount.unit).replace(/^.*?(?= )/, grouped)}`,
    }
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

/** What has no sign, as metres have above and below the sea: a change of it has words of its own. */
const EXTENTS: ReadonlySet<string> = new Set([
  ...['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years', 'kilometres'],
  ...['kilometers', 'miles', 'litres', 'tons', 'tonnes'],
])

/** As they are often written, and never in a sentence. */
const SHORT_UNITS: Readonly<Record<string, string>> = {
  kgs: 'kilograms',
  kms: 'kilometres',
  mtrs: 'metres',
  hrs: 'hours',
  mins: 'minutes',
  secs: 'seconds',
  dozens: 'dozen',
}

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
  return (
    /^(?:percentages?|per-cent|pct|procent|prozent)$/i.test(first) || isMisspelt(first, 'percent')
  )
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
