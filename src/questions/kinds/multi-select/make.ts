import { askedSlots } from '../../asked.ts'
import { expectedDifficulty } from '../../difficulty.ts'
import { wrongEntities } from '../../distractors/entities.ts'
import { mayBeTrue, namesOf } from '../../distractors/truth.ts'
import type { Entity, Slot, SlotFact } from '../../facts.ts'
import { opaqueId } from '../../hash.ts'
import { type Asking, type Draft, eachSlot, itemOn, type Make } from '../../make.ts'
import { fold, sharesWord } from '../../text.ts'
import { whichOfThese } from '../../wording/english/clause.ts'
import { nounFor } from '../../wording/english/phrase.ts'
import { inSlots } from '../../wording/statement.ts'
import type { MultiSelect } from './play.ts'

/** Asks a slot that holds several entities: which of these are right? */
export const makeMultiSelect: Make<MultiSelect> = (askings) =>
  eachSlot('multi-select', askings.filter(inSlots), listSlots, askList)

const listSlots = ({ fact }: Asking): Slot[] =>
  askedSlots(fact).filter(({ value }) => value.type === 'list')

const FEWEST = 2
const MOST = 3

function askList(asking: Asking<SlotFact>, slot: Slot): Draft<MultiSelect> | string | undefined {
  if (slot.value.type !== 'list') return undefined
  const { fact } = asking
  const [noun, ...otherNouns] = new Set(slot.value.entities.map(nounFor))
  const stem = whichOfThese(fact, slot.name, otherNouns.length > 0 ? undefined : noun)
  const random = asking.random(`several ${slot.name}`)
  const members = random.shuffle(slot.value.entities.filter(({ name }) => !sharesWord(stem, name)))
  if (members.length < FEWEST) return 'the question gives away all but one of them'
  const right = members.slice(0, FEWEST + random.int(Math.min(MOST, members.length) - FEWEST + 1))
  const wrong = random.shuffle(wrongBeside(asking, slot, stem)).slice(0, FEWEST + random.int(2))
  if (wrong.length < FEWEST) return 'fewer than two good distractors'
  const entities = [...right, ...wrong].toSorted((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1))
  const options = entities.map(({ name }) => name)
  const item = {
    ...itemOn([asking]),
    id: opaqueId(`${fact.id} multi-select ${slot.name}`),
    kind: 'multi-select' as const,
    stem,
    // Ticking all earns (right − wrong) / right; ticking one at random hardly more.
    difficulty: expectedDifficulty(Math.max(0, right.length - wrong.length) / right.length, 3 / 4),
    options,
    key: right.map((entity) => entities.indexOf(entity)).toSorted((a, b) => a - b),
  }
  return {
    item,
    secrets: right.map((entity) => [namesOf(entity)]),
    optionNames: options,
    printed: [stem],
    choices: { right: right.map(({ name }) => name), wrong: wrong.map(({ name }) => name) },
  }
}

/** The story’s entities of the members’ own sort of which no fact says the same. */
function wrongBeside(asking: Asking, { name, value }: Slot, stem: string): Entity[] {
  if (value.type !== 'list') return []
  const { base, fact } = asking
  const nouns = new Set(value.entities.map(nounFor))
  const [first] = value.entities
  if (!first) return []
  const asIf: Slot = { name, value: { type: 'entity', entity: first } }
  return wrongEntities(asking, asIf).filter((entity) => {
    const mayBe = mayBeTrue(base, fact, name, { type: 'entity', entity })
    return (
      base.entities.has(entity.id) &&
      nouns.has(nounFor(entity)) &&
      !mayBe &&
      !sharesWord(stem, entity.name)
    )
  })
}
