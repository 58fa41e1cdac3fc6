import * as v from 'valibot'
import { itemBase, type Play } from '../../play.ts'
import { gradeChoice, presentChoice } from '../choice.ts'

/**
 * One right answer among three or four options. `ordered` options (numbers, dates) are always
 * shown as they stand; the others are shuffled for each player. The order in which they stand
 * does not depend on the key.
 */
export const SingleChoice = v.strictObject({
  ...itemBase,
  kind: v.literal('single-choice'),
  options: v.pipe(v.array(v.string()), v.minLength(3), v.maxLength(4)),
  ordered: v.boolean(),
  key: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type SingleChoice = v.InferOutput<typeof SingleChoice>

export const singleChoice: Play<SingleChoice> = {
  weight: 3,
  arrange(item, random) {
    const order = [...item.options.keys()]
    return item.ordered ? order : random.shuffle(order)
  },
  present: presentChoice,
  grade: gradeChoice,
}
