import { arrange, balanceOf, type Item, type Kind, weightOf } from './kinds/play.ts'
import { type Random, seededRandom } from './random.ts'

/** One place in a form: an item of the bank, and the player's order of its options. */
export interface FormEntry {
  item: Item
  order: number[]
}

/** A greedy choice can paint itself into a corner; so many fresh starts find a way out or none. */
const TRIES = 20

/**
 * Assembles the items that one player gets: a function of the bank, the seed and the length alone.
 *
 * No two items are enemies; kinds come in proportion to their weights, true and false statements
 * in halves; the cards are asked about evenly; an item whose explanation gives away the key of
 * another comes after it. The form is shorter than `length` when no more items were found that go
 * together: beyond some 15 questions that happens, as the search is greedy.
 */
export function assembleForm(
  bank: readonly Item[],
  { seed, length }: { seed: number; length: number },
): FormEntry[] {
  const random = seededRandom(seed)
  let best: number[] = []
  for (let tries = 0; tries < TRIES && best.length < length; tries++) {
    const chosen = chooseItems(bank, length, random)
    if (chosen.length > best.length) best = chosen
  }
  return inTellingOrder(bank, best, random).flatMap((position) => {
    const item = bank[position]
    return item ? [{ item, order: arrange(item, ownRandom(item, seed)) }] : []
  })
}

/**
 * Choices for one item in one form. They depend on the item's id, which no player sees: the seed
 * alone, which stands in the player's token, tells nothing of them.
 */
export function ownRandom(item: Item, seed: number): Random {
  return seededRandom((seed ^ Number.parseInt(item.id.slice(0, 6), 36)) >>> 0)
}

function chooseItems(bank: readonly Item[], length: number, random: Random): number[] {
  const left = new Set(random.shuffle([...bank.keys()]))
  const quota = kindQuotas(bank, length)
  const used = new Tally()
  const chosen: number[] = []
  while (chosen.length < length) {
    const next = rarest(bank, left, quota, used)
    if (!next) break
    left.delete(next.position)
    if (inTellingOrder(bank, [...chosen, next.position], random).length <= chosen.length) continue
    chosen.push(next.position)
    for (const enemy of next.item.enemies) left.delete(enemy)
    for (const label of labelsOf(next.item)) used.add(label)
  }
  return chosen
}

/** How many items of each kind a form of this length should have. */
function kindQuotas(bank: readonly Item[], length: number): Map<Kind, number> {
  const kinds = [...new Set(bank.map((item) => item.kind))]
  const total = kinds.reduce((sum, kind) => sum + weightOf(kind), 0)
  return new Map(kinds.map((kind) => [kind, (length * weightOf(kind)) / total]))
}

/** The first item whose kind is furthest below its quota, then whose balance and card are rarest. */
function rarest(
  bank: readonly Item[],
  left: ReadonlySet<number>,
  quota: ReadonlyMap<Kind, number>,
  used: Tally,
): { position: number; item: Item } | undefined {
  const scarcest = scarcestBalance(bank, used)
  let best: { position: number; item: Item; rank: number } | undefined
  for (const position of left) {
    const item = bank[position]
    if (!item) continue
    const [kind, balance, card] = labelsOf(item)
    if (used.count(balance) > (scarcest.get(kind) ?? 0)) continue
    // Cards and balance are counted in items, of which a form has far fewer than a thousand.
    const missing = (quota.get(item.kind) ?? 0) - used.count(kind)
    const rank = -missing * 1e6 + used.count(balance) * 1e3 + used.count(card)
    if (!best || rank < best.rank) best = { position, item, rank }
  }
  return best
}

/** How often a form has the balance label that it has least often, by kind. */
function scarcestBalance(bank: readonly Item[], used: Tally): Map<string, number> {
  const scarcest = new Map<string, number>()
  for (const item of bank) {
    const [kind, balance] = labelsOf(item)
    scarcest.set(
      kind,
      Math.min(scarcest.get(kind) ?? Number.POSITIVE_INFINITY, used.count(balance)),
    )
  }
  return scarcest
}

function labelsOf(item: Item): [kind: string, balance: string, card: string] {
  return [item.kind, `${item.kind}=${balanceOf(item)}`, `card ${item.card ?? ''}`]
}

/**
 * The positions in a random order in which no explanation gives away a later key. Positions that
 * give each other away in a circle are left out.
 */
function inTellingOrder(
  bank: readonly Item[],
  positions: readonly number[],
  random: Random,
): number[] {
  const waiting = new Set(random.shuffle(positions))
  const ordered: number[] = []
  for (;;) {
    const next = [...waiting].find(
      (position) => !bank[position]?.spoils.some((spoilt) => waiting.has(spoilt)),
    )
    if (next === undefined) return ordered
    waiting.delete(next)
    ordered.push(next)
  }
}

class Tally {
  readonly #counts = new Map<string, number>()
  count = (label: string): number => this.#counts.get(label) ?? 0
  add = (label: string): void => void this.#counts.set(label, this.count(label) + 1)
}
