import leven from 'leven'
import { contentWords, fold, remembered } from '../text.ts'

/** Options as they are written; `ordered` ones stand in this order, others in any. */
export interface Options {
  options: readonly string[]
  key: string
  ordered: boolean
}

/** What an option looks like among the others to somebody who knows nothing of the story. */
type Look = (option: string, options: readonly string[]) => number

/** Who goes by a look takes the option that has the most of it, or the least. */
const LOOKS: readonly Look[] = [
  (option) => option.length,
  (option) => wordsIn(option),
  (option, options) => options.filter((other) => wordsIn(other) !== wordsIn(option)).length,
  (option, options) => options.filter((other) => fold(other) < fold(option)).length,
  likeness,
  resemblance,
  (option, options) => options.filter((other) => sharesWord(option, other)).length,
  roundness,
  (option) => roundness(option) + option.length / MANY,
  (option) => roundness(option) - option.length / MANY,
  (option, options) => -Math.abs(figureIn(option) - mean(options.map(figureIn))),
  (option, options) => -nearest(figureIn(option), options.map(figureIn)),
]

/** Of all looks the rank of a number is what people go by most. */
const PLACE_WEIGHT = 3
/** What other questions offer differs from form to form: over all of them it has to be fairer. */
const OFFER_WEIGHT = 2

/** Places mean nothing where options are shuffled. */
const PLACES: readonly Look[] = [0, 1, 2, 3].map(
  (place) => (option, options) => Number(options.indexOf(option) === place),
)

/** How much more than a blind guess those earn who go by looks at a set of options. */
export interface Earnings {
  /** By each look that needs no other question. */
  alone: readonly number[]
  /** By how often other items offer each option, also where what resembles the others settles draws. */
  byOffers(offers: readonly number[]): number[]
}

export function earningsOf({ options, key, ordered }: Options): Earnings {
  const at = options.indexOf(key)
  const seen = (look: Look) => options.map((option) => look(option, options))
  const hints = seen(resemblance).map((each) => each / MANY ** 2)
  return {
    alone: [
      ...LOOKS.flatMap((look) => mostAndLeast(seen(look), at)),
      ...PLACES.map((look) => (ordered ? PLACE_WEIGHT * earned(seen(look), at) : 0)),
    ],
    byOffers: (offers) =>
      [0, 1, -1].flatMap((sign) =>
        mostAndLeast(
          offers.map((offer, place) => offer + sign * (hints[place] ?? 0)),
          at,
        ).map((gain) => OFFER_WEIGHT * gain),
      ),
  }
}

const mostAndLeast = (looks: readonly number[], key: number): number[] => [
  earned(looks, key),
  earned(
    looks.map((each) => -each),
    key,
  ),
]

/** Who goes by a look guesses among the options that have most of it. */
function earned(looks: readonly number[], key: number): number {
  const most = Math.max(...looks)
  const chance = 1 / looks.length
  if (looks[key] !== most) return -chance
  return 1 / looks.filter((each) => each === most).length - chance
}

const wordsIn = (option: string): number => option.split(' ').length

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length

/** How far the nearest of the others is; one of them is the number itself. */
const nearest = (number: number, numbers: readonly number[]): number =>
  numbers.map((other) => Math.abs(other - number)).toSorted((a, b) => a - b)[1] ?? 0

/** The last number in an option: the year of a date; 0 if there is none. */
const figureIn = remembered((option) =>
  Number(
    fold(option)
      .match(/\d+(?:\.\d+)?/g)
      ?.at(-1) ?? 0,
  ),
)

const wordsOf = remembered(contentWords)

const sharesWord = (a: string, b: string): boolean =>
  [...wordsOf(a)].some((word) => wordsOf(b).has(word))

/** More than any look but one comes to: what is divided by it only settles draws. */
const MANY = 1000

/** How many zeros an option ends in. */
function roundness(option: string): number {
  return /0*$/.exec(option.replace(/\D/g, ''))?.[0].length ?? 0
}

/** How few letters one would have to change to make an option of each other. */
function resemblance(option: string, options: readonly string[]): number {
  return -options.reduce((sum, other) => sum + distance(option, other), 0)
}

/** How many pairs of letters an option shares with the others. */
function likeness(option: string, options: readonly string[]): number {
  const own = pairsIn(option)
  return options
    .filter((other) => other !== option)
    .reduce((sum, other) => sum + [...pairsIn(other)].filter((pair) => own.has(pair)).length, 0)
}

const pairsIn = remembered((option) => {
  const letters = [...fold(option)]
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))
})

const distancesFrom = remembered((option) => remembered((other) => leven(option, other)))
const distance = (a: string, b: string): number => distancesFrom(a)(b)
