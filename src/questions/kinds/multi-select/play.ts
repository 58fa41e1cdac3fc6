import * as v from 'valibot'
import { itemBase, type Play } from '../../play.ts'
import { inOrder, positionsIn } from '../choice.ts'

/** Several right answers among several wrong ones, shuffled for each player. */
export const MultiSelect = v.strictObject({
  ...itemBase,
  kind: v.literal('multi-select'),
  options: v.pipe(v.array(v.string()), v.minLength(4), v.maxLength(6)),
  /** The positions of all right ones, ascending. */
  key: v.pipe(v.array(v.number()), v.minLength(2)),
})
export type MultiSelect = v.InferOutput<typeof MultiSelect>

export const multiSelect: Play<MultiSelect> = {
  weight: 0.75,
  arrange: (item, random) => random.shuffle([...item.options.keys()]),
  present: (item, shown) => ({
    stem: item.stem,
    input: { type: 'choices', options: inOrder(item.options, shown) },
  }),
  key: keyOf,
  /** 1/n for each right one that was ticked, less 1/n for each wrong one; not below 0. */
  grade(item, shown, response) {
    const ticked = positionsIn(response, shown.length)
    if (!ticked || ticked.length === 0) return undefined
    const key = keyOf(item, shown)
    const hits = ticked.filter((place) => key.includes(place)).length
    const options = inOrder(item.options, shown)
    return {
      score: Math.max(0, (2 * hits - ticked.length) / key.length),
      given: inOrder(
        options,
        ticked.toSorted((a, b) => a - b),
      ).join(', '),
      right: inOrder(options, key).join(', '),
      key,
    }
  },
}

function keyOf(item: MultiSelect, shown: readonly number[]): number[] {
  return [...shown.keys()].filter((place) => item.key.includes(shown[place] ?? -1))
}
