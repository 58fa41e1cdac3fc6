import * as v from 'valibot'
import { ASSETS, compatibilityDate } from './environment.ts'
import { during, load, perSecond } from './load.ts'
import { medians, ratio } from './numbers.ts'
import { get } from './request.ts'
import { startBoth } from './workerd.ts'

const ROUNDS = 7
const ROUND_MS = 200

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
export async function measureServing(code: string, story: string): Promise<Served[]> {
  const both = await startBoth(code, ASSETS, compatibilityDate())
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
  const speed = async (port: number) => perSecond(await load(port, during(ROUND_MS, get(path))))
  const rounds: { ours: number; bare: number }[] = []
  // In turns, so that what else the machine does falls on both. The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    rounds.push({ ours: await speed(ours), bare: await speed(bare) })
  }
  const counted = rounds.slice(1)
  return { ...medians(counted), ratio: ratio(counted, 'ours', 'bare') }
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
