import { askedSlots } from '../../asked.ts'
import { expectedDifficulty } from '../../difficulty.ts'
import { entityOf } from '../../distractors/entities.ts'
import { slotOptions } from '../../distractors/options.ts'
import { shownOptions, without } from '../../distractors/window.ts'
import type { Slot, SlotFact, Value } from '../../facts.ts'
import { clues } from '../../flaws.ts'
import { opaqueId } from '../../hash.ts'
import {
  type Asking,
  callings,
  type Draft,
  eachSlot,
  giveaway,
  itemOn,
  type Make,
} from '../../make.ts'
import { slotQuestion } from '../../wording/english/clause.ts'
import { inSlots, optionText } from '../../wording/statement.ts'
import type { SingleChoice } from './play.ts'

/** Asks each slot that holds an entity, an amount or a date. */
export const makeSingleChoice: Make<SingleChoice> = (askings) =>
  eachSlot('single-choice', askings.filter(inSlots), ({ fact }) => askedSlots(fact), askSlot)

function askSlot(asking: Asking<SlotFact>, slot: Slot): Draft<SingleChoice> | string | undefined {
  const { fact, language, fairness, random } = asking
  if (slot.value.type === 'phrase' || slot.value.type === 'list') return undefined
  const entity = entityOf(slot.value)
  const teller = entity && giveaway(asking, entity)
  if (teller) return `“${teller.name}” in the question would give it away`
  const id = opaqueId(`${fact.id} single-choice ${slot.name}`)
  const found = slotOptions(asking, slot, { purpose: 'options', item: id })
  if (!found) return 'fewer than two good distractors'
  const stem = slotQuestion(fact, slot, found.noun)
  const key = optionText(slot.value, language)
  const texts = (values: readonly Value[]) => values.map((value) => optionText(value, language))
  const lot = random(`rank ${slot.name}`)
  const ladders = [texts(found.values), ...found.others.map(texts)] as const
  const options = shownOptions(ladders, { item: id, key, stem, fairness, lot })
  const wrong = without(options, key)
  const [clue] = found.ordered ? [] : clues(stem, key, wrong)
  if (clue) return `“${clue}” in the question would give it away`
  const item = {
    ...itemOn([asking]),
    id,
    kind: 'single-choice' as const,
    stem,
    difficulty: expectedDifficulty(1 / options.length, found.closeness),
    options,
    ordered: found.ordered,
    key: options.indexOf(key),
  }
  return {
    item,
    secrets: [[callings(slot.value, key)]],
    optionNames: options,
    printed: [stem],
    choices: { right: [key], wrong, numeric: found.ordered },
  }
}
