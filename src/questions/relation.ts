import { type Amount, magnitude, mayBeSame } from './amount.ts'
import { askedSlots, whyTied } from './asked.ts'
import { type CalendarDate, isAfter } from './date.ts'
import { commonNoun, entityOf } from './distractors/entities.ts'
import { hasOtherAnswer, sameValue } from './distractors/truth.ts'
import { type Slot, type SlotFact, slotsOf, type Value } from './facts.ts'
import type { Asking } from './make.ts'
import type { Random } from './random.ts'
import { inSlots } from './wording/statement.ts'

/** One line of a table: the value `is` belongs to what stands in `of`. */
export interface Row {
  asking: Asking<SlotFact>
  of: Slot
  is: Slot
}

/** Facts that say the same of different things, as a table: each thing once, each value once. */
export interface Relation {
  rows: readonly [Row, ...Row[]]
  /** The noun for all that stands in `of`. */
  noun: string
}

export const FEWEST_ROWS = 3

/** The tables of three rows and more that a story's facts make. */
export function relationsAmong(askings: readonly Asking[]): Relation[] {
  const rows = askings.filter(inSlots).flatMap(rowsOf)
  return [...Map.groupBy(rows, relationKey).values()].flatMap((alike) => {
    const [first, ...more] = distinct(alike)
    if (!first || more.length + 1 < FEWEST_ROWS) return []
    const noun = nounOf([first, ...more])
    return noun === undefined ? [] : [{ rows: [first, ...more], noun }]
  })
}

function rowsOf(asking: Asking<SlotFact>): Row[] {
  const slots = slotsOf(asking.fact)
  const asked = askedSlots(asking.fact)
  return slots.flatMap((of, at) =>
    slots.flatMap((is, other) => {
      if (is === of || !asked.some(({ name }) => name === is.name)) return []
      if (whyTied(asking.fact, of.name) !== undefined) return []
      if (!mayRelate(of.value, is.value, at < other)) return []
      return hasOtherAnswer(asking.base, asking.fact, is) ? [] : [{ asking, of, is }]
    }),
  )
}

/** Things have values; dates have amounts; of two things the first has the second. */
function mayRelate(of: Value, is: Value, inOrder: boolean): boolean {
  const valued = is.type === 'amount' || is.type === 'date'
  if (of.type === 'date') return is.type === 'amount' && is.amount.to === undefined
  if (of.type !== 'entity' && of.type !== 'possession') return false
  return valued || (is.type === 'entity' && inOrder)
}

/** The same for facts that differ in the two slots alone. */
function relationKey({ asking: { fact }, of, is }: Row): string {
  const rest = slotsOf(fact).map((slot) =>
    slot.name === of.name || slot.name === is.name ? [slot.name, sortOf(slot.value)] : slot,
  )
  const { verb, status, speaker, how } = fact
  return JSON.stringify([verb, status, speaker?.id, how, of.name, is.name, rest])
}

/** What two values must have in common to stand in one column. */
function sortOf(value: Value): unknown {
  switch (value.type) {
    case 'entity':
      return value.entity.type
    case 'possession':
      return [value.owner.type, value.text]
    case 'amount':
      return [value.amount.unit, value.amount.of]
    case 'date':
      return [value.date.month === undefined, value.date.day === undefined]
    default:
      return value
  }
}

/** Rows of which no two have the same thing or the same value; none if a thing has two values. */
function distinct(rows: readonly Row[]): Row[] {
  const twice = rows.some((row, at) =>
    rows.slice(0, at).some((other) => sameValue(row.of.value, other.of.value)),
  )
  if (twice) return []
  return rows.filter(
    (row, at) => !rows.slice(0, at).some((other) => sameValue(row.is.value, other.is.value)),
  )
}

function nounOf(rows: readonly [Row, ...Row[]]): string | undefined {
  const [{ of }] = rows
  if (of.value.type === 'date') {
    if (of.value.date.day !== undefined) return 'day'
    return of.value.date.month === undefined ? 'year' : 'month'
  }
  const [wanted, ...others] = rows.map(({ asking, of }) => asking.fact.which[of.name])
  if (wanted !== undefined && others.every((other) => other === wanted)) return wanted
  const [first, ...more] = rows.flatMap(({ of }) => entityOf(of.value) ?? [])
  return first && commonNoun([first, ...more])
}

/** A value that can be put in order. */
export type Size = { type: 'date'; date: CalendarDate } | { type: 'amount'; amount: Amount }

/** Below 0 if the first is certainly the earlier or smaller, 0 if that cannot be told. */
export function compareSizes(a: Size, b: Size): number {
  if (a.type === 'date' && b.type === 'date') {
    return Number(isAfter(a.date, b.date)) - Number(isAfter(b.date, a.date))
  }
  if (a.type === 'amount' && b.type === 'amount' && !mayBeSame(a.amount, b.amount)) {
    return magnitude(a.amount) - magnitude(b.amount)
  }
  return 0
}

const MOST_IN_A_GROUP = 5
const USUAL_GROUP = 4

/**
 * Draws groups of three to five that may stand together; each thing is in one of them at most. Of some
 * draws the one that leaves the fewest things out.
 * @param place what comes near each other is put in one group, as far as that goes
 */
export function inGroups<T>(
  things: readonly T[],
  random: Random,
  together: (a: T, b: T) => boolean,
  place: (thing: T) => number = () => 0,
): [T, ...T[]][] {
  const draws = Array.from({ length: DRAWS }, () => {
    const shuffled = random.shuffle(things).toSorted((a, b) => place(a) - place(b))
    return drawGroups(shuffled, together)
  })
  const size = (groups: readonly (readonly T[])[]) => groups.flat().length
  return draws.reduce((best, drawn) => (size(drawn) > size(best) ? drawn : best))
}
const DRAWS = 10

function drawGroups<T>(things: readonly T[], together: (a: T, b: T) => boolean): [T, ...T[]][] {
  const size = things.length <= MOST_IN_A_GROUP ? MOST_IN_A_GROUP : USUAL_GROUP
  const groups: [T, ...T[]][] = []
  for (const thing of things) {
    const group = groups.find(
      (open) => open.length < size && open.every((other) => together(thing, other)),
    )
    if (group) group.push(thing)
    else groups.push([thing])
  }
  return groups.filter((group) => group.length >= FEWEST_ROWS)
}
