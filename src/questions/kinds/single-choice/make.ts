import { slotOptions } from '../../distractors/options.ts'
import { askedSlots, type Slot } from '../../facts.ts'
import { opaqueId } from '../../hash.ts'
import {
  type Asking,
  type Draft,
  draftBase,
  giveaway,
  keyNames,
  type Made,
  type Make,
} from '../../make.ts'
import { slotQuestion } from '../../wording/clause.ts'
import { asOption } from '../../wording/phrase.ts'
import type { SingleChoice } from './play.ts'

/** Asks each slot that holds an entity, an amount or a date. */
export const makeSingleChoice: Make<SingleChoice> = (asking) => {
  const made: Made<SingleChoice> = { drafts: [], refusals: [] }
  for (const slot of askedSlots(asking.fact)) {
    if (slot.value.type === 'phrase') continue
    const drafted = askSlot(asking, slot)
    if (typeof drafted === 'string') {
      made.refusals.push({ fact: asking.fact.id, slot: slot.name, reason: drafted })
    } else {
      made.drafts.push(drafted)
    }
  }
  return made
}

/** The item, or why there is none. */
function askSlot(asking: Asking, slot: Slot): Draft<SingleChoice> | string {
  const { fact } = asking
  if (slot.value.type === 'entity') {
    const teller = giveaway(asking, slot.value.entity)
    if (teller) return `“${teller.name}” in the question would give it away`
  }
  const found = slotOptions(asking, slot, 'options')
  if (!found) return 'fewer than two good distractors'
  const stem = slotQuestion(fact, slot.name, found.noun)
  if (!stem) return 'no wording'
  const key = asOption(slot.value)
  const options = shownOptions(asking, slot, found.values.map(asOption), key)
  return {
    item: {
      ...draftBase(asking),
      id: opaqueId(`${fact.id} single-choice ${slot.name}`),
      kind: 'single-choice',
      stem,
      options,
      ordered: found.ordered,
      key: options.indexOf(key),
    },
    keyNames: keyNames(slot, key),
    optionNames: options,
  }
}

/** Four neighbours of a ladder, the key's rank drawn once for all players; of names all. */
function shownOptions(asking: Asking, slot: Slot, options: string[], key: string): string[] {
  if (options.length <= MOST_OPTIONS) return options
  const rank = asking.random(`rung ${slot.name}`).int(MOST_OPTIONS)
  const lowest = options.indexOf(key) - rank
  return options.slice(lowest, lowest + MOST_OPTIONS)
}

const MOST_OPTIONS = 4
