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
 * away the key of another comes after it. The form is shorter than `length` when no more items were
 * found that go together: beyond some 15 questions that happens, as the search is greedy.
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
  const lot = random.shuffle([...bank.keys()])
  const left = Map.groupBy(lot, (position) => shelves.of[position]?.kind ?? 0)
  let held: ReadonlySet<number> = new Set(
    shelves.seldom.filter(([, seldom]) => random.int(100) < seldom).map(([position]) => position),
  )
  const used = new Tally()
  // Which of a kind's labels comes first is a lot, however many items have it.
  for (const { balances } of shelves.kinds.values()) {
    const [second] = random.shuffle(balances)
    if (second !== undefined && balances.length > 1) used.add(second, 1 / 2)
  }
  const chosen: Item[] = []
  const taken: number[] = []
  /** Takes the next item of a kind; whether there was any. */
  const take = (kind: number): boolean => {
    for (;;) {
      const positions = left.get(kind) ?? []
      const position = rarest(shelves, kind, { bank, positions, held, used, taken })
      const item = position === undefined ? undefined : bank[position]
      if (position === undefined || !item) return false
      positions.splice(positions.indexOf(position), 1)
      const longer = [...chosen, item]
      if (inTellingOrder(longer).length < longer.length) continue
      chosen.push(item)
      taken.push(position)
      const shelf = shelves.of[position]
      for (const label of shelf ? [shelf.kind, shelf.balance, shelf.card] : []) used.add(label)
      return true
    }
  }
  /** Takes an item of the kind that is furthest below its share, if that has any. */
  const takeAny = (): boolean => {
    const missing = ([kind, { share }]: [number, KindShelf]) => share * length - used.count(kind)
    const kinds = [...shelves.kinds].toSorted((a, b) => missing(b) - missing(a))
    return kinds.some(([kind]) => take(kind))
  }
  for (const kind of plannedKinds(shelves, length, random)) take(kind)
  while (chosen.length < length && takeAny());
  held = new Set()
  while (chosen.length < length && takeAny());
  return chosen
}

/**
 * So many of each kind as its share says, fractions by lot (systematic sampling), in any order but
 * that kinds with few items come first: later they would find only enemies.
 */
function plannedKinds({ kinds }: Shelves, length: number, random: Random): number[] {
  const start = random.int(1000) / 1000
  let reached = 0
  const planned = random.shuffle([...kinds]).flatMap(([kind, { share }]) => {
    const before = Math.floor(reached + start)
    reached += share * length
    return Array.from({ length: Math.floor(reached + start) - before }, () => kind)
  })
  const isScarce = (kind: number) => (kinds.get(kind)?.items ?? 0) <= SCARCE
  const lot = random.shuffle(planned.slice(0, length))
  return [...lot.filter(isScarce), ...lot.filter((kind) => !isScarce(kind))]
}

/** Where an item stands in its bank, by the numbers of what it shares with others. */
interface Shelf {
  kind: number
  balance: number
  card: number
}

/** A kind in a bank: its share of a form, how many items it has, and its labels of balance. */
interface KindShelf {
  share: number
  items: number
  balances: readonly number[]
}

/** A bank sorted once: forms are drawn from it far more often than it changes. */
interface Shelves {
  of: readonly Shelf[]
  kinds: ReadonlyMap<number, KindShelf>
  /** The positions of items that are to be asked seldom, with how seldom. */
  seldom: readonly (readonly [position: number, seldom: number])[]
  /** For each two items by their positions what is known of them: nothing (0), friends, enemies. */
  enmity: Uint8Array
}

const FRIENDS = 1
const ENEMIES = 2

/** Whether two items of a bank are enemies; found out once, as forms ask for it many thousand times. */
function isEnemy({ of, enmity }: Shelves, bank: readonly Item[], a: number, b: number): boolean {
  const pair = a * of.length + b
  if (enmity[pair] === 0) {
    const [one, other] = [bank[a], bank[b]]
    enmity[pair] = one && other && areEnemies(one, other) ? ENEMIES : FRIENDS
  }
  return enmity[pair] === ENEMIES
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
  const shelves: Shelves = {
    of,
    seldom: bank.flatMap(({ seldom }, position) => (seldom ? [[position, seldom] as const] : [])),
    enmity: new Uint8Array(bank.length ** 2),
    kinds: new Map(
      kinds.map((kind) => {
        const own = of.filter((shelf) => shelf.kind === kindLabel(kind))
        const balances = [...new Set(own.map(({ balance }) => balance))]
        return [kindLabel(kind), { share: weight(kind) / total, items: own.length, balances }]
      }),
    ),
  }
  sorted.set(bank, shelves)
  return shelves
}

const SCARCE = 10

interface Search {
  bank: readonly Item[]
  /** The items of the kind that were not taken yet, in the order of the lot. */
  positions: number[]
  /** Items that are kept for when no others are left. */
  held: ReadonlySet<number>
  used: Tally
  /** The items that were taken already. */
  taken: readonly number[]
}

/**
 * The first item of a kind that goes with those that were chosen, of those whose balance and then whose
 * card is rarest. What does not go with them never will, and is taken out.
 */
function rarest(
  shelves: Shelves,
  kind: number,
  { bank, positions, held, used, taken }: Search,
): number | undefined {
  const balances = shelves.kinds.get(kind)?.balances ?? []
  const scarcest = Math.min(...balances.map((balance) => used.count(balance)))
  let best: number | undefined
  let bestRank = Number.POSITIVE_INFINITY
  const enemies = new Set<number>()
  for (const position of positions) {
    const shelf = shelves.of[position]
    if (!shelf || held.has(position)) continue
    // Were each card asked once, the only item that a card has of some kind would be in every form.
    const crowd = Math.floor(used.count(shelf.card) / 2)
    const balance = used.count(shelf.balance)
    // Halves are only by lot. A form has far fewer than a hundred items.
    const rank = (balance - scarcest) * 100 + crowd
    if (Math.floor(balance) > Math.floor(scarcest) || rank >= bestRank) continue
    if (taken.some((other) => isEnemy(shelves, bank, position, other))) {
      enemies.add(position)
      continue
    }
    best = position
    bestRank = rank
    if (rank === 0) break
  }
  for (const enemy of enemies) positions.splice(positions.indexOf(enemy), 1)
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
