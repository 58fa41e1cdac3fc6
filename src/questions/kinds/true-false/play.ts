import * as v from 'valibot'
import { itemBase, type Play } from '../../play.ts'
import { choiceKey, gradeChoice, presentChoice } from '../choice.ts'

/** A statement that is so or is not. The options always stand as True, False. */
export const TrueFalse = v.strictObject({
  ...itemBase,
  kind: v.literal('true-false'),
  options: v.strictTuple([v.string(), v.string()]),
  key: v.picklist([0, 1]),
})
export type TrueFalse = v.InferOutput<typeof TrueFalse>

export const trueFalse: Play<TrueFalse> = {
  weight: 2,
  balance: (item) => String(item.key),
  arrange: () => [0, 1],
  present: presentChoice,
  key: choiceKey,
  grade: gradeChoice,
}
