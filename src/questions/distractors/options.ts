import type { Amount } from '../amount.ts'
import { type CalendarDate, isAfter } from '../date.ts'
import { type Entity, type Slot, slotsOf, type Value } from '../facts.ts'
import type { Asking } from '../make.ts'
import { fold } from '../text.ts'
import { entityDistractors, entityOf, withEntity } from './entities.ts'
import { amountLadder, dateLadder } from './ladder.ts'
import { oncePerFact } from './memo.ts'
import { inSeries } from './series.ts'
import { mayBeTrue } from './truth.ts'

/** A slot's value among wrong ones, in an order that says nothing of which one is right. */
export interface SlotOptions {
  /** The noun that fits all of them; entities only. */
  noun: string
  values: Value[]
  /** Other lists that hold it, to choose from: ladders on which other numbers and dates stand. */
  others: readonly Value[][]
  /** Numbers and dates ascend and keep their order; names may be shuffled. */
  ordered: boolean
  /** How close the wrong ones are to the key, from 0 to 1. */
  closeness: number
}

interface Wanted {
  /** What for: to be picked from by players, to make a statement false, to be one too many. */
  purpose: 'options' | 'swap' | 'spare'
  /** The id of the item that players pick from. */
  item?: string
  /** How an entity is written; `undefined` for one that cannot be written so. */
  nameOf?: (entity: Entity) => string | undefined
}

/**
 * The options for a slot: its value and at least two others that are certainly wrong there.
 * Another purpose draws other values.
 */
export function slotOptions(
  asking: Asking,
  slot: Slot,
  { purpose, item, nameOf }: Wanted,
): SlotOptions | undefined {
  const { name, value } = slot
  switch (value.type) {
    case 'entity':
    case 'possession': {
      const key = entityOf(value)
      const choices = asking.random(`${purpose} ${name}`)
      const found = entityDistractors(asking, slot, choices, nameOf, item)
      if (!found || !key) return undefined
      const named = [key, ...found.distractors]
      const series = inSeries(named, (entity) => entity.name)
      const entities = series ?? named.toSorted(byName)
      return {
        noun: found.noun,
        values: entities.map((entity) => withEntity(value, entity)),
        others: [],
        ordered: series !== undefined,
        closeness: found.alike / found.distractors.length,
      }
    }
    case 'amount':
    case 'date':
      return inSteps(laddersFor(asking, slot, purpose))
    case 'list':
    case 'phrase':
      return undefined
  }
}

/** Only options to pick from are chosen among several ladders. */
const laddersFor = (asking: Asking, slot: Slot, purpose: Wanted['purpose']): Value[][] =>
  Array.from({ length: purpose === 'options' ? LADDERS : 1 }, (_, place) =>
    ladderFor(asking, slot, place === 0 ? purpose : `${purpose} ${place}`),
  ).filter((ladder) => ladder !== undefined)

const LADDERS = 3

const ladderFor = oncePerFact(
  ({ name }: Slot, purpose: string) => `${purpose} ${name}`,
  (asking: Asking, { name, value }: Slot, purpose: string): Value[] | undefined => {
    const { base, fact, language, random } = asking
    const choices = random(`${purpose} ${name}`)
    if (value.type === 'amount') {
      if (value.amount.to !== undefined) return undefined
      const isAlike = (amount: Amount) =>
        fact.form === 'slots' || language.countsAlike(value.amount, amount)
      const isWrong = (amount: Amount) =>
        isAlike(amount) && !mayBeTrue(base, fact, name, { type: 'amount', amount })
      const ladder = amountLadder(value.amount, choices, isWrong, amountsOf(asking, value.amount))
      return ladder?.map((amount) => ({ type: 'amount', amount }))
    }
    if (value.type !== 'date') return undefined
    const key = value.date
    const isWrong = (date: CalendarDate) =>
      mayBeSaid(asking, key, date) && !mayBeTrue(base, fact, name, { type: 'date', date })
    return dateLadder(key, choices, isWrong)?.map((date) => ({ type: 'date', date }))
  },
)

/**
 * Whether a date lies on the same side of the source as the key: what happened cannot have happened
 * later, and nobody expects to come what is over.
 */
function mayBeSaid({ base, fact }: Asking, key: CalendarDate, date: CalendarDate): boolean {
  if (fact.status !== 'forecast') return !isAfter(date, base.asOf)
  return isAfter(base.asOf, key) || !isAfter(base.asOf, date)
}

/** What else the story counts in the unit of an amount: a reader may take one for the other. */
function amountsOf({ base }: Asking, { unit }: Amount): Amount[] {
  const values = base.facts.flatMap((fact) => slotsOf(fact).map((slot) => slot.value))
  return values.flatMap((value) =>
    value.type === 'amount' && value.amount.unit === unit ? [value.amount] : [],
  )
}

/** Neighbours on a ladder are as near to the key as numbers can be that one may tell apart. */
function inSteps([values, ...others]: Value[][]): SlotOptions | undefined {
  return values && { noun: '', values, others, ordered: true, closeness: 0.75 }
}

/** By the alphabet, which does not tell which one is right. */
const byName = (a: { name: string }, b: { name: string }): number =>
  COLLATOR.compare(fold(a.name), fold(b.name))
const COLLATOR = new Intl.Collator('en', { numeric: true })
