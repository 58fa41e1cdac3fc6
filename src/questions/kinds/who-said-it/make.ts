import { expectedDifficulty } from '../../difficulty.ts'
import { slotOptions } from '../../distractors/options.ts'
import { without } from '../../distractors/window.ts'
import { type Slot, type SlotFact, SPEAKER } from '../../facts.ts'
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
  tooLong,
} from '../../make.ts'
import { namesItsSpeaker, speakerQuestion } from '../../wording/english/clause.ts'
import { inSlots, optionText } from '../../wording/statement.ts'
import type { WhoSaidIt } from './play.ts'

/** Asks whose word a claim is, unless its own sentence already tells. */
export const makeWhoSaidIt: Make<WhoSaidIt> = (askings) =>
  eachSlot('who-said-it', askings.filter(inSlots), speakerOf, askSpeaker)

function speakerOf({ fact }: Asking): Slot[] {
  const { speaker, status } = fact
  if (status !== 'claim' || !speaker || namesItsSpeaker(fact)) return []
  return [{ name: SPEAKER, value: { type: 'entity', entity: speaker } }]
}

function askSpeaker(asking: Asking<SlotFact>, slot: Slot): Draft<WhoSaidIt> | string {
  const { fact, language } = asking
  const id = opaqueId(`${fact.id} who-said-it`)
  const found = slotOptions(asking, slot, { purpose: 'options', item: id })
  if (!found) return 'fewer than two good distractors'
  const key = optionText(slot.value, language)
  const stem = speakerQuestion(fact, found.noun)
  const long = tooLong(stem)
  if (long) return long
  const teller = fact.speaker && giveaway(asking, fact.speaker)?.name
  const options = found.values.map((value) => optionText(value, language))
  const wrong = without(options, key)
  const told = teller ?? clues(stem, key, wrong)[0]
  if (told) return `“${told}” in the question would give it away`
  const item = {
    ...itemOn([asking]),
    id,
    kind: 'who-said-it' as const,
    stem,
    difficulty: expectedDifficulty(1 / options.length, found.closeness),
    options,
    key: options.indexOf(key),
  }
  return {
    item,
    secrets: [[callings(slot.value, key)]],
    optionNames: options,
    printed: [stem],
    choices: { right: [key], wrong },
  }
}
