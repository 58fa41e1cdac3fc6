import { type Amount, isOne } from '../../amount.ts'
import { askedSlots } from '../../asked.ts'
import { precisionOf } from '../../date.ts'
import { expectedDifficulty } from '../../difficulty.ts'
import { besideSlot, entityOf } from '../../distractors/entities.ts'
import { slotOptions } from '../../distractors/options.ts'
import { foldedNames, hasOtherAnswer, mayBeTrue, namesOf } from '../../distractors/truth.ts'
import { shownOptions, without } from '../../distractors/window.ts'
import {
  type Entity,
  entitiesIn,
  type Fact,
  type FactBase,
  type Slot,
  slotsOf,
  type Value,
} from '../../facts.ts'
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
import { countWords, printer, sharedWord } from '../../text.ts'
import { foldTyped } from '../../typed.ts'
import { TYPE_NOUNS } from '../../wording/english/phrase.ts'
import type { Hidden, Language } from '../../wording/language.ts'
import { dateInGap, nameInSpan, optionText, withGap } from '../../wording/statement.ts'
import type { Cloze } from './play.ts'

/**
 * Asks what is missing in a fact's sentence: to be typed where it is a short name or a number, and
 * among options where the fact is a written sentence, which can be asked in no other way.
 */
export const makeCloze: Make<Cloze> = (askings) => {
  const chosen = eachSlot('cloze', askings, choiceSlots, askChoice)
  const typed = eachSlot('cloze', askings, typedSlots, askTyped)
  return {
    drafts: [...chosen.drafts, ...typed.drafts],
    refusals: [...chosen.refusals, ...typed.refusals],
  }
}

/** Who must type more than that is asked for spelling, not for knowledge. */
const isShort = (name: string): boolean => countWords(name) <= 3 && name.length <= 20

const choiceSlots = ({ fact }: Asking): Slot[] =>
  fact.form === 'spans' ? askedSlots(fact).filter(({ value }) => value.type !== 'phrase') : []

function typedSlots({ fact }: Asking): Slot[] {
  return askedSlots(fact).filter(({ value }) => {
    if (value.type === 'entity') return namesOf(value.entity).some(isShort)
    return value.type === 'amount' && isPlain(value.amount)
  })
}

/** A number that one may know exactly. Others are guessed, on a slider. */
function isPlain(amount: Amount): boolean {
  const { value, decimals, scale, hedge, to } = amount
  if (scale || hedge || to !== undefined || isOne(amount)) return false
  return Number.isInteger(value) && decimals === 0 && value >= 0 && value < 1000
}

/**
 * The question, or why it cannot be asked.
 * @param options all that it offers: a noun that fits the key alone would give it away
 */
function gapQuestion(
  asking: Asking,
  slot: Slot,
  options: readonly Value[] = [],
): { stem: string } | string {
  const { fact, language } = asking
  const sentence = withGap(fact, slot, language)
  const stem = language.whatIsMissing(hiddenIn(fact, slot, options), sentence)
  const long = tooLong(stem)
  if (long) return long
  const entity = entityOf(slot.value)
  const told =
    entity &&
    (giveaway(asking, entity)?.name ?? namesOf(entity).find((name) => sharedWord(sentence, name)))
  return told ? `“${told}” in the question would give it away` : { stem }
}

function hiddenIn(fact: Fact, { name, value }: Slot, options: readonly Value[]): Hidden {
  switch (value.type) {
    case 'entity':
    case 'possession': {
      const { type, subtype } = value.type === 'entity' ? value.entity : value.owner
      const wanted = fact.form === 'slots' ? fact.which[name] : undefined
      if (wanted === TYPE_NOUNS[type]) return { sort: type }
      if (wanted !== undefined) return { sort: type, subtype: wanted }
      const isCommon = options.every((option) => entityOf(option)?.subtype === subtype)
      return { sort: type, ...(subtype && isCommon && { subtype }) }
    }
    case 'amount':
      return { sort: 'number' }
    case 'date':
      return { sort: precisionOf(value.date) }
    case 'list':
    case 'phrase':
      return { sort: 'thing' }
  }
}

