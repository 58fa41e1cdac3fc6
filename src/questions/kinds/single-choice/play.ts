import * as v from 'valibot'
import { itemBase, type Play } from '../../play.ts'
import { choiceKey, gradeChoice, presentChoice } from '../choice.ts'

/**
 * One right answer among three or four options. Names are shuffled for each player; the order in
 * which they stand here does not depend on the key. `ordered` options (numbers, dates) ascend, and
 * every player sees the same ones: if they differed, what all have in common would be the key.
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
  key: choiceKey,
  grade: gradeChoice,
}
