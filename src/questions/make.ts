import type { Fairness } from './distractors/fairness.ts'
import { foldedNames, namesOf, whyOpen } from './distractors/truth.ts'
import {
  type Entity,
  entitiesIn,
  type Fact,
  type FactBase,
  type Slot,
  type Value,
} from './facts.ts'
import { MOST_WORDS } from './flaws.ts'
import type { Item } from './kinds/play.ts'
import type { Random } from './random.ts'
import { countWords, printer } from './text.ts'
import type { Language } from './wording/language.ts'

/** What a bank adds to its items. */
type Related = 'seldom' | 'keys' | 'offers' | 'asks' | 'prints' | 'explains'

/** An item before it takes its place in a bank. */
export type NewItem<I extends Item = Item> = I extends Item ? Omit<I, Related> : never

/**
 * What gives a key away where all its parts are printed together: a name, or a thing and what belongs
 * to it. Each part is all that one thing may be called.
 */
export type Secret = readonly (readonly string[])[]

/** An item with what the gate and the bank must know of it; the item itself is for its kind to read. */
export interface Draft<I extends Item = Item> {
  item: NewItem<I>
  /** What would each give its key away, or a part of it, if another item printed it. */
  secrets: readonly Secret[]
  /** Whether its key must be known without being seen, so that it is given away among options, too. */
  recalled?: boolean
  /** What would tell something of its options if another item's stem printed it. */
  optionNames: string[]
  /** Everything that it says before it is answered, but for options to choose from. */
  printed: string[]
  /** The texts to choose from, where it offers any that could give each other away. */
  choices?: Choices
}

export interface Choices {
  right: readonly string[]
  wrong: readonly string[]
  /** Numbers and dates, which share words by nature: among names they are clues. */
  numeric?: boolean
}

/** Why something is not asked. */
export interface Refusal {
  fact: string
  /** The kind and the slot, where they are meant. */
  kind?: string
  slot?: string
  reason: string
}

export interface Made<I extends Item = Item> {
  drafts: Draft<I>[]
  refusals: Refusal[]
}

/** One fact in its surroundings, ready to be asked. */
export interface Asking<F extends Fact = Fact> {
  base: FactBase
  language: Language
  fact: F
  /** The fact in words. */
  statement: string
  /** Keeps the options of the whole bank from favouring any rule of form. */
  fairness: Fairness
  /** A source of choices of its own for each purpose, the same in every build. */
  random(purpose: string): Random
}

/** The build-time half of a kind: makes its items from the facts, or says why it makes none. */
export type Make<I extends Item = Item> = (askings: readonly Asking[]) => Made<I>

/** A kind that asks each slot of each fact on its own: the draft, a reason why not, or nothing. */
export function eachSlot<I extends Item, F extends Fact>(
  kind: string,
  askings: readonly Asking<F>[],
  slots: (asking: Asking<F>) => readonly Slot[],
  draft: (asking: Asking<F>, slot: Slot) => Draft<I> | string | undefined,
): Made<I> {
  const made: Made<I> = { drafts: [], refusals: [] }
  for (const asking of askings) {
    for (const slot of slots(asking)) {
      const drafted = draft(asking, slot)
      if (typeof drafted === 'object') made.drafts.push(drafted)
      if (typeof drafted !== 'string') continue
      const reason = whyOpen(asking.base, asking.fact, slot) ?? drafted
      made.refusals.push({ fact: asking.fact.id, kind, slot: slot.name, reason })
    }
  }
  return made
}

/** What every item on these facts shares; the first one explains it. */
export function itemOn(askings: readonly [Asking, ...Asking[]], explanation?: string) {
  const [{ fact, statement }] = askings
  return {
    facts: askings.map((asking) => asking.fact.id),
    paragraphs: [...new Set(askings.map((asking) => asking.fact.paragraph))].sort((a, b) => a - b),
    explanation: explanation ?? statement,
    ...(fact.card && { card: fact.card }),
  }
}

/** Why a stem cannot be asked, if it is longer than the gate allows. */
export function tooLong(stem: string): string | undefined {
  const words = countWords(stem)
  if (words <= MOST_WORDS) return undefined
  return `the question would have ${words} words: more than ${MOST_WORDS}`
}

/** The entity that is printed with a fact and gives another away by belonging to it. */
export function giveaway({ base, fact, statement }: Asking, key: Entity): Entity | undefined {
  const tells = printer(statement)
  return [...base.entities.values()].find(
    (entity) =>
      entity.id !== key.id &&
      entity.id !== fact.speaker?.id &&
      (entity.of === key.id || key.of === entity.id) &&
      [...foldedNames(entity)].some(tells),
  )
}

/** All that a value is called, which stands as this among options. */
export function callings(value: Value, option: string): string[] {
  const names = entitiesIn(value).flatMap(namesOf)
  return names.length > 0 ? names : [option]
}
