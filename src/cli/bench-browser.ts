import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { createTestHarness } from 'wrangler'
import { firstAnswerMs } from './bench/first-answer.ts'
import { median } from './bench/numbers.ts'
import { behindSlowLine } from './bench/slow-line.ts'
import { table } from './bench/table.ts'
import { launchChromium } from './chromium.ts'
import { storyFiles } from './stories.ts'

// npm run bench:browser: after how long the first answer of a quiz can be tapped on a slow phone with a
// slow line, beside a bare form with the same question. After `npm run build`, on a quiet machine.

const LINE = { roundTripMs: 150, bitsPerSecond: 1_600_000 }
const SLOWER = 4
const ROUNDS = 9
const MOST_MS = 700
const BARE = '/bare'

const Started = v.object({
  token: v.string(),
  question: v.object({
    stem: v.string(),
    input: v.object({ type: v.string(), options: v.optional(v.array(v.string()), []) }),
  }),
})
type Question = v.InferOutput<typeof Started>['question']

// Without it wrangler asks another host what a visitor's address would look like.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
const server = createTestHarness({
  workers: [
    {
      configPath: './wrangler.toml',
      secrets: { SIGNING_KEY: randomBytes(32).toString('base64url') },
    },
  ],
})
const { url } = await server.listen()
const story = /([^/]+)\.ya?ml$/.exec(storyFiles()[0] ?? '')?.[1] ?? ''
const { token, question } = await startWithChoice()
const line = await behindSlowLine(
  (path) => (path === BARE ? bareForm(question) : fetch(new URL(path, url))),
  LINE,
)
const browser = await launchChromium()
const rows = [
  await measure('first question of a quiz', `/s/${story}/quiz?attempt=${token}`),
  await measure('a bare form with it', BARE),
]
console.log(`The first answer is taken after so long, at most ${MOST_MS} ms wanted:`)
console.log(table(rows))
await browser.close()
line.close()
await server.close()

async function measure(page: string, path: string) {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    times.push(await firstAnswerMs(browser, new URL(path, line.url), SLOWER))
  }
  return {
    page,
    'median, ms': Math.round(median(times)),
    'slowest, ms': Math.round(Math.max(...times)),
  }
}

/** A quiz that begins with a choice: which question comes first is chance. */
async function startWithChoice(): Promise<v.InferOutput<typeof Started>> {
  for (;;) {
    const response = await fetch(new URL(`/api/v1/stories/${story}/attempts`, url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    })
    const started = v.parse(Started, await response.json())
    if (started.question.input.type === 'choice') return started
  }
}

async function bareForm({ stem, input }: Question): Promise<Response> {
  const options = input.options.map((text) => `<p><label><input type=radio name=r>${text}</label>`)
  const html = `<!doctype html><title>A form</title><form><p>${stem}${options.join('')}</form>`
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
