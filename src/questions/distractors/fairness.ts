import { fold } from '../text.ts'

/** Options with the key among them, as they are written. */
interface Options {
  key: string
  wrong: readonly string[]
}

/** What somebody may go by who knows nothing of the story: how much each rule likes an option. */
const RULES: readonly ((option: string, options: readonly string[]) => number)[] = [
  (option) => option.length,
  (option) => -option.length,
  (option, options) => -rankOf(option, options),
  (option, options) => rankOf(option, options),
  (option, options) => options.filter((other) => wordsIn(other) !== wordsIn(option)).length,
  (option, options) => likeness(option, options),
  (option, options) => -likeness(option, options),
]

/**
 * Chooses among sets of options so that over a whole bank no rule of form finds the key more often
 * than chance: where earlier sets favoured a rule, the next ones are against it. Drawn one by one, a
 * story's hundred items would leave some rule a few points ahead.
 */
export class Fairness {
  /** By how much each rule has earned more than chance so far. */
  readonly #gains = RULES.map(() => 0)

  /** The set that best makes up for the earlier ones, which counts from now on. */
  choose<T>(sets: readonly [T, ...T[]], optionsOf: (set: T) => Options): T {
    let [best] = sets
    let bestGains: number[] = []
    let least = Number.POSITIVE_INFINITY
    for (const set of sets) {
      const gains = gainsIn(optionsOf(set))
      const cost = this.#gains.reduce(
        (sum, gain, rule) => sum + (gain + (gains[rule] ?? 0)) ** 2,
        0,
      )
      if (cost >= least) continue
      least = cost
      best = set
      bestGains = gains
    }
    for (const [rule, gain] of bestGains.entries()) {
      this.#gains[rule] = (this.#gains[rule] ?? 0) + gain
    }
    return best
  }
}

/** How much more than a blind guess each rule earns: it guesses among the options it likes best. */
function gainsIn({ key, wrong }: Options): number[] {
  const options = [key, ...wrong]
  return RULES.map((rule) => {
    const likes = options.map((option) => rule(option, options))
    const most = Math.max(...likes)
    const hit = likes[0] === most ? 1 / likes.filter((like) => like === most).length : 0
    return hit - 1 / options.length
  })
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

function pairsIn(option: string): Set<string> {
  const letters = [...fold(option)]
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))
}
