import { styleText } from 'node:util'
import type { Deck } from '../deck/schema.ts'
import { ownRandom } from '../questions/form.ts'
import { arrange, type Item, keyOf, present } from '../questions/kinds/play.ts'
import type { Refusal } from '../questions/make.ts'
import { onlyStory, readArguments } from './arguments.ts'
import { itemJson, keyText } from './item-json.ts'
import { count } from './report.ts'

// npm run items -- FILE [--json]: every question that a story can ask, with its key and its facts.

const usage = 'npm run items -- FILE [--json]'
const { values, positionals } = readArguments(usage, { json: { type: 'boolean' } })
const { deck, refusals } = onlyStory(positionals, usage)
console.log(
  values.json
    ? JSON.stringify(
        deck.items.map((item) => itemJson(item)),
        null,
        2,
      )
    : listing(deck, refusals),
)

function listing(deck: Deck, refusals: readonly Refusal[]): string {
  const blocks = deck.facts.map((fact) => {
    const items = deck.items.filter((item) => item.facts.includes(fact.id))
    const refused = refusals.filter((refusal) => refusal.fact === fact.id)
    const head = `${styleText('bold', fact.id)} ${styleText('dim', `paragraph ${fact.paragraph}, ${fact.status}`)}`
    return [head, `  ${fact.statement}`, ...items.map(itemBlock), ...refused.map(refusalLine)].join(
      '\n',
    )
  })
  return [...blocks, summaryLine(deck)].join('\n\n')
}

function itemBlock(item: Item): string {
  const order = arrange(item, ownRandom(item, 0))
  const { input } = present(item, order)
  const key = keyOf(item, order)
  const options = 'options' in input ? input.options : []
  const shown = options.map((option, position) =>
    position === key ? styleText('green', `● ${option}`) : `○ ${option}`,
  )
  const right =
    typeof key === 'number' && options.length > 0 ? [] : [styleText('green', keyText(item, order))]
  return `  ${styleText('dim', `${item.id} ${item.kind}`)}\n    ${item.stem}\n      ${[...shown, ...right].join('  ')}`
}

function refusalLine({ slot, reason }: Refusal): string {
  return styleText('yellow', `  not asked${slot ? `, ${slot}` : ''}: ${reason}`)
}

function summaryLine({ items, facts }: Deck): string {
  const asked = new Set(items.flatMap((item) => item.facts)).size
  const kinds = Map.groupBy(items, (item) => item.kind)
  const byKind = [...kinds].map(([kind, ofKind]) => `${ofKind.length} ${kind}`).join(', ')
  return `${count(items.length, 'question')} (${byKind}) on ${asked} of ${count(facts.length, 'fact')}`
}
