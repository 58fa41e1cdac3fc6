import type { Amount } from '../amount.ts'
import { type CalendarDate, isAfter } from '../date.ts'
import { type Entity, type Slot, slotsOf, type Value } from '../facts.ts'
import type { Asking } from '../make.ts'
import { fold } from '../text.ts'
import { entityDistractors, entityOf, withEntity } from './entities.ts'
import { amountLadder, dateLadder } from './ladder.ts'
import { mayBeTrue } from './truth.ts'

/** A slot's value among wrong ones, in an order that says nothing of which one is right. */
export interface SlotOptions {
  /** The noun that fits all of them; entities only. */
  noun: string
  values: Value[]
  /** Numbers and dates ascend and keep their order; names may be shuffled. */
  ordered: boolean
  /** How close the wrong ones are to the key, from 0 to 1. */
  closeness: number
}

/** What they are wanted for: to be picked from, to make a statement false, to be one too many. */
type Purpose = 'options' | 'swap' | 'spare'

/**
 * The options for a slot: its value and at least two others that are certainly wrong there.
 * @param purpose asking for another purpose draws other values
 * @param nameOf how an entity is written; `undefined` for one that cannot be written so
 */
export function slotOptions(
  asking: Asking,
  slot: Slot,
  purpose: Purpose,
  nameOf?: (entity: Entity) => string | undefined,
): SlotOptions | undefined {
  const { base, fact, random } = asking
  const { name, value } = slot
  const choices = random(`${purpose} ${name}`)
  switch (value.type) {
    case 'entity':
    case 'possession': {
      const key = entityOf(value)
      const fairness = purpose === 'options' ? asking.fairness : undefined
      const found = entityDistractors(asking, slot, choices, nameOf, fairness)
      if (!found || !key) return undefined
      const entities = [key, ...found.distractors].toSorted(byName)
      const ordered = areNumbered(entities)
      return {
        noun: found.noun,
        values: entities.map((entity) => withEntity(value, entity)),
        ordered,
        closeness: found.alike / found.distractors.length,
      }
    }
    case 'amount': {
      if (value.amount.to !== undefined) return undefined
      const isWrong = (amount: Amount) => !mayBeTrue(base, fact, name, { type: 'amount', amount })
      const ladder = amountLadder(value.amount, choices, isWrong, amountsOf(asking, value.amount))
      return inSteps(ladder?.map((amount) => ({ type: 'amount', amount })))
    }
    case 'date': {
      const isWrong = (date: CalendarDate) =>
        (fact.status === 'forecast' || !isAfter(date, base.asOf)) &&
        !mayBeTrue(base, fact, name, { type: 'date', date })
      const ladder = dateLadder(value.date, choices, isWrong)
      return inSteps(ladder?.map((date) => ({ type: 'date', date })))
    }
    case 'list':
    case 'phrase':
      return undefined
  }
}

/** What else the story counts in the unit of an amount: a reader may take one for the other. */
function amountsOf({ base }: Asking, { unit }: Amount): Amount[] {
  const values = base.facts.flatMap((fact) => slotsOf(fact).map((slot) => slot.value))
  return values.flatMap((value) =>
    value.type === 'amount' && value.amount.unit === unit ? [value.amount] : [],
  )
}

/** Neighbours on a ladder are as near to the key as numbers can be that one may tell apart. */
function inSteps(values: Value[] | undefined): SlotOptions | undefined {
  return values && { noun: '', values, ordered: true, closeness: 0.75 }
}

/** By the alphabet, and numbers by their size: "Group 2" before "Group 10". */
function byName(a: { name: string }, b: { name: string }): number {
  return COLLATOR.compare(fold(a.name), fold(b.name))
}
const COLLATOR = new Intl.Collator('en', { numeric: true })

/** Whether names differ in a number at their end alone; such ones stand in its order, as numbers do. */
function areNumbered(entities: readonly Entity[]): boolean {
  const series = new Set(entities.map(({ name }) => name.replace(/\d+$/, '#')))
  return series.size === 1 && entities.every(({ name }) => /\d$/.test(name))
}
