import { assembleForm, type FormChoice, type FormEntry, inTellingOrder, ownRandom } from './form.ts'
import { arrange, balanceOf, type Item } from './kinds/play.ts'
import { type Random, seededRandom } from './random.ts'
import { areEnemies } from './relations.ts'

/** No two parallel forms differ in mean expected difficulty by more than this. */
export const TOLERANCE = 0.03

export interface ParallelChoice extends FormChoice {
  /** How many forms. */
  count: number
}

/**
 * Forms for a class, so that neighbours do not answer the same questions in the same order. The
 * first is the form of the seed; the others ask about the same facts, with the items that earlier
 * forms used least, and where there are no others with the same ones in another order.
 *
 * Each keeps the rules of a form: no enemies, a telling order, options in an order of their own. Each
 * has as many items of each kind as the first, and as many true statements; their mean expected
 * difficulties differ by `TOLERANCE` at most. The same choice gives the same forms; a higher count
 * adds to them.
 */
export function parallelForms(
  bank: readonly Item[],
  { count, ...choice }: ParallelChoice,
): FormEntry[][] {
  const first = assembleForm(bank, choice)
  const blueprint = blueprintOf(bank, first)
  const uses = new Uses()
  uses.add(blueprint.first)
  const forms = [first]
  while (forms.length < count) {
    const seed = (choice.seed + forms.length) >>> 0
    const random = seededRandom(seed)
    const chosen = leastUsed(blueprint, uses, random)
    uses.add(chosen)
    forms.push(
      inTellingOrder(random.shuffle(itemsAt(blueprint, chosen))).map((item) => ({
        item,
        order: arrange(item, ownRandom(item, seed)),
      })),
    )
  }
  return forms
}

/** What all forms have in common. Items are positions in the bank. */
interface Blueprint {
  bank: readonly Item[]
  first: readonly number[]
  /** For each item of the first form, all items on the same facts. */
  slots: readonly (readonly number[])[]
  /** How many items of each sort a form has. */
  sorts: ReadonlyMap<string, number>
  /** The sum over the first form. */
  difficulty: number
}

function blueprintOf(bank: readonly Item[], form: readonly FormEntry[]): Blueprint {
  const positions = new Map(bank.map(({ id }, position) => [id, position]))
  const first = form.flatMap(({ item }) => positions.get(item.id) ?? [])
  const alike = Map.groupBy(bank.keys(), (position) => factsOf(bank[position]))
  return {
    bank,
    first,
    slots: first.map((position) => alike.get(factsOf(bank[position])) ?? []),
    sorts: tally(bank, first),
    difficulty: sum(first.map((position) => difficultyOf(bank[position]))),
  }
}

const itemsAt = ({ bank }: Blueprint, positions: readonly number[]): Item[] =>
  positions.flatMap((position) => bank[position] ?? [])
const factsOf = (item: Item | undefined): string => item?.facts.toSorted().join(' ') ?? ''
const difficultyOf = (item: Item | undefined): number => item?.difficulty ?? 0
/** What a form has a fixed number of: a kind's items with one label that it keeps in balance. */
const sortOf = (item: Item): string => `${item.kind} ${balanceOf(item)}`

function tally(bank: readonly Item[], positions: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const position of positions) {
    const item = bank[position]
    if (item) counts.set(sortOf(item), (counts.get(sortOf(item)) ?? 0) + 1)
  }
  return counts
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** How often each item was used. */
class Uses {
  readonly #uses = new Map<number, number>()
  of = (position: number): number => this.#uses.get(position) ?? 0
  sum = (positions: readonly number[]): number => sum(positions.map(this.of))
  add(positions: readonly number[]): void {
    for (const position of positions) this.#uses.set(position, this.of(position) + 1)
  }
}

const DRAWS = 8

/** Of several draws the one whose items were used least before; the first form if none succeeds. */
function leastUsed(blueprint: Blueprint, uses: Uses, random: Random): readonly number[] {
  let best: readonly number[] | undefined
  for (let draws = 0; draws < DRAWS && !(best && uses.sum(best) === 0); draws++) {
    const drawn = draw(blueprint, uses, random)
    if (drawn && (!best || uses.sum(drawn) < uses.sum(best))) best = drawn
  }
  return best ?? blueprint.first
}

/** A draw that has looked at so many items gives up. */
const PATIENCE = 2000

/** One item from each slot, little used ones first, such that they make a form like the first. */
function draw(blueprint: Blueprint, uses: Uses, random: Random): readonly number[] | undefined {
  const slots = random
    .shuffle(blueprint.slots)
    .map((slot) => random.shuffle(slot).toSorted((a, b) => uses.of(a) - uses.of(b)))
  let looks = 0
  const extend = (chosen: readonly number[]): readonly number[] | undefined => {
    const [slot, ...left] = slots.slice(chosen.length)
    if (!slot) return canBeTold(blueprint, chosen) ? chosen : undefined
    for (const position of slot) {
      if (++looks > PATIENCE) return undefined
      if (!mayJoin(blueprint, chosen, position)) continue
      const longer = [...chosen, position]
      const found = isReachable(blueprint, longer, left) ? extend(longer) : undefined
      if (found) return found
    }
    return undefined
  }
  return extend([])
}

/** Whether an item is no enemy of the chosen ones, and of a sort that the form has not enough of. */
function mayJoin({ bank, sorts }: Blueprint, chosen: readonly number[], position: number): boolean {
  const item = bank[position]
  const isEnemy = (other: Item | undefined) => item && other && areEnemies(item, other)
  if (!item || chosen.some((at) => isEnemy(bank[at]))) return false
  const sort = sortOf(item)
  return (tally(bank, chosen).get(sort) ?? 0) < (sorts.get(sort) ?? 0)
}

/** Sums of decimal fractions may miss a bound by a hair. */
const HAIR = 1e-9

/**
 * Whether the slots that are left can still bring the form to the first one's difficulty, within
 * half the tolerance: so any two forms are within the whole of it.
 */
function isReachable(
  { bank, first, difficulty }: Blueprint,
  chosen: readonly number[],
  left: readonly (readonly number[])[],
): boolean {
  const leeway = (TOLERANCE / 2) * first.length + HAIR
  const so = sum(chosen.map((position) => difficultyOf(bank[position])))
  const open = left.map((slot) => slot.map((position) => difficultyOf(bank[position])))
  const least = so + sum(open.map((slot) => Math.min(...slot)))
  const most = so + sum(open.map((slot) => Math.max(...slot)))
  return least <= difficulty + leeway && most >= difficulty - leeway
}

/** Whether there is an order in which no feedback gives away a later key. */
const canBeTold = (blueprint: Blueprint, chosen: readonly number[]): boolean =>
  inTellingOrder(itemsAt(blueprint, chosen)).length === chosen.length
