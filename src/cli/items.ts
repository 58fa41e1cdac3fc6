import { onlyStory, readArguments } from './arguments.ts'
import { itemJson } from './item-json.ts'
import { listing } from './listing/bank.ts'

// npm run items -- FILE [--json]: every question that a story can ask, with its key and its facts.

const usage = 'npm run items -- FILE [--json]'
const { values, positionals } = readArguments(usage, { json: { type: 'boolean' } })
const compiled = onlyStory(positionals, usage)
console.log(
  values.json
    ? JSON.stringify(
        compiled.deck.items.map((item) => itemJson(item)),
        null,
        2,
      )
    : listing(compiled),
)
