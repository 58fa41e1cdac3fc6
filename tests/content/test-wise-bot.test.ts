import { describe, expect, it } from 'vitest'
import { loadStory, storyFiles } from '../../src/cli/stories.ts'
import { assembleForm } from '../../src/questions/form.ts'
import { keyOf, present } from '../../src/questions/kinds/play.ts'
import { contentWords, prints } from '../../src/questions/text.ts'

/** A question as the bot sees it: it has never read the story. */
interface Seen {
  stem: string
  options: string[]
  otherStems: string[]
}

/** How much a strategy likes an option; it picks among those that it likes best. */
type Strategy = (option: string, place: number, seen: Seen) => number

const length: Strategy = (option) => option.length
const isMiddle: Strategy = (_, place, { options }) =>
  Number(place > 0 && place < options.length - 1)
const roundness: Strategy = (option) => /0*$/.exec(option.replace(/\D/g, ''))?.[0].length ?? 0
const sharedWords: Strategy = (option, _, { stem }) => {
  const words = contentWords(stem)
  return [...contentWords(option)].filter((word) => words.has(word)).length
}
const printedElsewhere: Strategy = (option, _, { otherStems }) =>
  otherStems.filter((stem) => prints(stem, option)).length
const oddness: Strategy = (option, _, { options }) => {
  const words = (text: string) => text.split(' ').length
  return options.filter((other) => words(other) !== words(option)).length
}
const not =
  (strategy: Strategy): Strategy =>
  (...seen) =>
    -strategy(...seen)
const all = [sharedWords, printedElsewhere, roundness, length, oddness, isMiddle]

const STRATEGIES: Record<string, Strategy> = {
  'the longest option': length,
  'the shortest option': not(length),
  'a middle place': isMiddle,
  'an outer place': not(isMiddle),
  'the first place': (_, place) => -place,
  'the last place': (_, place) => place,
  'the roundest number': roundness,
  'a word of the stem': sharedWords,
  'no word of the stem': not(sharedWords),
  'the odd one out': oddness,
  'what another stem prints': printedElsewhere,
  'what no other stem prints': not(printedElsewhere),
  'all of these': (...seen) =>
    all.reduce((sum, strategy, index) => sum + strategy(...seen) / 10 ** index, 0),
}

describe.each(storyFiles())('a test-wise bot that never read %s', (file) => {
  const items = loadStory(file).compiled?.deck.items ?? []
  const questions = Array.from({ length: 1000 }, (_, seed) => {
    const form = assembleForm(items, { seed, length: 10 })
    const stems = form.map(({ item }) => item.stem)
    return form.flatMap(({ item, order }) => {
      const { input } = present(item, order)
      if (input.type !== 'choice' || input.options.length !== 4) return []
      const otherStems = stems.filter((stem) => stem !== item.stem)
      const seen = { stem: item.stem, options: input.options, otherStems }
      return [{ seen, key: Number(keyOf(item, order)) }]
    })
  }).flat()

  it.each(Object.entries(STRATEGIES))('gains nothing by picking %s', (_, strategy) => {
    const hits = questions.map(({ seen, key }) => {
      const likes = seen.options.map((option, place) => strategy(option, place, seen))
      const best = likes.filter((like) => like === Math.max(...likes)).length
      return likes[key] === Math.max(...likes) ? 1 / best : 0
    })
    const rate = hits.reduce<number>((sum, hit) => sum + hit, 0) / hits.length
    expect(hits.length).toBeGreaterThan(1000)
    expect(rate).toBeLessThanOrEqual(0.28)
  })
})
