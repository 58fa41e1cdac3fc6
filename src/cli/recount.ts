import * as v from 'valibot'
import { readArguments } from './arguments.ts'

// npm run recount -- ADDRESS STORY…: counts stories anew from the scores in KV, on a Factdeck that
// runs at ADDRESS. The editor key is taken from the environment.

const USAGE = 'EDITOR_KEY=… npm run recount -- https://factdeck.example story [story …]'

/** An answer of a Factdeck: a part of the work, or what keeps it from it. */
const Page = v.object({ counted: v.number(), removed: v.number(), cursor: v.optional(v.string()) })
const Refusal = v.object({ title: v.string(), detail: v.string() })

/** What a person is told instead of numbers. */
class Failure extends Error {}

const { positionals } = readArguments(USAGE, {})
const [address = '', ...stories] = positionals
const key = process.env.EDITOR_KEY
if (!key || !/^https?:/.test(address) || !URL.canParse(address) || stories.length === 0) {
  console.error(`usage: ${USAGE}`)
  process.exit(1)
}
for (const story of stories) {
  try {
    const { counted, removed } = await recount(new URL(address), key, story)
    console.log(`${story}: ${counted} counted, ${removed} removed`)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(`${story}: ${error.message}`)
    process.exitCode = 1
  }
}

/** @throws Failure */
async function recount(address: URL, key: string, story: string) {
  const door = new URL(`/api/v1/stories/${encodeURIComponent(story)}/recount`, address)
  const total = { counted: 0, removed: 0 }
  let cursor: string | undefined
  do {
    const page = await recountPage(door, key, cursor)
    total.counted += page.counted
    total.removed += page.removed
    cursor = page.cursor
  } while (cursor !== undefined)
  return total
}

async function recountPage(door: URL, key: string, cursor: string | undefined) {
  const { status, ok, text } = await post(door, key, cursor === undefined ? {} : { cursor })
  const answer = v.safeParse(v.union([Page, Refusal]), parsed(text))
  if (!answer.success) throw new Failure(`${door} answered ${status}, but is no Factdeck`)
  if (ok && 'counted' in answer.output) return answer.output
  const { title, detail } = v.parse(Refusal, answer.output)
  const half = cursor === undefined ? '' : ' It is counted in part: run the command again.'
  throw new Failure(`${title} (${status}). ${detail}${half}`)
}

async function post(door: URL, key: string, body: unknown) {
  try {
    const response = await fetch(door, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    })
    return { status: response.status, ok: response.ok, text: await response.text() }
  } catch (error) {
    // Of fetch’s own errors the cause says what happened.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    throw new Failure(`${door.origin} cannot be reached: ${cause}`)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
