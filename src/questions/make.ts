import { namesOf } from './distractors/truth.ts'
import type { Entity, Fact, FactBase, Slot } from './facts.ts'
import type { Item } from './kinds/play.ts'
import type { Random } from './random.ts'
import { prints } from './text.ts'

/** An item before it takes its place in a bank. */
export type NewItem<I extends Item = Item> = I extends Item ? Omit<I, 'enemies' | 'spoils'> : never

export interface Draft<I extends Item = Item> {
  item: NewItem<I>
  /** What would give its key away if another item printed it. */
  keyNames: string[]
  /** What would tell something of its options if another item's stem printed it. */
  optionNames: string[]
}

/** Why something is not asked. */
export interface Refusal {
  fact: string
  /** The slot, where one is meant. */
  slot?: string
  reason: string
}

export interface Made<I extends Item = Item> {
  drafts: Draft<I>[]
  refusals: Refusal[]
}

/** One fact in its surroundings, ready to be asked. */
export interface Asking {
  base: FactBase
  fact: Fact
  /** The fact in words. */
  statement: string
  /** A source of choices of its own for each purpose, the same in every build. */
  random(purpose: string): Random
}

/** The build-time half of a kind: makes its items from a fact, or says why it makes none. */
export type Make<I extends Item = Item> = (asking: Asking) => Made<I>

/** What every draft of a fact shares. */
export function draftBase({ fact, statement }: Asking) {
  return {
    facts: [fact.id],
    paragraphs: [fact.paragraph],
    explanation: statement,
    ...(fact.card && { card: fact.card }),
  }
}

/** The entity in the slot, or in no slot but printed, that gives the key away by belonging to it. */
export function giveaway({ base, fact, statement }: Asking, key: Entity): Entity | undefined {
  return [...base.entities.values()].find(
    (entity) =>
      entity.id !== key.id &&
      entity.id !== fact.speaker?.id &&
      (entity.of === key.id || key.of === entity.id) &&
      namesOf(entity).some((name) => prints(statement, name)),
  )
}

/** Names that would give a slot's value away. */
export function keyNames({ value }: Slot, option: string): string[] {
  return value.type === 'entity' ? [...new Set(namesOf(value.entity))] : [option]
}
