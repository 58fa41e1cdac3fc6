import type { Grade, Presented, Response } from '../play.ts'

interface ChoiceItem {
  stem: string
  options: string[]
  key: number
}

/** Presents an item that is answered by picking one option. */
export function presentChoice(item: ChoiceItem, order: readonly number[]): Presented {
  return { stem: item.stem, input: { type: 'choice', options: inOrder(item.options, order) } }
}

/** The place of the key in the player's order. */
export const choiceKey = (item: ChoiceItem, order: readonly number[]): number =>
  order.indexOf(item.key)

/** Grades a pick: 1 for the key, 0 for another option, `undefined` for anything else. */
export function gradeChoice(
  item: ChoiceItem,
  order: readonly number[],
  response: Response,
): Grade | undefined {
  const options = inOrder(item.options, order)
  const given = typeof response === 'number' ? options[response] : undefined
  const right = item.options[item.key]
  if (given === undefined || right === undefined) return undefined
  return { score: given === right ? 1 : 0, given, right, key: choiceKey(item, order) }
}

/** Options as a player sees them. */
export function inOrder(options: readonly string[], order: readonly number[]): string[] {
  return order.flatMap((position) => options[position] ?? [])
}

/** The positions that a response lists, if it lists some of so many, none twice. */
export function positionsIn(response: Response, options: number): number[] | undefined {
  if (!Array.isArray(response)) return undefined
  const sound = response.every((position) => position < options)
  return sound && new Set(response).size === response.length ? response : undefined
}
