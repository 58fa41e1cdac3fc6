import { LastUsed } from '../last-used.ts'

type Fetch = (request: Request, env: Env, context: ExecutionContext) => Response | Promise<Response>

/** So long an answer may be older than what it tells of, besides what its Cache-Control allows. */
const KEPT_MS = 10_000
const MOST_KEPT = 100

interface Kept {
  body: ArrayBuffer
  headers: Headers
  until: number
}

/**
 * Keeps in an isolate, for some seconds, what everybody is answered alike: pages and JSON that may be
 * kept publicly and have an ETag, so that they depend on nothing but a story. In a rush they cost
 * hardly more than sending them.
 */
export function keepAnswers(fetch: Fetch): Fetch {
  // By their addresses.
  const kept = new LastUsed<string, Kept>(MOST_KEPT)
  return async (request, env, context) => {
    const { method, url } = request
    if (method !== 'GET' || url.includes('?') || request.headers.has('If-None-Match')) {
      return fetch(request, env, context)
    }
    const now = Date.now()
    const found = kept.get(url)
    if (found && now < found.until) return new Response(found.body, { headers: found.headers })
    const answer = await fetch(request, env, context)
    if (!isForEverybody(answer)) return answer
    const body = await answer.arrayBuffer()
    kept.keep(url, { body, headers: answer.headers, until: now + KEPT_MS })
    return new Response(body, { headers: answer.headers })
  }
}

const isForEverybody = ({ status, headers }: Response): boolean =>
  status === 200 && headers.has('ETag') && /\bpublic\b/.test(headers.get('Cache-Control') ?? '')
