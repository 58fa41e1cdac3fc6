import { arrange, balanceOf, type Item, type Kind, weightOf } from './kinds/play.ts'
import { type Random, seededRandom } from './random.ts'
import { areEnemies, spoils } from './relations.ts'

/** One place in a form: an item of the bank, and the player's order of its options. */
export interface FormEntry {
  item: Item
  order: number[]
}

/** What a form is a function of, beside the bank. */
export interface FormChoice {
  seed: number
  /** How many items it should have. */
  length: number
  /** Only items of these kinds; of all kinds where nothing is said. */
  kinds?: readonly Kind[] | undefined
}

/** A greedy choice can paint itself into a corner; so many fresh starts find a way out or none. */
const TRIES = 20

/**
 * Assembles the items that one player gets: a function of the bank and the choice alone.
 *
 * No two items are enemies; kinds come in proportion to their weights, true and false statements
 * in halves; no card is asked about a third time before all others; an item whose feedback gives
 * away the key of another comes after it. The form is shorter than `length` when no more items were found that go
 * together: beyond some 15 questions that happens, as the search is greedy.
 */
export function assembleForm(
  bank: readonly Item[],
  { seed, length, kinds }: FormChoice,
): FormEntry[] {
  const wanted = kinds ? bank.filter(({ kind }) => kinds.includes(kind)) : bank
  const random = seededRandom(seed)
  let best: Item[] = []
  for (let tries = 0; tries < TRIES && best.length < length; tries++) {
    const chosen = chooseItems(wanted, length, random)
    if (chosen.length > best.length) best = chosen
  }
  return inTellingOrder(random.shuffle(best)).map((item) => ({
    item,
    order: arrange(item, ownRandom(item, seed)),
  }))
}

/**
 * Choices for one item in one form. They depend on the item's id, which no player sees: the seed
 * alone, which stands in the player's token, tells nothing of them.
 */
export function ownRandom(item: Item, seed: number): Random {
  return seededRandom((seed ^ Number.parseInt(item.id.slice(0, 6), 36)) >>> 0)
}

function chooseItems(bank: readonly Item[], length: number, random: Random): Item[] {
  const shelves = shelvesOf(bank)
  const left = new Set(random.shuffle([...bank.keys()]))
  const used = new Tally()
  // Which of a kind's labels comes first is a lot, however many items have it.
  for (const { balances } of shelves.kinds.values()) {
    const [second] = random.shuffle(balances)
    if (second !== undefined && balances.length > 1) used.add(second, 1 / 2)
  }
  const chosen: Item[] = []
  const fits = (position: number) => {
    const item = bank[position]
    return item !== undefined && !chosen.some((other) => areEnemies(item, other))
  }
  /** Takes the next item, of one kind if one is wanted; whether there was any. */
  const take = (kind?: number): boolean => {
    for (;;) {
      const position = rarest(shelves, left, { length, used, fits, kind })
      const item = position === undefined ? undefined : bank[position]
      if (position === undefined || !item) return false
      left.delete(position)
      const longer = [...chosen, item]
      if (inTellingOrder(longer).length < longer.length) continue
      chosen.push(item)
      const shelf = shelves.of[position]
      for (const label of shelf ? [shelf.kind, shelf.balance, shelf.card] : []) used.add(label)
      return true
    }
  }
  for (const kind of plannedKinds(shelves, length, random)) take(kind)
  while (chosen.length < length && take());
  return chosen
}

/**
 * So many of each kind as its share says, fractions by lot (systematic sampling), in any order but
 * that kinds with few items come first: later they would find only enemies.
 */
function plannedKinds({ of, kinds }: Shelves, length: number, random: Random): number[] {
  const start = random.int(1000) / 1000
  let reached = 0
  const planned = random.shuffle([...kinds]).flatMap(([kind, { share }]) => {
    const before = Math.floor(reached + start)
    reached += share * length
    return Array.from({ length: Math.floor(reached + start) - before }, () => kind)
  })
  const items = (kind: number) => of.filter((shelf) => shelf.kind === kind).length
  const isScarce = (kind: number) => items(kind) <= SCARCE
  const lot = random.shuffle(planned.slice(0, length))
  return [...lot.filter(isScarce), ...lot.filter((kind) => !isScarce(kind))]
}

