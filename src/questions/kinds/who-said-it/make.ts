import { slotOptions } from '../../distractors/options.ts'
import { type Slot, SPEAKER } from '../../facts.ts'
import { opaqueId } from '../../hash.ts'
import { draftBase, giveaway, keyNames, type Make } from '../../make.ts'
import { namesItsSpeaker, speakerQuestion } from '../../wording/clause.ts'
import { asOption } from '../../wording/phrase.ts'
import type { WhoSaidIt } from './play.ts'

/** Asks whose word a claim is, unless its own sentence already tells. */
export const makeWhoSaidIt: Make<WhoSaidIt> = (asking) => {
  const { fact } = asking
  if (fact.status !== 'claim' || !fact.speaker || namesItsSpeaker(fact)) {
    return { drafts: [], refusals: [] }
  }
  const slot: Slot = { name: SPEAKER, value: { type: 'entity', entity: fact.speaker } }
  const refused = (reason: string) => ({
    drafts: [],
    refusals: [{ fact: fact.id, slot: SPEAKER, reason }],
  })
  const teller = giveaway(asking, fact.speaker)
  if (teller) return refused(`“${teller.name}” in the question would give it away`)
  const found = slotOptions(asking, slot, 'options')
  if (!found) return refused('fewer than two good distractors')
  const key = asOption(slot.value)
  const options = found.values.map(asOption)
  const item = {
    ...draftBase(asking),
    id: opaqueId(`${fact.id} who-said-it`),
    kind: 'who-said-it' as const,
    stem: speakerQuestion(fact, found.noun),
    options,
    key: options.indexOf(key),
  }
  return {
    drafts: [{ item, keyNames: keyNames(slot, key), optionNames: options }],
    refusals: [],
  }
}
