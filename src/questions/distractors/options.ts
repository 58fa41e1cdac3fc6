import type { Amount } from '../amount.ts'
import { type CalendarDate, isAfter } from '../date.ts'
import type { Slot, Value } from '../facts.ts'
import type { Asking } from '../make.ts'
import { fold } from '../text.ts'
import { entityDistractors } from './entities.ts'
import { amountLadder, dateLadder } from './ladder.ts'
import { mayBeTrue } from './truth.ts'

/** A slot's value among wrong ones, in an order that says nothing of which one is right. */
export interface SlotOptions {
  /** The noun that fits all of them; entities only. */
  noun: string
  values: Value[]
  /** Numbers and dates ascend and keep their order; names may be shuffled. */
  ordered: boolean
}

/**
 * The options for a slot: its value and at least two others that are certainly wrong there.
 * @param purpose asking for another purpose draws other values
 */
export function slotOptions(
  { base, fact, random }: Asking,
  { name, value }: Slot,
  purpose: string,
): SlotOptions | undefined {
  const choices = random(`${purpose} ${name}`)
  switch (value.type) {
    case 'entity': {
      const found = entityDistractors(base, fact, { name, value }, choices)
      if (!found) return undefined
      const entities = [value.entity, ...found.distractors].toSorted(byName)
      return {
        noun: found.noun,
        values: entities.map((entity) => ({ type: 'entity', entity })),
        ordered: false,
      }
    }
    case 'amount': {
      const isWrong = (amount: Amount) => !mayBeTrue(base, fact, name, { type: 'amount', amount })
      const ladder = amountLadder(value.amount, choices, isWrong)
      return inSteps(ladder?.map((amount) => ({ type: 'amount', amount })))
    }
    case 'date': {
      const isWrong = (date: CalendarDate) =>
        (fact.status === 'forecast' || !isAfter(date, base.asOf)) &&
        !mayBeTrue(base, fact, name, { type: 'date', date })
      const ladder = dateLadder(value.date, choices, isWrong)
      return inSteps(ladder?.map((date) => ({ type: 'date', date })))
    }
    case 'phrase':
      return undefined
  }
}

function inSteps(values: Value[] | undefined): SlotOptions | undefined {
  return values && { noun: '', values, ordered: true }
}

function byName(a: { name: string }, b: { name: string }): number {
  return fold(a.name) < fold(b.name) ? -1 : 1
}
