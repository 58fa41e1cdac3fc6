import { onlyFile, readArguments } from './arguments.ts'
import { itemJson } from './item-json.ts'
import { listing } from './listing/bank.ts'
import { problemReport } from './report.ts'

// npm run items -- FILE [--json]: every question that a story can ask, with its key and its facts; of one
// that does not pass the gate also what keeps it.

const usage = 'npm run items -- FILE [--json]'
const { values, positionals } = readArguments(usage, { json: { type: 'boolean' } })
const file = onlyFile(positionals, usage)
const { compiled = file.heldBack } = file
if (!file.compiled) {
  console.error(problemReport(file))
  process.exitCode = 1
}
if (compiled) {
  console.log(
    values.json
      ? JSON.stringify(
          compiled.deck.items.map((item) => itemJson(item)),
          null,
          2,
        )
      : listing(compiled),
  )
}
