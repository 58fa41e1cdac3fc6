/** Answers every address with what the Worker answered to it first: the least that could be done. */
export const BARE_BYTES = `
const answers = new Map()
export default {
  async fetch(request, env) {
    let answer = answers.get(request.url)
    if (!answer) {
      const { status, headers, body } = await env.OURS.fetch(request)
      answer = { status, headers, body: await new Response(body).arrayBuffer() }
      answers.set(request.url, answer)
    }
    return new Response(answer.body, answer)
  },
}`

/** Takes a request to finish a quiz, and does as little as could be done: one put of what it is told. */
export const BARE_PUT = `
export default {
  async fetch(request, env) {
    const { key, value, metadata } = await request.json()
    await env.SCORES.put(key, value, { metadata, expirationTtl: 86400 })
    return new Response(null, { status: 303, headers: { Location: '/' } })
  },
}`

/** The same without the put: what is left is what any request costs. */
export const BARE = `
export default {
  async fetch(request) {
    await request.json()
    return new Response(null, { status: 303, headers: { Location: '/' } })
  },
}`

/** The Worker with a counting object that agrees to everything and keeps nothing. */
export const UNCOUNTED = `
import ours from './ours.js'
const stub = { claim: async () => ({ is: 'first' }), count: async () => [] }
const TALLY = { getByName: () => stub }
export default {
  fetch: (request, env, context) => ours.fetch(request, { ...env, TALLY }, context),
}`

/** The Worker with a KV that counts what it is asked to do; told at an address of its own. */
export const WATCHED = `
import ours from './ours.js'
export { Desk, Tally } from './ours.js'
const operations = { put: 0, get: 0, list: 0, delete: 0 }
const watched = (kv) =>
  new Proxy(kv, {
    get(_, name) {
      return (...call) => {
        operations[name] = (operations[name] ?? 0) + 1
        return kv[name](...call)
      }
    },
  })
export default {
  fetch(request, env, context) {
    if (new URL(request.url).pathname === '/operations') return Response.json(operations)
    return ours.fetch(request, { ...env, SCORES: watched(env.SCORES) }, context)
  },
}`

/** The Worker in which half a minute passes before each request: what it had kept is too old. */
export const LATER = `
import ours from './ours.js'
const now = Date.now
let requests = 0
Date.now = () => now() + requests * 31_000
export default {
  fetch(request, env, context) {
    requests++
    return ours.fetch(request, env, context)
  },
}`

/** The Worker with its scores in a list of its own: what is left is its own cost, and that of counting. */
export const IN_MEMORY = `
import ours from './ours.js'
export { Desk, Tally } from './ours.js'
const kept = new Map()
let sorted
const read = (key, type) => {
  const { value } = kept.get(key) ?? { value: null }
  return type === 'json' ? JSON.parse(value) : value
}
const SCORES = {
  async put(key, value, { metadata }) {
    kept.set(key, { value, metadata })
    sorted = undefined
  },
  async get(key, type) {
    return Array.isArray(key) ? new Map(key.map((each) => [each, read(each, type)])) : read(key, type)
  },
  async delete(key) {
    kept.delete(key)
    sorted = undefined
  },
  async list({ prefix, limit = 1000, cursor }) {
    sorted ??= [...kept.keys()].sort()
    const from = cursor ? Number(cursor) : sorted.findIndex((key) => key.startsWith(prefix))
    const names = from < 0 ? [] : sorted.slice(from, from + limit).filter((key) => key.startsWith(prefix))
    const keys = names.map((name) => ({ name, metadata: kept.get(name)?.metadata }))
    const complete = !sorted[from + limit]?.startsWith(prefix)
    return { keys, list_complete: complete, ...(!complete && { cursor: String(from + limit) }) }
  },
}
export default {
  fetch: (request, env, context) => ours.fetch(request, { ...env, SCORES }, context),
}`

/** Answers as a KV in which there is nothing. */
export const EMPTY_KV = `
export default { fetch: () => new Response(null, { status: 404 }) }`
