import * as v from 'valibot'
import { readArguments } from './arguments.ts'
import { type Factdeck, Failure, factdeckAt, orFail } from './factdeck.ts'

// npm run recount -- ADDRESS STORY…: counts stories anew from the scores in KV, on a Factdeck that
// runs at ADDRESS. The editor key is taken from the environment.

const USAGE = 'EDITOR_KEY=… npm run recount -- https://factdeck.example story [story …]'

/** A part of the work. */
const Page = v.object({ counted: v.number(), removed: v.number(), cursor: v.optional(v.string()) })

const { positionals } = readArguments(USAGE, {})
const [address, ...stories] = positionals
const factdeck = factdeckAt(address)
if (!factdeck || stories.length === 0) {
  console.error(`usage: ${USAGE}`)
  process.exit(1)
}
for (const story of stories) {
  await orFail(async () => {
    const { counted, removed } = await recount(factdeck, story)
    console.log(`${story}: ${counted} counted, ${removed} removed`)
  }, `${story}: `)
}

/** @throws Failure */
async function recount(factdeck: Factdeck, story: string) {
  const total = { counted: 0, removed: 0 }
  let cursor: string | undefined
  do {
    const page = await recountPage(factdeck, story, cursor)
    total.counted += page.counted
    total.removed += page.removed
    cursor = page.cursor
  } while (cursor !== undefined)
  return total
}

async function recountPage(factdeck: Factdeck, story: string, cursor: string | undefined) {
  const door = `stories/${encodeURIComponent(story)}/recount`
  try {
    return await factdeck.ask('POST', door, Page, cursor === undefined ? {} : { cursor })
  } catch (error) {
    if (!(error instanceof Failure) || cursor === undefined) throw error
    throw new Failure(`${error.message} It is counted in part: run the command again.`)
  }
}
