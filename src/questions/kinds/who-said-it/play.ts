import * as v from 'valibot'
import { itemBase, type Play } from '../../play.ts'
import { choiceKey, gradeChoice, presentChoice } from '../choice.ts'

/** Whose word a claim is, among three or four who might have said it; shuffled for each player. */
export const WhoSaidIt = v.strictObject({
  ...itemBase,
  kind: v.literal('who-said-it'),
  options: v.pipe(v.array(v.string()), v.minLength(3), v.maxLength(4)),
  key: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type WhoSaidIt = v.InferOutput<typeof WhoSaidIt>

export const whoSaidIt: Play<WhoSaidIt> = {
  weight: 1,
  arrange: (item, random) => random.shuffle([...item.options.keys()]),
  present: presentChoice,
  key: choiceKey,
  grade: gradeChoice,
}
