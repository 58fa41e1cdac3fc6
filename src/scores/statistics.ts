import type { Deck, DeckFact } from '../deck/schema.ts'
import { arrange, type Item, type Kind, keyOf, present } from '../questions/kinds/play.ts'
import type { Random } from '../questions/random.ts'
import type { Flag } from './flag.ts'
import { FEWEST_RESPONSES } from './limits.ts'
import type { ItemSums, OptionSums, Sums } from './tally/book.ts'
import { REST_UNIT, SCORE_UNIT } from './tally/countable.ts'

/** From so many responses on it is told how well an item tells players apart. */
const FEWEST_FOR_DISCRIMINATION = 100

/** A wrong answer that fewer choose does not work. */
const FEWEST_CHOOSERS = 0.05

/** What lies beyond these limits with its whole interval is flagged. */
const HARD = 0.2
const EASY = 0.95
const WEAK = 0.2

/** The normal distribution's quantile for 95 % intervals. */
const Z = 1.959964

/** A value with its 95 % interval. */
export interface Estimate {
  value: number
  low: number
  high: number
}

export interface OptionStatistics {
  text: string
  right: boolean
  chosen: number
  /** Of the item's responses. */
  share: number
  /**
   * Of a wrong answer, from 100 responses on: at least 5 % choose it, and they do worse on the rest
   * of their quiz than those who do not.
   */
  works?: boolean
}

export interface ItemStatistics {
  item: string
  kind?: Kind
  stem?: string
  facts: Pick<DeckFact, 'id' | 'paragraph' | 'statement'>[]
  responses: number
  /** Mean share of the points; from 30 responses on. */
  facility?: Estimate
  /** Correlation with the rest of the quiz; from 100 responses on. */
  discrimination?: Estimate
  options: OptionStatistics[]
  /** The share of the wrong answers that work; from 100 responses on. */
  distractorEfficiency?: number
  /** What most of those who are wrong believe; from 30 responses on. */
  mostChosenWrong?: OptionStatistics
  flags: Flag[]
}

export interface Statistics {
  story: string
  version: string
  versions: { version: string; attempts: number }[]
  attempts: number
  /** Mean share of the points of an attempt. */
  mean?: number
  /** How many attempts have a share of the points, in tenths; the last bin has also 1. */
  histogram: number[]
  /** Cronbach's alpha of a form of so many questions; from 100 attempts on. */
  reliability?: { alpha: number; length: number }
  items: ItemStatistics[]
}

/** What a story's counts tell of its questions (Moodle's definitions; first attempts only). */
export function statistics(deck: Deck, version: string, sums: Sums): Statistics {
  const attempts = sums.shares.reduce((sum, [, count]) => sum + count, 0)
  const points = sums.shares.reduce((sum, [share, count]) => sum + share * count, 0)
  const histogram = Array.from({ length: 10 }, () => 0)
  for (const [share, count] of sums.shares) {
    const bin = Math.min(9, Math.floor(share / 100))
    histogram[bin] = (histogram[bin] ?? 0) + count
  }
  const length = Math.min(deck.quizLength, deck.items.length)
  // Another version's options may have been others, or stood in another order.
  const picked = Map.groupBy(version === deck.version ? sums.options : [], ({ item }) => item)
  const items = new Map(deck.items.map((item) => [item.id, item]))
  const facts = new Map(deck.facts.map((fact) => [fact.id, fact]))
  const alpha = attempts < FEWEST_FOR_DISCRIMINATION ? undefined : cronbachAlpha(sums.items, length)
  return {
    story: deck.story,
    version,
    versions: sums.versions,
    attempts,
    ...(attempts > 0 && { mean: points / attempts / 1000 }),
    histogram,
    ...(alpha !== undefined && { reliability: { alpha, length } }),
    items: sums.items.map((counts) =>
      itemStatistics(facts, items.get(counts.item), counts, picked.get(counts.item) ?? []),
    ),
  }
}

function itemStatistics(
  facts: ReadonlyMap<string, DeckFact>,
  item: Item | undefined,
  counts: ItemSums,
  picked: readonly OptionSums[],
): ItemStatistics {
  const { item: id, responses } = counts
  const enough = responses >= FEWEST_RESPONSES
  const facility = enough ? facilityOf(counts) : undefined
  const discrimination =
    counts.paired >= FEWEST_FOR_DISCRIMINATION ? discriminationOf(counts) : undefined
  const options = item && picked.length > 0 ? optionStatistics(item, counts, picked) : []
  const wrong = options.filter(({ right }) => !right)
  const judged = wrong.filter(({ works }) => works !== undefined)
  const mostChosenWrong = wrong
    .filter(({ chosen }) => chosen > 0)
    .reduce<OptionStatistics | undefined>(
      (most, option) => (most && most.chosen >= option.chosen ? most : option),
      undefined,
    )
  return {
    item: id,
    ...(item && { kind: item.kind, stem: item.stem }),
    facts: (item?.facts ?? [])
      .flatMap((id) => facts.get(id) ?? [])
      .map(({ id, paragraph, statement }) => ({ id, paragraph, statement })),
    responses,
    ...(facility && { facility }),
    ...(discrimination && { discrimination }),
    options,
    ...(judged.length > 0 && {
      distractorEfficiency: judged.filter(({ works }) => works).length / judged.length,
    }),
    ...(enough && mostChosenWrong && { mostChosenWrong }),
    flags: flagsOf(facility, discrimination),
  }
}

