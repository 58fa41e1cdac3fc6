import { userInfo } from 'node:os'
import { onlyStory, readArguments } from './arguments.ts'
import { History, standing } from './desk/history.ts'
import { rememberRevision, seenRevision } from './desk/seen.ts'
import { factdeckAt, orFail } from './factdeck.ts'

// npm run publish -- FILE --to ADDRESS …: checks and compiles a story here, and has a Factdeck that runs
// at ADDRESS serve it, without a deployment. The editor key is taken from the environment.

const USAGE =
  'EDITOR_KEY=… npm run publish -- FILE --to https://factdeck.example [--from TIME] [--until TIME] [--editor NAME] [--over REVISION]'

const { values, positionals } = readArguments(USAGE, {
  to: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  editor: { type: 'string' },
  over: { type: 'string' },
})
const { to, from, until, editor = userInfo().username, over } = values
const factdeck = factdeckAt(to)
if (!factdeck || to === undefined || (over !== undefined && !/^\d+$/.test(over))) {
  console.error(`usage: ${USAGE}`)
  process.exit(1)
}
const { deck } = onlyStory(positionals, USAGE)
await orFail(async () => {
  const expects = over === undefined ? seenRevision(to, deck.story) : Number(over)
  const history = await factdeck.ask('PUT', `desk/stories/${deck.story}`, History, {
    deck,
    editor,
    expects,
    ...(from && { from }),
    ...(until && { until }),
  })
  rememberRevision(to, deck.story, history.revision)
  console.log(`${deck.story}, revision ${history.revision}: ${standing(history)}`)
  console.log(`Readers see it within a minute: ${new URL(`/s/${deck.story}`, to)}`)
})
