import { connect } from 'node:net'
import { performance } from 'node:perf_hooks'

const CONNECTIONS = 8

export interface Loaded {
  answers: number
  /** How long it took, in milliseconds. */
  ms: number
}

/** The same request, again and again for some time. */
export function* during(ms: number, request: string): Generator<string> {
  const end = performance.now() + ms
  while (performance.now() < end) yield request
}

/**
 * Sends requests over a few connections, each the next one when it has an answer. Only counts bytes,
 * so that the asking takes little of the machine.
 * @param requests whole HTTP requests
 * @param status what each has to be answered with
 */
export async function load(
  port: number,
  requests: Iterable<string>,
  status = 200,
): Promise<Loaded> {
  const rest = requests[Symbol.iterator]()
  const start = performance.now()
  const counts = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => ask(port, rest, status)),
  )
  const answers = counts.reduce((sum, count) => sum + count, 0)
  return { answers, ms: performance.now() - start }
}

/** @returns answers a second */
export const perSecond = ({ answers, ms }: Loaded): number => (answers * 1000) / ms

/** @returns how many answers came over one connection */
function ask(port: number, requests: Iterator<string>, status: number): Promise<number> {
  return new Promise((done, fail) => {
    let answers = 0
    let head = ''
    // Of a whole answer, once its head is there.
    let size: number | undefined
    let received = 0
    const socket = connect(port, '127.0.0.1', next)
    socket.on('error', fail)
    socket.on('data', (data) => {
      received += data.length
      if (size === undefined) {
        head += data.toString('latin1')
        try {
          size = sizeIn(head, status)
        } catch (error) {
          socket.destroy()
          fail(error)
        }
      }
      if (size === undefined || received < size) return
      answers++
      received = 0
      head = ''
      size = undefined
      next()
    })
    function next() {
      const { value, done: none } = requests.next()
      if (!none) socket.write(value)
      else socket.end(() => done(answers))
    }
  })
}

/** How long an answer is, as soon as its head is there. */
function sizeIn(head: string, status: number): number | undefined {
  const length = head.indexOf('\r\n\r\n')
  if (length < 0) return undefined
  const [, body] = /^content-length: (\d+)\r$/im.exec(head) ?? []
  if (!head.startsWith(`HTTP/1.1 ${status} `) || body === undefined) throw new Error(head)
  return length + 4 + Number(body)
}
