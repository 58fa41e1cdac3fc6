import { fold } from '../text.ts'
import { type Earnings, earningsOf, type Options } from './looks.ts'

/** A set of options, folded, and what looks at it earn. */
interface Candidate {
  options: readonly string[]
  earnings: Earnings
}

/** All sets of options that an item may have, and the one that it has. */
interface Choice {
  sets: readonly Candidate[]
  chosen: number
  /** What it was counted with. */
  counted: readonly number[]
  /** How often players meet the item, of all items one by one. */
  weight: number
}

/**
 * Sees to it that over a whole bank nothing that options look like finds the key more often than chance:
 * where other items favour a look, the next one is against it. Drawn one by one, a story's hundred items
 * would leave some look a few points ahead.
 */
export class Fairness {
  readonly #choices = new Map<string, Choice>()
  /** By how much more than chance each look earns, over all items with so many options. */
  readonly #gained = new Map<number, number[]>()
  readonly #offered = new Map<string, number>()

  /** How often it was asked to choose. */
  choices = 0

  /** The set that best makes up for all others; once chosen, the same until all are settled anew. */
  choose<T>(item: string, sets: readonly [T, ...T[]], optionsOf: (set: T) => Options): T {
    this.choices += 1
    const known = this.#choices.get(item)
    if (known) return sets[known.chosen] ?? sets[0]
    const candidates = sets.map(optionsOf).map((options) => ({
      options: options.options.map(fold),
      earnings: earningsOf(options),
    }))
    const choice = { sets: candidates, chosen: 0, counted: [], weight: 1 }
    this.#choices.set(item, choice)
    this.#add(choice, 1)
    // What it earns by itself says nothing: the first of all is by lot, or every story would begin alike.
    this.#better(choice, 0)
    return sets[choice.chosen] ?? sets[0]
  }

  /**
   * How much better than guessing those fare who go by looks, with the options as they are chosen.
   * @param exposure how often players meet each item
   * @param others what items offer of which nothing is chosen here, by their ids
   */
  weigh(
    exposure: ReadonlyMap<string, number>,
    others: ReadonlyMap<string, readonly string[]> = new Map(),
  ): number {
    this.#gained.clear()
    this.#offered.clear()
    for (const [item, options] of others) {
      if (!this.#choices.has(item)) this.#offer(options.map(fold), exposure.get(item) ?? 0)
    }
    let met = 0
    for (const [item, choice] of this.#choices) {
      choice.weight = exposure.get(item) ?? 0
      met += choice.weight
      this.#add(choice, 1)
    }
    const gains = [...this.#gained.values()].flat()
    return gains.reduce((sum, gain) => sum + (gain / Math.max(1, met)) ** 2, 0)
  }

  /**
   * Chooses anew, so that what players meet, as it was weighed last, is fair.
   * @param most for how many items at most: what is chosen for one changes how often others are met
   */
  settle(most = Number.POSITIVE_INFINITY): void {
    let left = most
    for (let pass = 0; pass < PASSES && left > 0; pass++) {
      const wanting = [...this.#choices.values()]
        .map((choice) => ({ choice, gain: this.#best(choice, 1).gain }))
        .toSorted((a, b) => b.gain - a.gain)
        .slice(0, left)
      const changed = wanting.filter(({ choice }) => this.#better(choice, 1))
      if (changed.length === 0) return
      left -= changed.length
    }
  }

  /** Takes the best set for an item as all others are; whether it is another one than before. */
  #better(choice: Choice, own: 0 | 1): boolean {
    const { set, gain } = this.#best(choice, own)
    if (gain <= NOISE) return false
    this.#add(choice, -1)
    choice.chosen = set
    this.#add(choice, 1)
    return true
  }

  /** The best set for an item, and how much fairer it is than the one that it has. */
  #best(choice: Choice, own: 0 | 1): { set: number; gain: number } {
    this.#add(choice, -1)
    const costs = choice.sets.map((_, set) => this.#cost(choice, set, own))
    this.#add(choice, 1)
    const least = Math.min(...costs)
    return { set: costs.indexOf(least), gain: (costs[choice.chosen] ?? 0) - least }
  }

  /** @param own whether it counts what a set earns by itself, beside what it adds to the others */
  #cost(choice: Choice, set: number, own: 0 | 1): number {
    const size = choice.sets[set]?.options.length ?? 0
    const gains = this.#gainsOf(choice, set)
    const gained = this.#gained.get(size) ?? []
    return gains.reduce((sum, gain, look) => {
      const more = choice.weight * gain
      return sum + 2 * (gained[look] ?? 0) * more + own * more ** 2
    }, 0)
  }

  #gainsOf(choice: Choice, set: number): number[] {
    const candidate = choice.sets[set]
    if (!candidate) return []
    const { options, earnings } = candidate
    const offers = options.map((option) => this.#offered.get(option) ?? 0)
    return [...earnings.alone, ...earnings.byOffers(offers)]
  }

  /** Counts an item in, or out again (-1). */
  #add(choice: Choice, sign: 1 | -1): void {
    const { sets, chosen, weight } = choice
    const options = sets[chosen]?.options ?? []
    if (sign > 0) choice.counted = this.#gainsOf(choice, chosen).map((gain) => weight * gain)
    const gained = this.#gained.get(options.length) ?? []
    for (const [look, gain] of choice.counted.entries()) {
      gained[look] = (gained[look] ?? 0) + sign * gain
    }
    this.#gained.set(options.length, gained)
    this.#offer(options, sign * weight)
  }

  #offer(options: readonly string[], weight: number): void {
    for (const option of options) {
      this.#offered.set(option, (this.#offered.get(option) ?? 0) + weight)
    }
  }
}

/** So often all items are gone through; later passes change next to nothing. */
const PASSES = 6

/** Sums of thirds and quarters miss each other by less. */
const NOISE = 1e-9