function flagsOf(facility: Estimate | undefined, discrimination: Estimate | undefined): Flag[] {
  const flags: Flag[] = []
  if (facility && facility.high < HARD) flags.push('too-hard')
  if (facility && facility.low > EASY) flags.push('too-easy')
  if (discrimination && discrimination.high < 0) flags.push('inverted')
  else if (discrimination && discrimination.high < WEAK) flags.push('weak')
  return flags
}

/** The mean score with Wilson's interval (1927), which for partial scores is rather too wide. */
function facilityOf({ responses: n, x }: ItemSums): Estimate {
  const value = x / SCORE_UNIT / n
  const middle = (value + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n)
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((value * (1 - value)) / n + Z ** 2 / (4 * n ** 2))
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/**
 * The correlation of an item's score with the mean score of the attempt's other items, with the
 * interval by Fisher's z (1921). The mean, not the sum, as forms can differ in length. There is none
 * where all scores are the same.
 */
function discriminationOf({ paired: n, px, pxx, r, rr, xr }: ItemSums): Estimate | undefined {
  const spread = Math.sqrt(n * pxx - px ** 2) * Math.sqrt(n * rr - r ** 2)
  if (!(spread > 0)) return undefined
  const value = Math.min(1, Math.max(-1, (n * xr - px * r) / spread))
  const half = Z / Math.sqrt(n - 3)
  const z = Math.atanh(value)
  return { value, low: Math.tanh(z - half), high: Math.tanh(z + half) }
}

/**
 * Cronbach's alpha of a form of `length` questions. Forms differ, so it is made from the mean
 * variance v of an item and the mean covariance c of two items that stand in a form together:
 * length·c / (v + (length − 1)·c). Where all players have the same form that is alpha itself. An
 * item's covariance with the mean of the others is its mean covariance with each of them.
 */
function cronbachAlpha(items: readonly ItemSums[], length: number): number | undefined {
  let weights = 0
  let variance = 0
  let covariance = 0
  for (const { paired: n, px, pxx, r, xr } of items) {
    if (n < 2) continue
    weights += n
    variance += (n * (pxx - px ** 2 / n)) / (n - 1) / SCORE_UNIT ** 2
    covariance += (n * (xr - (px * r) / n)) / (n - 1) / SCORE_UNIT / REST_UNIT
  }
  const [v, c] = [variance / weights, covariance / weights]
  const total = v + (length - 1) * c
  return length > 1 && v > 0 && total > 0 ? (length * c) / total : undefined
}

/** Leaves every list as it is. */
const NO_LOT: Random = { int: () => 0, shuffle: (list) => [...list] }

/** An item's options in its own order, if it is answered by picking some. */
function optionsOf(item: Item): { text: string; right: boolean }[] {
  const own = arrange(item, NO_LOT).toSorted((a, b) => a - b)
  const { input } = present(item, own)
  if (input.type !== 'choice' && input.type !== 'choices') return []
  const keys = [keyOf(item, own)].flat()
  return input.options.map((text, position) => ({ text, right: keys.includes(position) }))
}

function optionStatistics(
  item: Item,
  counts: ItemSums,
  picked: readonly OptionSums[],
): OptionStatistics[] {
  return optionsOf(item).map(({ text, right }, position) => {
    const sums = picked.find(({ option }) => option === position)
    const chosen = sums?.chosen ?? 0
    const share = chosen / counts.responses
    const works = share >= FEWEST_CHOOSERS && sums !== undefined && doWorse(sums, counts)
    const judged = !right && counts.paired >= FEWEST_FOR_DISCRIMINATION
    return { text, right, chosen, share, ...(judged && { works }) }
  })
}

/** Whether those who choose an option do worse on the rest of their quiz than those who do not. */
function doWorse(chosen: OptionSums, all: ItemSums): boolean {
  const others = all.paired - chosen.paired
  if (chosen.paired === 0 || others === 0) return false
  return chosen.r / chosen.paired < (all.r - chosen.r) / others
}
