import * as v from 'valibot'
import { readArguments } from './arguments.ts'

// npm run recount -- ADDRESS STORY…: counts stories anew from the scores in KV, on a Factdeck that
// runs at ADDRESS. The editor key is taken from the environment.

const USAGE = 'EDITOR_KEY=… npm run recount -- https://factdeck.example story [story …]'

const { positionals } = readArguments(USAGE, {})
const [address, ...stories] = positionals
const key = process.env.EDITOR_KEY
if (!key || !address || !URL.canParse(address) || stories.length === 0) {
  console.error(`usage: ${USAGE}`)
  process.exit(1)
}
for (const story of stories) await recount(new URL(address), key, story)

async function recount(address: URL, key: string, story: string): Promise<void> {
  let counted = 0
  let removed = 0
  let cursor: string | undefined
  do {
    const page = await recountPage(
      new URL(`/api/v1/stories/${story}/recount`, address),
      key,
      cursor,
    )
    counted += page.counted
    removed += page.removed
    cursor = page.cursor
  } while (cursor !== undefined)
  console.log(`${story}: ${counted} counted, ${removed} removed`)
}

const Page = v.object({ counted: v.number(), removed: v.number(), cursor: v.optional(v.string()) })

async function recountPage(url: URL, key: string, cursor: string | undefined) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify(cursor === undefined ? {} : { cursor }),
  })
  const text = await response.text()
  if (response.ok) return v.parse(Page, JSON.parse(text))
  console.error(`${url} answered ${response.status}: ${text}`)
  process.exit(1)
}
