import { execFile } from 'node:child_process'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScoreRecord, scoreKey } from '../../src/scores/record.ts'
import { EDITOR_KEY } from '../fixtures/app.ts'
import { DECK, DECKS } from '../fixtures/decks.ts'
import { finishedRecord } from '../fixtures/scores.ts'
import { startWorker } from '../fixtures/worker.ts'

// npm run recount, against the Worker as it is deployed.

let worker: Awaited<ReturnType<typeof startWorker>>
beforeAll(async () => {
  worker = await startWorker()
})
afterAll(() => worker.close())

/** Runs the command as an editor does. */
function recount(args: readonly string[], key: string | undefined = EDITOR_KEY) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, EDITOR_KEY: key }
  return new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
    const command = [process.execPath, ['src/cli/recount.ts', ...args], { env }] as const
    execFile(...command, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }),
    )
  })
}

const here = () => worker.url.origin

async function keep(records: readonly ScoreRecord[]): Promise<void> {
  const metadata = { points: 0, max: 0, finished: 0 }
  await Promise.all(
    records.map((record) =>
      worker.scores.put(scoreKey(record), JSON.stringify(record), { metadata }),
    ),
  )
}

async function counted(story: string): Promise<unknown> {
  const [row] = await worker.counted(story, 'SELECT SUM(attempts) AS total FROM shares')
  return row?.total
}

describe('npm run recount', () => {
  const [other = DECK] = DECKS.filter(({ story }) => story !== DECK.story)

  it('counts stories anew from KV, page after page, and drops what is no first finish', async () => {
    const record = finishedRecord({ right: 2 })
    // Two hundred at a time.
    const scores = Array.from({ length: 205 }, (_, n) => ({ ...record, attempt: `a${n}` }))
    const again = { ...record, attempt: 'a7', points: 0, finished: record.finished + 1 }
    await keep([...scores, again])
    const done = await recount([here(), DECK.story, other.story])
    expect(done).toEqual({
      status: 0,
      stdout: `${DECK.story}: 205 counted, 1 removed\n${other.story}: 0 counted, 0 removed\n`,
      stderr: '',
    })
    expect(await counted(DECK.story)).toBe(205)
    expect(await worker.scores.get(scoreKey(again))).toBeNull()

    await worker.scores.delete(scoreKey({ ...record, attempt: 'a0' }))
    expect((await recount([here(), DECK.story])).stdout).toBe(
      `${DECK.story}: 204 counted, 0 removed\n`,
    )
    expect(await counted(DECK.story)).toBe(204)
  })

  it('tells its use when it is called in another way', async () => {
    const story = DECK.story
    const calls: [args: string[], key?: string][] = [
      [[]],
      [[here()]],
      [[story]],
      [['factdeck.example', story]],
      [['localhost:8787', story]],
      [['--all', here(), story]],
      [[here(), story], ''],
    ]
    for (const done of await Promise.all(calls.map((call) => recount(...call)))) {
      expect(done).toEqual({
        status: 1,
        stdout: '',
        stderr: expect.stringContaining('usage: EDITOR_KEY=… npm run recount -- https://'),
      })
    }
  })

  it('says that the key is a wrong one', async () => {
    expect(await recount([here(), DECK.story], 'another editor key')).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(
        new RegExp(`^${DECK.story}: This page is for editors \\(401\\)\\. .*\n$`),
      ),
    })
  })

  it('says that there is no such story, and counts the others', async () => {
    expect(await recount([here(), 'no-such', '../..', other.story])).toEqual({
      status: 1,
      stdout: `${other.story}: 0 counted, 0 removed\n`,
      stderr:
        'no-such: There is no such story (404). Look at the list of stories.\n' +
        '../..: There is no such story (404). Look at the list of stories.\n',
    })
  })
})

describe('npm run recount, where something else answers', () => {
  /** Runs it against a server of our own. */
  async function against(answer: RequestListener) {
    const server = createServer(answer).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    // It listens on a port, not on a pipe.
    const { port } = server.address() as AddressInfo
    const origin = `http://127.0.0.1:${port}`
    const done = await recount([origin, 'tram'])
    server.close()
    return { origin, ...done }
  }

  it('says that it is no Factdeck', async () => {
    const bodies = ['<!doctype html>', 'null', '{"counted":"1"}']
    await Promise.all(
      bodies.map(async (body) => {
        const { origin, ...done } = await against((_, response) => response.end(body))
        const door = `${origin}/api/v1/stories/tram/recount`
        const stderr = `tram: ${door} answered 200, but is no Factdeck\n`
        expect(done).toEqual({ status: 1, stdout: '', stderr })
      }),
    )
  })

  it('says how far it came when it breaks off', async () => {
    const pages = ['{"counted":1000,"removed":0,"cursor":"x"}']
    const { status, stdout, stderr } = await against((_, response) => {
      const page = pages.pop()
      response.statusCode = page === undefined ? 503 : 200
      response.end(page ?? '{"title":"The counts cannot be read just now","detail":"Try again."}')
    })
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      'tram: The counts cannot be read just now (503). Try again. It is counted in part: run the command again.\n',
    ])
  })

  it('says that nobody answers, without a stack', async () => {
    const { origin, status, stderr } = await against((request) => request.socket.destroy())
    expect(status).toBe(1)
    expect(stderr).toMatch(new RegExp(`^tram: ${origin} cannot be reached: .+\n$`))
  })
})
