import * as v from 'valibot'
import { itemBase, type Play } from '../../play.ts'
import { inOrder, positionsIn } from '../choice.ts'

/** Things to put in order. They stand here in an order that does not depend on the key. */
export const Order = v.strictObject({
  ...itemBase,
  kind: v.literal('order'),
  options: v.pipe(v.array(v.string()), v.minLength(3), v.maxLength(5)),
  /** Positions of the options, from first to last. */
  key: v.array(v.number()),
  /** What each option is ordered by, as players read it once they have answered. */
  values: v.array(v.string()),
})
export type Order = v.InferOutput<typeof Order>

export const order: Play<Order> = {
  weight: 0.75,
  arrange: (item, random) => random.shuffle([...item.options.keys()]),
  present: (item, shown) => ({
    stem: item.stem,
    input: { type: 'order', options: inOrder(item.options, shown) },
  }),
  key: keyOf,
  /** max(0, Kendall’s tau): 1 for the right order, 0 for one that is no better than chance. */
  grade(item, shown, response) {
    const places = positionsIn(response, shown.length)
    if (places?.length !== shown.length) return undefined
    const key = keyOf(item, shown)
    const options = inOrder(item.options, shown)
    const values = inOrder(item.values, shown)
    return {
      score: Math.max(0, kendallTau(key.map((position) => places.indexOf(position)))),
      given: sequence(inOrder(options, places)),
      right: sequence(inOrder(options, key)),
      parts: {
        given: inOrder(options, places),
        right: key.map((position) => `${options[position]} (${values[position]})`),
      },
      key,
    }
  },
}

function keyOf(item: Order, shown: readonly number[]): number[] {
  return item.key.map((position) => shown.indexOf(position))
}

const sequence = (options: readonly string[]): string => options.join(' → ')

/**
 * How much a sequence of ranks agrees with ascending order: the pairs in order less the pairs out of
 * order, as a share of all pairs (Kendall 1938). From −1 to 1.
 */
function kendallTau(ranks: readonly number[]): number {
  const pairs = ranks.flatMap((a, at) => ranks.slice(at + 1).map((b) => (a < b ? 1 : -1)))
  return pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length
}
