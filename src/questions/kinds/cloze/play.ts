import * as v from 'valibot'
import { itemBase, type Play } from '../../play.ts'
import { foldTyped } from '../../typed.ts'
import { choiceKey, gradeChoice, presentChoice } from '../choice.ts'

/** A sentence with a gap, and what may fill it. */
export const ClozeChoice = v.strictObject({
  ...itemBase,
  kind: v.literal('cloze'),
  answer: v.literal('choice'),
  options: v.pipe(v.array(v.string()), v.minLength(3), v.maxLength(4)),
  /** Numbers and dates ascend; names are shuffled for each player. */
  ordered: v.boolean(),
  key: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** A sentence with a gap to type into. */
export const ClozeTyped = v.strictObject({
  ...itemBase,
  kind: v.literal('cloze'),
  answer: v.literal('typed'),
  key: v.string(),
  /** What else is right: aliases and other forms. */
  accepted: v.array(v.string()),
})

export const Cloze = v.variant('answer', [ClozeChoice, ClozeTyped])
export type Cloze = v.InferOutput<typeof Cloze>

export const cloze: Play<Cloze> = {
  weight: 1.5,
  balance: (item) => item.answer,
  arrange(item, random) {
    if (item.answer === 'typed') return []
    const positions = [...item.options.keys()]
    return item.ordered ? positions : random.shuffle(positions)
  },
  present(item, order) {
    if (item.answer === 'choice') return presentChoice(item, order)
    return { stem: item.stem, input: { type: 'text' } }
  },
  key: (item, order) => (item.answer === 'typed' ? item.key : choiceKey(item, order)),
  /** 1 for the key or what else is accepted, in any case, with or without accents; else 0. */
  grade(item, order, response) {
    if (item.answer === 'choice') return gradeChoice(item, order, response)
    if (typeof response !== 'string' || response.trim() === '') return undefined
    const typed = foldTyped(response)
    const right = [item.key, ...item.accepted].map(foldTyped)
    // Marks and emoji fold to nothing, and so to each other.
    const isRight = typed !== '' && right.includes(typed)
    return { score: isRight ? 1 : 0, given: response.trim(), right: item.key, key: item.key }
  },
}
