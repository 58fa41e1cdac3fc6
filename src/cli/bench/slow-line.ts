import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

export interface Line {
  roundTripMs: number
  bitsPerSecond: number
}

/** What is said about an answer before it, by a guess. */
const HEAD_BYTES = 500

/**
 * A server on this machine as it is seen through a slow line: opening a connection costs a round trip,
 * each request another, and all answers share the width of the line. They are compressed on the way,
 * as a deployment does it.
 * @param answer what the server answers to a path
 */
export async function behindSlowLine(
  answer: (path: string) => Promise<Response>,
  { roundTripMs, bitsPerSecond }: Line,
) {
  const openFrom = new WeakMap<object, number>()
  let freeFrom = 0
  const server = createServer(async ({ socket, url = '/' }, response) => {
    const asked = Math.max(performance.now(), openFrom.get(socket) ?? 0)
    const { status, headers, body } = await zipped(await answer(url))
    const begins = Math.max(asked + roundTripMs, freeFrom)
    freeFrom = begins + ((HEAD_BYTES + body.length) * 8 * 1000) / bitsPerSecond
    await pause(Math.max(0, freeFrom - performance.now()))
    response.writeHead(status, headers).end(body)
  })
  server.on('connection', (socket) => openFrom.set(socket, performance.now() + roundTripMs))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  // A server that listens at a port has an address with one.
  const { port } = server.address() as AddressInfo
  return { url: new URL(`http://127.0.0.1:${port}`), close: () => server.close() }
}

async function zipped(answer: Response) {
  const body = gzipSync(await answer.arrayBuffer())
  const headers = new Map(answer.headers)
  for (const name of ['content-length', 'transfer-encoding', 'connection']) headers.delete(name)
  headers.set('content-encoding', 'gzip')
  headers.set('content-length', String(body.length))
  return { status: answer.status, headers: Object.fromEntries(headers), body }
}
