import { userInfo } from 'node:os'
import * as v from 'valibot'
import { readArguments } from './arguments.ts'
import { History, historyText, standing } from './desk/history.ts'
import { rememberRevision, seenRevision } from './desk/seen.ts'
import { factdeckAt, orFail } from './factdeck.ts'

// npm run desk -- ADDRESS [STORY [ACTION]]: what is published at a Factdeck, and changes of it. The
// editor key is taken from the environment.

const USAGE = `EDITOR_KEY=… npm run desk -- https://factdeck.example [story [action]]
EDITOR_KEY=… npm run desk -- https://factdeck.example --reports
  actions: close-reports QUESTION | roll-back VERSION | schedule TIME|never | take-down NOTE | put-back | withdraw
  options: --editor NAME, --over REVISION`

const { values, positionals } = readArguments(USAGE, {
  editor: { type: 'string' },
  over: { type: 'string' },
  reports: { type: 'boolean', default: false },
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

const Reports = v.object({
  questions: v.array(
    v.object({
      story: v.string(),
      item: v.string(),
      stem: v.optional(v.string(), 'it is not asked any more'),
      since: v.string(),
      reasons: v.record(v.string(), v.number()),
      reports: v.array(v.object({ words: v.string() })),
    }),
  ),
})

await orFail(async () => {
  if (values.reports) {
    const { questions } = await factdeck.ask('GET', 'desk/reports', Reports)
    if (questions.length === 0) console.log('Nobody has reported a question.')
    for (const { story, item, stem, since, reasons, reports } of questions) {
      const counts = Object.entries(reasons).map(([reason, count]) => `${count} × ${reason}`)
      console.log(`${story} ${item}, since ${since}: ${counts.join(', ')}\n  ${stem}`)
      for (const { words } of reports) if (words !== '') console.log(`  “${words}”`)
    }
    return
  }
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
  if ('item' in deed) {
    await factdeck.ask('POST', 'desk/reports/close', v.object({ closed: v.literal(true) }), {
      ...deed,
      ...{ story, editor },
    })
    console.log(`${story} ${deed.item}: closed`)
    return
  }
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
    case 'close-reports':
      return word === '' ? undefined : { item: word }
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
