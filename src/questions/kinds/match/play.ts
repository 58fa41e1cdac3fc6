import * as v from 'valibot'
import { itemBase, type Play } from '../../play.ts'
import { inOrder, positionsIn } from '../choice.ts'

/** Pairs to find, with one or two options to spare. */
export const Match = v.strictObject({
  ...itemBase,
  kind: v.literal('match'),
  prompts: v.pipe(v.array(v.string()), v.minLength(3), v.maxLength(5)),
  options: v.pipe(v.array(v.string()), v.minLength(4), v.maxLength(7)),
  /** Numbers and dates ascend; names are shuffled for each player. */
  ordered: v.boolean(),
  /** For each prompt the position of its option. */
  key: v.array(v.number()),
})
export type Match = v.InferOutput<typeof Match>

export const match: Play<Match> = {
  weight: 0.75,
  arrange(item, random) {
    const positions = [...item.options.keys()]
    return item.ordered ? positions : random.shuffle(positions)
  },
  present: ({ stem, prompts, options }, shown) => ({
    stem,
    input: { type: 'match', prompts, options: inOrder(options, shown) },
  }),
  key: keyOf,
  /** The share of the pairs that were found. */
  grade(item, shown, response) {
    const picks = positionsIn(response, shown.length)
    if (picks?.length !== item.prompts.length) return undefined
    const key = keyOf(item, shown)
    const hits = picks.filter((pick, prompt) => pick === key[prompt]).length
    const given = pairs(item, shown, picks)
    const right = pairs(item, shown, key)
    return {
      score: hits / item.prompts.length,
      given: given.join('; '),
      right: right.join('; '),
      parts: { given, right },
      key,
    }
  },
}

function keyOf(item: Match, shown: readonly number[]): number[] {
  return item.key.map((position) => shown.indexOf(position))
}

function pairs(
  { prompts, options }: Match,
  shown: readonly number[],
  picks: readonly number[],
): string[] {
  const texts = inOrder(inOrder(options, shown), picks)
  return prompts.map((prompt, at) => `${prompt}: ${texts[at]}`)
}