/** A value as it would stand in the gap: a name in the form that the sentence asks for. */
function inGap({ fact, language }: Asking, slot: Slot, value: Value): string {
  if (value.type === 'date' && slot.name === 'time') return dateInGap(fact, value.date, language)
  const name = value.type === 'entity' ? nameInSpan(fact, slot, language)(value.entity) : undefined
  return name ?? optionText(value, language)
}

function askChoice(asking: Asking, slot: Slot): Draft<Cloze> | string {
  const { fact, fairness, random } = asking
  const id = opaqueId(`${fact.id} cloze ${slot.name}`)
  const nameOf = nameInSpan(fact, slot, asking.language)
  const found = slotOptions(asking, slot, { purpose: 'options', item: id, nameOf })
  if (!found) return 'fewer than two good distractors'
  const question = gapQuestion(asking, slot, found.values)
  if (typeof question === 'string') return question
  const key = inGap(asking, slot, slot.value)
  const texts = (values: readonly Value[]) => values.map((value) => inGap(asking, slot, value))
  const lot = random(`rank ${slot.name}`)
  const ladders = [texts(found.values), ...found.others.map(texts)] as const
  const options = shownOptions(ladders, { item: id, key, stem: question.stem, fairness, lot })
  const item = {
    ...itemOn([asking]),
    id,
    kind: 'cloze' as const,
    answer: 'choice' as const,
    stem: question.stem,
    difficulty: expectedDifficulty(1 / options.length, found.closeness),
    options,
    ordered: found.ordered,
    key: options.indexOf(key),
  }
  return {
    item,
    secrets: [[callings(slot.value, key)]],
    optionNames: options,
    printed: [question.stem],
    choices: {
      right: [key],
      wrong: without(options, key),
      numeric: found.ordered,
    },
  }
}

function askTyped(asking: Asking, slot: Slot): Draft<Cloze> | string {
  const { fact, language } = asking
  const key = inGap(asking, slot, slot.value)
  const obstacle = whyNotTyped(asking, slot, key)
  if (obstacle) return obstacle
  const question = gapQuestion(asking, slot)
  if (typeof question === 'string') return question
  const item = {
    ...itemOn([asking]),
    id: opaqueId(`${fact.id} cloze typed ${slot.name}`),
    kind: 'cloze' as const,
    answer: 'typed' as const,
    stem: question.stem,
    difficulty: expectedDifficulty(0, 1),
    key,
    accepted: spellings(slot.value, language).filter((text) => text !== key),
  }
  return {
    item,
    secrets: [[callings(slot.value, key)]],
    recalled: true,
    optionNames: [],
    printed: [question.stem],
  }
}

/** Why it cannot be typed: among else, what the story has that fits the gap and may be right, too. */
function whyNotTyped(asking: Asking, slot: Slot, key: string): string | undefined {
  const { base, fact } = asking
  const { name, value } = slot
  if (foldTyped(key) === '') return 'it has no letter or digit to type'
  if (hasOtherAnswer(base, fact, slot)) return 'something else is right as well'
  if (value.type !== 'entity') return undefined
  if (value.entity.type === 'person' && factsNaming(base, value.entity) < 2) {
    return 'nobody can be asked to spell a person whom only one fact names'
  }
  const nameOf = nameInSpan(fact, slot, asking.language)
  const isToldBeside = printer(besideSlot(asking, slot))
  const others = [...base.entities.values()].filter(
    (entity) =>
      entity.id !== value.entity.id &&
      entity.type === value.entity.type &&
      nameOf(entity) !== undefined &&
      ![...foldedNames(entity)].some(isToldBeside),
  )
  const other = others.find((entity) => mayBeTrue(base, fact, name, { type: 'entity', entity }))
  return other && `“${other.name}” might be right as well`
}

const factsNaming = ({ facts }: FactBase, entity: Entity): number =>
  facts.filter((fact) => {
    const named = slotsOf(fact).flatMap(({ value }) => entitiesIn(value))
    return fact.speaker === entity || named.includes(entity)
  }).length

function spellings(value: Value, { percent, cardinals }: Language): string[] {
  if (value.type === 'entity') return namesOf(value.entity)
  if (value.type !== 'amount') return []
  const { value: number, decimals, unit } = value.amount
  const written = [number.toFixed(decimals), ...(number < 0 ? [] : cardinals(number))]
  const units = unit === '%' ? percent : [unit]
  return written.flatMap((digits) => [digits, ...units.map((each) => `${digits} ${each}`)])
}
