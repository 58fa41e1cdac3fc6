import { expectedDifficulty } from '../../difficulty.ts'
import { entityOf } from '../../distractors/entities.ts'
import { slotOptions } from '../../distractors/options.ts'
import { rankDealer, shownOptions } from '../../distractors/window.ts'
import { askedSlots, type Slot, type SlotFact } from '../../facts.ts'
import { clues } from '../../flaws.ts'
import { opaqueId } from '../../hash.ts'
import {
  type Asking,
  type Draft,
  eachSlot,
  giveaway,
  itemOn,
  keyNames,
  type Make,
} from '../../make.ts'
import { slotQuestion } from '../../wording/english/clause.ts'
import { inSlots, optionText } from '../../wording/statement.ts'
import type { SingleChoice } from './play.ts'

/** Asks each slot that holds an entity, an amount or a date. */
export const makeSingleChoice: Make<SingleChoice> = (askings) => {
  const rank = rankDealer()
  const slots = ({ fact }: Asking) => askedSlots(fact)
  return eachSlot('single-choice', askings.filter(inSlots), slots, (asking, slot) =>
    askSlot(asking, slot, rank),
  )
}

function askSlot(
  asking: Asking<SlotFact>,
  slot: Slot,
  rank: (statement: string) => number,
): Draft<SingleChoice> | string | undefined {
  const { fact, language } = asking
  if (slot.value.type === 'phrase' || slot.value.type === 'list') return undefined
  const entity = entityOf(slot.value)
  const teller = entity && giveaway(asking, entity)
  if (teller) return `“${teller.name}” in the question would give it away`
  const found = slotOptions(asking, slot, 'options')
  if (!found) return 'fewer than two good distractors'
  const stem = slotQuestion(fact, slot, found.noun)
  const key = optionText(slot.value, language)
  const texts = found.values.map((value) => optionText(value, language))
  const options = shownOptions(texts, key, () => rank(asking.statement))
  const wrong = options.filter((option) => option !== key)
  const [clue] = found.ordered ? [] : clues(stem, key, wrong)
  if (clue) return `“${clue}” in the question would give it away`
  const item = {
    ...itemOn([asking]),
    id: opaqueId(`${fact.id} single-choice ${slot.name}`),
    kind: 'single-choice' as const,
    stem,
    difficulty: expectedDifficulty(1 / options.length, found.closeness),
    options,
    ordered: found.ordered,
    key: options.indexOf(key),
  }
  return {
    item,
    keyNames: keyNames(slot, key),
    optionNames: options,
    printed: [stem],
    choices: { right: [key], wrong, numeric: found.ordered },
  }
}
