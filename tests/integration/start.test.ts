import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { DECK } from '../fixtures/decks.ts'
import { type Fetch, Reader } from '../fixtures/reader.ts'

/** Runs `npm start` on a free port until the work is done. */
async function whileStarted(
  persistTo: string,
  work: (reader: Reader, fetch: Fetch) => Promise<void>,
  port = ['--port', '0'],
) {
  const options = [...port, '--inspector-port', '0', '--persist-to', persistTo]
  const start = spawn(process.execPath, ['src/cli/start.ts', ...options], {
    env: { ...process.env, CI: 'true' },
  })
  let log = ''
  const address = new Promise<string>((resolve, reject) => {
    for (const stream of [start.stdout, start.stderr]) {
      stream.on('data', (data: Buffer) => {
        log += data
        const ready = /Ready on (http:\/\/[\w.]+:\d+)/.exec(log)
        if (ready?.[1]) resolve(ready[1].replace('localhost', '127.0.0.1'))
      })
    }
    start.on('exit', () => reject(new Error(`it ended:\n${log}`)))
  })
  try {
    const base = await address
    const fetchFrom: Fetch = (path, init) => fetch(new URL(path, base), init)
    await work(new Reader(fetchFrom), fetchFrom)
  } finally {
    const ended = once(start, 'exit')
    start.kill('SIGINT')
    await ended
  }
}

describe('npm start', () => {
  it('makes keys for this machine, and a second start keeps them and the scores', {
    timeout: 60_000,
  }, async () => {
    const persistTo = mkdtempSync(join(tmpdir(), 'factdeck-'))
    await whileStarted(persistTo, async (reader) => {
      await reader.playQuiz(DECK.story, { right: 5, name: 'Kept' })
      await reader.submit()
      expect(reader.text).toContain(`5 of ${DECK.quizLength}`)
      // It is counted a moment behind the answer; a Worker that ends before leaves it to the sweep.
      await setTimeout(500)
    })
    expect(existsSync('.dev.vars')).toBe(true)
    const keys = readFileSync('.dev.vars', 'utf8')
    expect(keys).toMatch(/^SIGNING_KEY=[\w-]{43}$/m)
    const [, editorKey = ''] = /^EDITOR_KEY=([\w-]{43})$/m.exec(keys) ?? []
    await whileStarted(
      persistTo,
      async (reader, fetch) => {
        await reader.open(`/s/${DECK.story}/board`)
        expect(reader.text).toMatch(/Kept 5 of/)
        const statistics = await fetch(`/api/v1/stories/${DECK.story}/statistics`, {
          headers: { Authorization: `Bearer ${editorKey}` },
        })
        expect(await statistics.json()).toMatchObject({ attempts: 1 })
      },
      ['--port=0'],
    )
    expect(readFileSync('.dev.vars', 'utf8')).toBe(keys)
  })
})