/** Where an item stands in its bank, by the numbers of what it shares with others. */
interface Shelf {
  kind: number
  balance: number
  card: number
}

/** A bank sorted once: forms are drawn from it far more often than it changes. */
interface Shelves {
  of: readonly Shelf[]
  /** The share of each kind in a form, and its labels of balance. */
  kinds: ReadonlyMap<number, { share: number; balances: readonly number[] }>
}

/** A kind with few items is asked less, or each would be in every other form. */
const MOST_OF_ONE = 0.2

const sorted = new WeakMap<readonly Item[], Shelves>()

function shelvesOf(bank: readonly Item[]): Shelves {
  const known = sorted.get(bank)
  if (known) return known
  const numbers = new Map<string, number>()
  const numberOf = (label: string) => {
    const number = numbers.get(label) ?? numbers.size
    numbers.set(label, number)
    return number
  }
  const kindLabel = (kind: Kind) => numberOf(`kind ${kind}`)
  const of = bank.map((item) => ({
    kind: kindLabel(item.kind),
    balance: numberOf(`${item.kind} ${balanceOf(item)}`),
    card: numberOf(`card ${item.card ?? ''}`),
  }))
  const kinds = [...new Set(bank.map((item) => item.kind))]
  const itemsOf = (kind: Kind) => bank.filter((item) => item.kind === kind).length
  const weight = (kind: Kind) => Math.min(weightOf(kind), itemsOf(kind) * MOST_OF_ONE)
  const total = kinds.reduce((sum, kind) => sum + weight(kind), 0)
  const shelves = {
    of,
    kinds: new Map(
      kinds.map((kind) => {
        const own = of.filter((shelf) => shelf.kind === kindLabel(kind))
        const balances = [...new Set(own.map(({ balance }) => balance))]
        return [kindLabel(kind), { share: weight(kind) / total, balances }]
      }),
    ),
  }
  sorted.set(bank, shelves)
  return shelves
}

const SCARCE = 10

interface Search {
  length: number
  used: Tally
  /** The only kind that is wanted, if there is one. */
  kind: number | undefined
  /** Whether the item at a position goes with those that were chosen. */
  fits(position: number): boolean
}

/**
 * The first item that fits whose kind is furthest below its quota, then whose balance and card are
 * rarest. What does not fit never will, and is taken out.
 */
function rarest(
  { of, kinds }: Shelves,
  left: Set<number>,
  { length, used, fits, kind: only }: Search,
): number | undefined {
  const open = new Map(
    [...kinds].map(([kind, { share, balances }]) => [
      kind,
      {
        missing: share * length - used.count(kind),
        scarcest: Math.min(...balances.map((balance) => used.count(balance))),
      },
    ]),
  )
  let best: number | undefined
  let bestRank = Number.POSITIVE_INFINITY
  for (const position of left) {
    const shelf = of[position]
    const kind = shelf && open.get(shelf.kind)
    if (!kind || (only !== undefined && shelf.kind !== only)) continue
    const balance = used.count(shelf.balance)
    if (balance > kind.scarcest) continue
    // Were each card asked once, the only item that a card has of some kind would be in every form.
    const crowd = Math.floor(used.count(shelf.card) / 2)
    // Cards and balance are counted in items, of which a form has far fewer than a thousand.
    const rank = -kind.missing * 1e6 + balance * 1e3 + crowd
    if (rank >= bestRank) continue
    if (!fits(position)) {
      left.delete(position)
      continue
    }
    best = position
    bestRank = rank
  }
  return best
}

/**
 * The items in an order in which no feedback gives away a later key, as near to the given one as
 * that allows. Items that give each other away in a circle are left out.
 */
export function inTellingOrder(items: readonly Item[]): Item[] {
  const waiting = new Set(items)
  const ordered: Item[] = []
  for (;;) {
    const next = [...waiting].find(
      (item) => ![...waiting].some((other) => other !== item && spoils(item, other)),
    )
    if (next === undefined) return ordered
    waiting.delete(next)
    ordered.push(next)
  }
}

class Tally {
  readonly #counts: number[] = []
  count = (label: number): number => this.#counts[label] ?? 0
  add = (label: number, weight = 1): void => {
    this.#counts[label] = this.count(label) + weight
  }
}
