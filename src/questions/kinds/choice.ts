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
  return { score: given === right ? 1 : 0, given, right, key: order.indexOf(item.key) }
}

function inOrder(options: readonly string[], order: readonly number[]): string[] {
  return order.flatMap((position) => options[position] ?? [])
}
