import { assembleForm, type FormEntry } from '../questions/form.ts'
import { type Item, present } from '../questions/kinds/play.ts'
import { parallelForms } from '../questions/parallel.ts'
import { kindsIn, onlyStory, readArguments, wholeNumber } from './arguments.ts'
import { itemJson, keyText } from './item-json.ts'
import { count } from './report.ts'

// npm run forms -- FILE …: quizzes as players get them, from the seeds S, S + 1 and so on; with
// --parallel those of a class, all made from the seed S.

const usage =
  'npm run forms -- FILE [--count N] [--length L] [--seed S] [--kinds K,K] [--parallel] [--json]'
const { values, positionals } = readArguments(usage, {
  count: { type: 'string' },
  length: { type: 'string' },
  seed: { type: 'string', default: '1' },
  kinds: { type: 'string' },
  parallel: { type: 'boolean', default: false },
  json: { type: 'boolean' },
})
const { parallel } = values
const { deck } = onlyStory(positionals, usage)
const kinds = values.kinds === undefined ? undefined : kindsIn(values.kinds, deck.items)
const length = wholeNumber('length', values.length ?? String(deck.quizLength), { min: 1, max: 100 })
const first = wholeNumber('seed', values.seed, { min: 0, max: 2 ** 32 - 1 })
const number = wholeNumber('count', values.count ?? (parallel ? '2' : '1'), {
  min: 1,
  max: parallel ? 1000 : 100_000,
})

/** A form with what tells it from the others. */
interface Sheet {
  label: { seed: number; form?: number }
  entries: FormEntry[]
}

const sheets: Sheet[] = parallel
  ? parallelForms(deck.items, { seed: first, length, kinds, count: number }).map(
      (entries, index) => ({ label: { seed: first, form: index + 1 }, entries }),
    )
  : Array.from({ length: number }, (_, index) => {
      const seed = (first + index) % 2 ** 32
      return { label: { seed }, entries: assembleForm(deck.items, { seed, length, kinds }) }
    })

console.log(
  values.json
    ? JSON.stringify(
        sheets.map(({ label, entries }) => ({
          ...label,
          items: entries.map(({ item, order }) => itemJson(item, order)),
        })),
        null,
        2,
      )
    : [...sheets.map(page), ...(parallel ? [comparison()] : [])].join('\n\n'),
)

function page({ label: { seed, form }, entries }: Sheet): string {
  const name = form === undefined ? `Form ${seed}` : `Form ${form} of seed ${seed}`
  const questions = entries.map(({ item, order }, index) =>
    [
      `${index + 1}. ${item.stem}`,
      ...inputLines(item, order),
      `   Key: ${keyText(item, order)}`,
    ].join('\n'),
  )
  return [`${name}: ${count(entries.length, 'question')}`, ...questions].join('\n\n')
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

/** How alike the parallel forms are, and how different. */
function comparison(): string {
  const forms = sheets.map(({ entries }) => entries.map(({ item }) => item))
  const facts = new Set(forms.flat().flatMap((item) => item.facts))
  const lines = forms.map((items, index) => {
    const mean = items.reduce((sum, { difficulty }) => sum + difficulty, 0) / items.length
    const before = forms[index - 1]
    const fresh = before && items.filter((item) => !before.includes(item)).length
    const other = fresh === undefined ? '' : `, ${fresh} other than in form ${index}`
    return `Form ${index + 1}: expected difficulty ${mean.toFixed(2)}${other}`
  })
  return [`All ask about the same ${count(facts.size, 'fact')}.`, ...lines].join('\n')
}
