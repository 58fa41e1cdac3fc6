import { slotOptions } from '../../distractors/options.ts'
import { sameValue } from '../../distractors/truth.ts'
import { askedSlots, type Fact, withSlot } from '../../facts.ts'
import { opaqueId } from '../../hash.ts'
import { type Asking, type Draft, draftBase, type Make } from '../../make.ts'
import { yesNoQuestion } from '../../wording/clause.ts'
import type { TrueFalse } from './play.ts'

const OPTIONS: [string, string] = ['True', 'False']

/** Asks whether a fact holds: as it is, and with each of its slots swapped for a wrong value. */
export const makeTrueFalse: Make<TrueFalse> = (asking) => {
  const { fact } = asking
  const drafts = [draft(asking, fact, 'as it is', 0)]
  for (const slot of askedSlots(fact)) {
    const values = slotOptions(asking, slot, 'swap')?.values ?? []
    const wrong = values.filter((value) => !sameValue(value, slot.value))
    const [swapped] = asking.random(`swapped ${slot.name}`).shuffle(wrong)
    if (swapped) drafts.push(draft(asking, withSlot(fact, slot.name, swapped), slot.name, 1))
  }
  return { drafts, refusals: [] }
}

function draft(asking: Asking, said: Fact, variant: string, key: 0 | 1): Draft<TrueFalse> {
  return {
    item: {
      ...draftBase(asking),
      id: opaqueId(`${asking.fact.id} true-false ${variant}`),
      kind: 'true-false',
      stem: yesNoQuestion(said),
      options: OPTIONS,
      key,
    },
    keyNames: [],
    optionNames: [],
  }
}
