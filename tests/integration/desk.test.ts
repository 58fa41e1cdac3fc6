import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EDITOR_KEY } from '../fixtures/app.ts'
import { startWorker } from '../fixtures/worker.ts'

// npm run publish and npm run desk, against the Worker as it is deployed.

let worker: Awaited<ReturnType<typeof startWorker>>
const folder = mkdtempSync(join(tmpdir(), 'factdeck-desk-'))
for (const editor of ['ana', 'ben']) mkdirSync(join(folder, editor))
beforeAll(async () => {
  worker = await startWorker()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await worker.close()
})

/** Runs a command as an editor does, each in a folder of their own, where it remembers what was seen. */
function run(command: 'publish' | 'desk', args: readonly string[], editor = 'ana') {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, EDITOR_KEY }
  const cwd = join(folder, editor)
  return new Promise<{ status: unknown; stdout: string; stderr: string }>((done) => {
    const call = [resolve(`src/cli/${command}.ts`), ...args, '--editor', editor]
    execFile(process.execPath, call, { env, cwd }, (error, stdout, stderr) =>
      done({ status: error?.code ?? 0, stdout, stderr }),
    )
  })
}

const here = () => worker.url.origin
const STORY = 'a-new-story'

/** What the story's page is headed with. */
async function headline(): Promise<string | undefined> {
  const html = await (await worker.fetch(`/s/${STORY}`)).text()
  return /<h1>(.*?)<\/h1>/.exec(html)?.[1]
}

/** A story file with this title. */
function write(title: string): string {
  const file = join(folder, `${STORY}.yaml`)
  const text = readFileSync('tests/browser/fixtures/tram-lines.yaml', 'utf8')
  writeFileSync(file, text.replace(/^title: .*$/m, `title: ${title}`))
  return file
}

describe('npm run publish', () => {
  it('publishes, tells the second of two editors, and goes back', async () => {
    const first = await run('publish', [write('The first title'), '--to', here()])
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toMatch(
      new RegExp(
        `^${STORY}, revision 1: shown: version [0-9a-f]{12}\n.*within a minute: ${here()}`,
      ),
    )

    const late = await run('publish', [write('The second title'), '--to', here()], 'ben')
    expect(late).toMatchObject({ status: 1, stdout: '' })
    expect(late.stderr).toMatch(
      /Somebody else has changed this story meanwhile \(409\)[\s\S]*ana \(published/,
    )

    const looked = await run('desk', [here(), STORY], 'ben')
    expect(looked.stdout).toMatch(/^a-new-story, revision 1\nshown: version [\s\S]*ana: published/)
    const second = await run('publish', [write('The second title'), '--to', here()], 'ben')
    expect(second).toMatchObject({ status: 0, stderr: '' })

    await worker.evictDesk()
    // Readers see it once their isolate reads the catalogue again.
    await expect.poll(headline, { timeout: 60_000, interval: 1000 }).toBe('The second title')
    expect(await (await worker.fetch('/')).text()).toContain('The second title')

    const [, version = ''] = /version ([0-9a-f]{12})/.exec(first.stdout) ?? []
    const back = await run('desk', [here(), STORY, 'roll-back', version], 'ben')
    expect(back.stdout).toBe(`${STORY}, revision 3: shown: version ${version}\n`)
    expect((await run('desk', [here(), '--reports'])).stdout).toBe(
      'Nobody has reported a question.\n',
    )
    const close = await run('desk', [here(), STORY, 'close-reports', 'abcdefgh'])
    expect([close.status, close.stderr]).toEqual([
      1,
      expect.stringContaining('Nobody has reported this question (404)'),
    ])
    const down = await run('desk', [here(), STORY, 'take-down', 'It was wrong.'], 'ben')
    expect(down.stdout).toBe(`${STORY}, revision 4: taken down: It was wrong.\n`)
    expect((await run('desk', [here()])).stdout).toBe(
      `${STORY}, revision 4: taken down: It was wrong.\n`,
    )
  }, 120_000)

  it('sends nothing of a story that fails the gate', async () => {
    const file = join(folder, 'broken.yaml')
    writeFileSync(file, readFileSync(write('Broken'), 'utf8').replace('facts:', 'facs:'))
    const refused = await run('publish', [file, '--to', here()])
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('error[')
    expect((await worker.fetch('/s/broken')).status).toBe(404)
  })

  it.each([
    ['publish', ['story.yaml']],
    ['publish', ['story.yaml', '--to', 'factdeck.example']],
    ['publish', ['story.yaml', '--to', 'https://factdeck.example', '--over', 'x']],
    ['desk', []],
    ['desk', ['https://factdeck.example', 'story', 'burn']],
    ['desk', ['https://factdeck.example', 'story', 'take-down']],
  ] as const)('%s tells its use when it is called with %j', async (command, args) => {
    const done = await run(command, args)
    expect(done).toMatchObject({ status: 1, stdout: '' })
    expect(done.stderr).toContain('usage: EDITOR_KEY=…')
  })
})
