import { type Fact, isSpan, type Slot, type SlotName, slotsOf, type Value } from './facts.ts'

/** The slots that may be asked about, and swapped for others. */
export function askedSlots(fact: Fact): Slot[] {
  const { ask } = fact
  if (ask === false) return []
  return slotsOf(fact).filter(
    ({ name }) => (ask === 'all' || ask.includes(name)) && whyTied(fact, name) === undefined,
  )
}

/** Why a slot cannot be asked or swapped: other words of the fact hang on what stands there. */
export function whyTied(fact: Fact, name: SlotName): string | undefined {
  if (isEndOfTime(fact, name)) return 'the other end of the time would stand beside it'
  const word = possessiveOf(fact, name)
  return word && `“${word}” would tell something of who it is`
}

/** The ends of a span that are said together: "from 2010 to 2018". */
const ENDS: readonly (readonly [from: SlotName, to: SlotName])[] = [
  ['from', 'to'],
  ['from', 'until'],
]

/** What stands at the other end of a span. */
export const otherEnd = (fact: Fact, name: SlotName): Value | undefined =>
  slotsOf(fact).find((slot) =>
    ENDS.some((ends) => ends.includes(name) && isOther(ends, slot, name)),
  )?.value

const isOther = (ends: readonly SlotName[], slot: Slot, name: SlotName): boolean =>
  slot.name !== name && ends.includes(slot.name)

const isEndOfTime = (fact: Fact, name: SlotName): boolean =>
  otherEnd(fact, name)?.type === 'date' &&
  slotsOf(fact).some((slot) => slot.name === name && slot.value.type === 'date')

const POSSESSIVE = /(?<!\p{L})(?:his|her)(?!\p{L})/iu

/** "His" or "her" where the person in a slot is the last who is named before it. */
function possessiveOf(fact: Fact, name: SlotName): string | undefined {
  let person: SlotName | undefined
  for (const part of partsOf(fact)) {
    if (typeof part !== 'string') person = part.name
    else if (person === name) {
      const found = POSSESSIVE.exec(part)
      if (found) return found[0]
    }
  }
  return undefined
}

/** The persons of a fact in the order in which they are named, and the words between them. */
function partsOf(fact: Fact): (string | Slot)[] {
  if (fact.form === 'spans') {
    return fact.parts
      .filter((part) => typeof part === 'string' || isSpan(part))
      .filter((part) => typeof part === 'string' || isPerson(part.value))
  }
  const words = (slot: Slot): (string | Slot)[] =>
    isPerson(slot.value) ? [slot] : 'text' in slot.value ? [slot.value.text] : []
  const because = slotsOf(fact).filter((slot) => slot.name === 'because')
  const others = slotsOf(fact).filter((slot) => slot.name !== 'because')
  return [...others.flatMap(words), fact.how ?? '', ...because.flatMap(words)]
}

const isPerson = (value: Value): boolean =>
  value.type === 'entity' && value.entity.type === 'person'
