import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { bundle } from '../bundle.ts'
import { load } from './load.ts'
import { startBoth } from './workerd.ts'

const ROUNDS = 7
const ROUND_MS = 300

export interface Served {
  page: string
  bytes: number
  /** Answers a second, of the Worker and of one that only returns the same bytes. */
  ours: number
  bare: number
  /** The median of what ours has of the bare one’s in each round. */
  ratio: number
}

/** How fast the Worker answers, compared with a bare Worker on the same workerd. */
export async function measureServing(story: string): Promise<Served[]> {
  const [, date = ''] =
    /^compatibility_date = "(.+)"$/m.exec(readFileSync('wrangler.toml', 'utf8')) ?? []
  const both = await startBoth(bundle().code, 'dist/assets', date)
  try {
    const address = `http://127.0.0.1:${both.ours}`
    const pages = {
      stories: '/',
      cards: `/s/${story}`,
      'start of a quiz': `/s/${story}/quiz`,
      question: `/s/${story}/quiz?attempt=${await tokenFrom(address, story)}`,
      'story as JSON': `/api/v1/stories/${story}`,
    }
    const served: Served[] = []
    for (const [page, path] of Object.entries(pages)) {
      const bytes = (await (await fetch(address + path)).arrayBuffer()).byteLength
      served.push({ page, bytes, ...(await compare(both, path)) })
    }
    return served
  } finally {
    both.stop()
  }
}

async function compare({ ours, bare }: { ours: number; bare: number }, path: string) {
  await load(ours, path, ROUND_MS)
  await load(bare, path, ROUND_MS)
  const rounds: { ours: number; bare: number }[] = []
  // In turns, so that what else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ ours: await load(ours, path, ROUND_MS), bare: await load(bare, path, ROUND_MS) })
  }
  return {
    ours: median(rounds.map((round) => round.ours)),
    bare: median(rounds.map((round) => round.bare)),
    ratio: median(rounds.map((round) => round.ours / round.bare)),
  }
}

const Started = v.object({ token: v.string() })

async function tokenFrom(address: string, story: string): Promise<string> {
  const started = await fetch(`${address}/api/v1/stories/${story}/attempts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  })
  return v.parse(Started, await started.json()).token
}

/** The middle one of some numbers. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
