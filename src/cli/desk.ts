import { userInfo } from 'node:os'
import * as v from 'valibot'
import { readArguments } from './arguments.ts'
import { History, historyText, standing } from './desk/history.ts'
import { rememberRevision, seenRevision } from './desk/seen.ts'
import { factdeckAt, orFail } from './factdeck.ts'

// npm run desk -- ADDRESS [STORY [ACTION]]: what is published at a Factdeck, and changes of it. The
// editor key is taken from the environment.

const USAGE = `EDITOR_KEY=… npm run desk -- https://factdeck.example [story [action]]
  actions: roll-back VERSION | schedule TIME|never | take-down NOTE | put-back | withdraw
  options: --editor NAME, --over REVISION`

const { values, positionals } = readArguments(USAGE, {
  editor: { type: 'string' },
  over: { type: 'string' },
})
const [address = '', story, action, ...rest] = positionals
const word = rest.join(' ')
const factdeck = factdeckAt(address)
const deed = action === undefined ? undefined : deedOf(action, word)
if (!factdeck || (action !== undefined && !deed)) {
  console.error(`usage: ${USAGE}`)
  process.exit(1)
}

const Stories = v.object({ stories: v.array(v.omit(History, ['versions', 'log'])) })

await orFail(async () => {
  if (story === undefined) {
    const { stories } = await factdeck.ask('GET', 'desk/stories', Stories)
    if (stories.length === 0) console.log('Nothing was published here yet.')
    for (const each of stories) {
      const line = standing({ ...each, versions: [], log: [] })
      console.log(`${each.story}, revision ${each.revision}: ${line}`)
    }
    return
  }
  const door = `desk/stories/${encodeURIComponent(story)}`
  if (!deed) {
    const history = await factdeck.ask('GET', door, History)
    rememberRevision(address, story, history.revision)
    console.log(historyText(history))
    return
  }
  const { editor = userInfo().username, over } = values
  const expects = over === undefined ? seenRevision(address, story) : Number(over)
  const history = await factdeck.ask('POST', `${door}/changes`, History, {
    ...deed,
    editor,
    expects,
  })
  rememberRevision(address, story, history.revision)
  console.log(`${story}, revision ${history.revision}: ${standing(history)}`)
})

/** What an action is asked for with, or `undefined` where there is no such action. */
function deedOf(action: string, word: string): Record<string, unknown> | undefined {
  switch (action) {
    case 'roll-back':
      return word === '' ? undefined : { action: 'roll back', version: word }
    case 'schedule':
      if (word === '') return undefined
      return { action: 'schedule', until: word === 'never' ? null : word }
    case 'take-down':
      return word === '' ? undefined : { action: 'take down', note: word }
    case 'put-back':
    case 'withdraw':
      return word === '' ? { action: action.replace('-', ' ') } : undefined
    default:
      return undefined
  }
}
