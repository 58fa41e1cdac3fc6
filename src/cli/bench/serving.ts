import * as v from 'valibot'
import { type Compared, compare } from './compare.ts'
import { ASSETS, compatibilityDate } from './environment.ts'
import { get } from './request.ts'
import { startBoth } from './workerd.ts'

export interface Served extends Compared {
  page: string
  /** One player’s page is made for each request. */
  whose: 'for all' | 'of one player'
  bytes: number
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
      const whose = path.includes('?') ? 'of one player' : 'for all'
      served.push({ page, whose, bytes, ...(await compare(both, get(path))) })
    }
    return served
  } finally {
    both.stop()
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
