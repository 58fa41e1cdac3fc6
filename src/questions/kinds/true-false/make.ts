import { magnitude } from '../../amount.ts'
import { askedSlots, otherEnd } from '../../asked.ts'
import { expectedDifficulty } from '../../difficulty.ts'
import { entityOf } from '../../distractors/entities.ts'
import { isNext } from '../../distractors/ladder.ts'
import { slotOptions } from '../../distractors/options.ts'
import { isPooled } from '../../distractors/pool.ts'
import { sameValue } from '../../distractors/truth.ts'
import { type Fact, type Slot, type Value, withSlot } from '../../facts.ts'
import { opaqueId } from '../../hash.ts'
import {
  type Asking,
  callings,
  type Draft,
  giveaway,
  itemOn,
  type Make,
  tooLong,
} from '../../make.ts'
import { yesNoQuestion } from '../../wording/english/clause.ts'
import { nameInSpan, optionText, statement } from '../../wording/statement.ts'
import type { TrueFalse } from './play.ts'

/** Asks whether a fact holds: as it is, and with each of its slots swapped for a wrong value. */
export const makeTrueFalse: Make<TrueFalse> = (askings) => {
  const drafts: Draft<TrueFalse>[] = []
  const refusals = []
  for (const asking of askings) {
    const reason = tooLong(question(asking.fact, asking))
    if (reason) refusals.push({ fact: asking.fact.id, kind: 'true-false', reason })
    else drafts.push(draft(asking, asking.fact, 'as it is'), ...swapped(asking))
  }
  return { drafts, refusals }
}

function swapped(asking: Asking): Draft<TrueFalse>[] {
  return askedSlots(asking.fact).flatMap((slot) => {
    const entity = entityOf(slot.value)
    // That the head of one country led another is false at first sight.
    if (entity && giveaway(asking, entity)) return []
    const nameOf = nameInSpan(asking.fact, slot, asking.language)
    const found = slotOptions(asking, slot, { purpose: 'swap', nameOf })
    // That something else in the world did not do it is for no program to say.
    const values = (found?.values ?? []).filter((value) => {
      const named = entityOf(value)
      return named === undefined || !isPooled(named)
    })
    const other = otherEnd(asking.fact, slot.name)
    const wrong = entity
      ? values.filter((value) => !sameValue(value, slot.value))
      : aboutTheKey(values, slot.value).filter(
          (value) => direction(value, other) === direction(slot.value, other),
        )
    const said = asking
      .random(`swapped ${slot.name}`)
      .shuffle(wrong)
      .map((value) => withValue(asking, slot, value))
      .find((each) => !tooLong(question(each, asking)))
    return said ? draft(asking, said, slot.name, slot) : []
  })
}

/** Whether a value lies below (-1) or above (1) the other end of its range: "rose from 5 to 2" says nothing. */
function direction(value: Value, other: Value | undefined): number {
  if (value.type !== 'amount' || other?.type !== 'amount') return 0
  return Math.sign(magnitude(value.amount) - magnitude(other.amount))
}

/**
 * The rungs about the key on its ladder but for the very next year or number, which would be a trick.
 * What is further away would be false at first sight.
 */
function aboutTheKey(values: readonly Value[], key: Value): Value[] {
  const at = values.findIndex((value) => sameValue(value, key))
  return values.filter(
    (value, place) => place !== at && Math.abs(place - at) <= 2 && !isNext(value, key),
  )
}

function withValue({ fact, language }: Asking, slot: Slot, value: Value): Fact {
  const entity =
    value.type === 'entity' ? nameInSpan(fact, slot, language)(value.entity) : undefined
  return withSlot(fact, slot.name, value, entity ?? optionText(value, language))
}

/** @param changed the slot that was swapped, as it truly is */
function draft(asking: Asking, said: Fact, variant: string, changed?: Slot): Draft<TrueFalse> {
  const stem = question(said, asking)
  const item = {
    ...itemOn([asking]),
    id: opaqueId(`${asking.fact.id} true-false ${variant}`),
    kind: 'true-false' as const,
    stem,
    difficulty: expectedDifficulty(1 / 2, 1 / 2),
    options: asking.language.truth,
    key: changed ? (1 as const) : (0 as const),
  }
  return {
    item,
    secrets: changed ? [[callings(changed.value, optionText(changed.value, asking.language))]] : [],
    optionNames: [],
    printed: [stem],
  }
}

function question(fact: Fact, { language }: Asking): string {
  if (fact.form === 'slots') return yesNoQuestion(fact)
  return language.isItTrue(statement(fact, language))
}
