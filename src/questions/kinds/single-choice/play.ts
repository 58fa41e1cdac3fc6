import * as v from 'valibot'
import { itemBase, type Play } from '../../play.ts'
import { gradeChoice, presentChoice } from '../choice.ts'

/** How many rungs of a ladder a player sees. */
const RUNGS = 4

/**
 * One right answer among three or four options. Names are shuffled for each player; the order in
 * which they stand here does not depend on the key. `ordered` options (numbers, dates) are a ladder
 * with the key in its middle: each player sees four neighbouring rungs, ascending, among which the
 * key has every rank equally often.
 */
export const SingleChoice = v.strictObject({
  ...itemBase,
  kind: v.literal('single-choice'),
  options: v.pipe(v.array(v.string()), v.minLength(3), v.maxLength(7)),
  ordered: v.boolean(),
  key: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type SingleChoice = v.InferOutput<typeof SingleChoice>

export const singleChoice: Play<SingleChoice> = {
  weight: 3,
  arrange(item, random) {
    const order = [...item.options.keys()]
    if (!item.ordered) return random.shuffle(order)
    const lowest = item.key - random.int(RUNGS)
    return order.slice(lowest, lowest + RUNGS)
  },
  present: presentChoice,
  grade: gradeChoice,
}
