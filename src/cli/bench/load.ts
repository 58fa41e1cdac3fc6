import { connect } from 'node:net'
import { performance } from 'node:perf_hooks'

const CONNECTIONS = 8

/**
 * Asks for a path for some time, over a few connections, each for the next answer when it has one.
 * Only counts bytes, so that the asking takes little of the machine.
 * @returns answers a second
 */
export async function load(port: number, path: string, milliseconds: number): Promise<number> {
  const start = performance.now()
  const counts = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => askAgain(port, path, start + milliseconds)),
  )
  const seconds = (performance.now() - start) / 1000
  return counts.reduce((sum, count) => sum + count, 0) / seconds
}

function askAgain(port: number, path: string, end: number): Promise<number> {
  const question = `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`
  return new Promise((done, fail) => {
    let answers = 0
    let head = ''
    // Of a whole answer; all are alike.
    let size: number | undefined
    let received = 0
    const socket = connect(port, '127.0.0.1', () => socket.write(question))
    socket.on('error', fail)
    socket.on('data', (data) => {
      received += data.length
      if (size === undefined) {
        head += data.toString('latin1')
        size = sizeIn(head)
      }
      if (size === undefined || received < size) return
      answers++
      received = 0
      if (performance.now() < end) {
        socket.write(question)
      } else {
        socket.end()
        done(answers)
      }
    })
  })
}

/** How long an answer is, as soon as its head is there. */
function sizeIn(head: string): number | undefined {
  const length = head.indexOf('\r\n\r\n')
  if (length < 0) return undefined
  const [, body] = /^content-length: (\d+)\r$/im.exec(head) ?? []
  if (!/^HTTP\/1\.1 200 /.test(head) || body === undefined) throw new Error(head.slice(0, length))
  return length + 4 + Number(body)
}
