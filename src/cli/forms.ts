import { assembleForm, type FormEntry } from '../questions/form.ts'
import { type Item, present } from '../questions/kinds/play.ts'
import { onlyStory, readArguments, wholeNumber } from './arguments.ts'
import { itemJson, keyText } from './item-json.ts'
import { count } from './report.ts'

// npm run forms -- FILE [--count N] [--length L] [--seed S] [--json]: quizzes as players get them,
// from the seeds S, S + 1 and so on.

const usage = 'npm run forms -- FILE [--count N] [--length L] [--seed S] [--json]'
const { values, positionals } = readArguments(usage, {
  count: { type: 'string', default: '1' },
  length: { type: 'string' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean' },
})
const { deck } = onlyStory(positionals, usage)
const length = wholeNumber('length', values.length ?? String(deck.quizLength), { min: 1, max: 100 })
const first = wholeNumber('seed', values.seed, { min: 0, max: 2 ** 32 - 1 })
const forms = Array.from(
  { length: wholeNumber('count', values.count, { min: 1, max: 100_000 }) },
  (_, index) => {
    const seed = (first + index) % 2 ** 32
    return { seed, entries: assembleForm(deck.items, { seed, length }) }
  },
)

console.log(
  values.json
    ? JSON.stringify(
        forms.map(({ seed, entries }) => ({
          seed,
          items: entries.map(({ item, order }) => itemJson(item, order)),
        })),
        null,
        2,
      )
    : forms.map(({ seed, entries }) => page(seed, entries)).join('\n\n'),
)

function page(seed: number, entries: readonly FormEntry[]): string {
  const questions = entries.map(({ item, order }, index) =>
    [
      `${index + 1}. ${item.stem}`,
      ...inputLines(item, order),
      `   Key: ${keyText(item, order)}`,
    ].join('\n'),
  )
  return [`Form ${seed}: ${count(entries.length, 'question')}`, ...questions].join('\n\n')
}

function inputLines(item: Item, order: readonly number[]): string[] {
  const { input } = present(item, order)
  switch (input.type) {
    case 'number':
      return [`   from ${input.min} to ${input.max} ${input.unit}`.trimEnd()]
    case 'text':
      return ['   ________']
    case 'match':
      return [...input.prompts.map((prompt) => `   ${prompt} – ?`), ...lettered(input.options)]
    default:
      return lettered(input.options)
  }
}

function lettered(options: readonly string[]): string[] {
  const first = 'a'.charCodeAt(0)
  return options.map((option, place) => `   ${String.fromCharCode(first + place)}) ${option}`)
}
