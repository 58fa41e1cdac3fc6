import { fold } from '../text.ts'

/** Options as they are written; `ordered` ones stand in this order, others in any. */
interface Options {
  options: readonly string[]
  key: string
  ordered: boolean
}

type Rule = (option: string, options: readonly string[]) => number

// What somebody may go by who knows nothing of the story: how much each rule likes an option.

const FORMS: readonly Rule[] = [
  (option) => option.length,
  (option) => -option.length,
  (option, options) => options.filter((other) => wordsIn(other) !== wordsIn(option)).length,
]

/** Rules for names; of numbers they would say the same as those of place. */
const NAMES: readonly Rule[] = [
  (option, options) => -rankOf(option, options),
  (option, options) => rankOf(option, options),
  (option, options) => likeness(option, options),
  (option, options) => -likeness(option, options),
]

/** Rules of place, which mean nothing where options are shuffled. */
const PLACES: readonly Rule[] = [0, 1, 2, 3].map(
  (place) => (option, options) => Number(options.indexOf(option) === place),
)

/** Sums of thirds and quarters miss each other by less. */
const NOISE = 1e-9

const NO_GAINS = [...FORMS, ...NAMES, ...PLACES].map(() => 0)

/**
 * Sees to it that over a whole bank no rule of form finds the key more often than chance: where other
 * items favour a rule, the next one is against it. Drawn one by one, a story's hundred items would
 * leave some rule a few points ahead.
 */
export class Fairness {
  readonly #weightOf: (item: string) => number
  /** By how much more than chance each rule earns with an item's options, as they were chosen last. */
  readonly #gains = new Map<string, readonly number[]>()
  /** The same over all items, by how often players meet them. */
  readonly #gained = [...NO_GAINS]

  /** @param earlier choices to better, and how often players met the items that were made of them */
  constructor(earlier?: { fairness: Fairness; exposure: ReadonlyMap<string, number> }) {
    this.#weightOf = (item) => (earlier ? (earlier.exposure.get(item) ?? 0) : 1)
    if (!earlier) return
    for (const [item, gains] of earlier.fairness.#gains) this.#settle(item, gains)
  }

  /** The set that best makes up for all others. */
  choose<T>(item: string, sets: readonly [T, ...T[]], optionsOf: (set: T) => Options): T {
    this.#settle(item, NO_GAINS)
    const weight = this.#weightOf(item)
    const [first, ...more] = sets.map((set) => ({ set, gains: gainsIn(optionsOf(set)) }))
    if (!first) return sets[0]
    const cost = (gains: readonly number[]) =>
      this.#gained.reduce((sum, so, rule) => sum + (so + weight * (gains[rule] ?? 0)) ** 2, 0)
    const best = more.reduce((a, b) => (cost(b.gains) < cost(a.gains) - NOISE ? b : a), first)
    this.#settle(item, best.gains)
    return best.set
  }

  /** Puts an item's gains in the place of its earlier ones. */
  #settle(item: string, gains: readonly number[]): void {
    const weight = this.#weightOf(item)
    const before = this.#gains.get(item)
    for (const rule of this.#gained.keys()) {
      const change = (gains[rule] ?? 0) - (before?.[rule] ?? 0)
      this.#gained[rule] = (this.#gained[rule] ?? 0) + weight * change
    }
    this.#gains.set(item, gains)
  }
}

/** How much more than a blind guess each rule earns: it guesses among the options it likes best. */
function gainsIn({ options, key, ordered }: Options): number[] {
  const chance = 1 / options.length
  const gain = (rule: Rule) => {
    const most = Math.max(...options.map((option) => rule(option, options)))
    if (rule(key, options) < most) return -chance
    return 1 / options.filter((option) => rule(option, options) === most).length - chance
  }
  return [
    ...FORMS.map(gain),
    ...NAMES.map((rule) => (ordered ? 0 : gain(rule))),
    ...PLACES.map((rule) => (ordered ? gain(rule) : 0)),
  ]
}

const rankOf = (option: string, options: readonly string[]): number =>
  options.filter((other) => fold(other) < fold(option)).length

const wordsIn = (option: string): number => option.split(' ').length

/** How many pairs of letters an option shares with the others. */
function likeness(option: string, options: readonly string[]): number {
  const own = pairsIn(option)
  return options
    .filter((other) => other !== option)
    .reduce((sum, other) => sum + [...pairsIn(other)].filter((pair) => own.has(pair)).length, 0)
}

/** What was reckoned lately: a build compares the same options many thousand times. */
const pairs = new Map<string, ReadonlySet<string>>()
const MOST_REMEMBERED = 5000

function pairsIn(option: string): ReadonlySet<string> {
  const known = pairs.get(option)
  if (known) return known
  if (pairs.size >= MOST_REMEMBERED) pairs.clear()
  const letters = [...fold(option)]
  const found = new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))
  pairs.set(option, found)
  return found
}
