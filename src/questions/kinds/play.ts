import * as v from 'valibot'
import type { Grade, Play, Presented, Response } from '../play.ts'
import type { Random } from '../random.ts'
import { ClosestNumber, closestNumber } from './closest-number/play.ts'
import { Cloze, cloze } from './cloze/play.ts'
import { Match, match } from './match/play.ts'
import { MultiSelect, multiSelect } from './multi-select/play.ts'
import { Order, order } from './order/play.ts'
import { SingleChoice, singleChoice } from './single-choice/play.ts'
import { TrueFalse, trueFalse } from './true-false/play.ts'
import { WhoSaidIt, whoSaidIt } from './who-said-it/play.ts'

/** One generated question as a deck holds it, with its key: never sent to a player as it is. */
export const Item = v.variant('kind', [
  SingleChoice,
  TrueFalse,
  WhoSaidIt,
  Cloze,
  ClosestNumber,
  Order,
  Match,
  MultiSelect,
])
export type Item = v.InferOutput<typeof Item>

export type Kind = Item['kind']
export type ItemOf<K extends Kind> = { [P in K]: Extract<Item, { kind: P }> }[K]

/** Each kind's run-time half: what the Worker needs, and no more. */
const plays: { [K in Kind]: Play<ItemOf<K>> } = {
  'single-choice': singleChoice,
  'true-false': trueFalse,
  'who-said-it': whoSaidIt,
  cloze,
  'closest-number': closestNumber,
  order,
  match,
  'multi-select': multiSelect,
}

export const isKind = (name: string): name is Kind => Object.hasOwn(plays, name)

/** Every kind there is. */
export const KINDS: readonly Kind[] = Object.keys(plays).filter(isKind)

/** How many of a form's items should be of this kind, relative to the others. */
export const weightOf = (kind: Kind): number => plays[kind].weight

/** What a form keeps in balance within a kind: for true/false, the key. */
export function balanceOf<K extends Kind>(item: ItemOf<K>): string {
  return plays[item.kind].balance?.(item) ?? ''
}

/** Draws the order in which a player sees the item's options. */
export function arrange<K extends Kind>(item: ItemOf<K>, random: Random): number[] {
  return plays[item.kind].arrange(item, random)
}

/** The item as a player sees it: without its key. */
export function present<K extends Kind>(item: ItemOf<K>, order: readonly number[]): Presented {
  return plays[item.kind].present(item, order)
}

/** The right response in the player's order. */
export function keyOf<K extends Kind>(item: ItemOf<K>, order: readonly number[]): Response {
  return plays[item.kind].key(item, order)
}

/** Grades a response, or gives `undefined` when it is not one that this item can take. */
export function grade<K extends Kind>(
  item: ItemOf<K>,
  order: readonly number[],
  response: Response,
): Grade | undefined {
  return plays[item.kind].grade(item, order, response)
}
