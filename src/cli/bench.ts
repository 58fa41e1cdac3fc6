import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { compileDeck } from '../deck/compile.ts'
import type { Deck } from '../deck/schema.ts'
import { assembleForm } from '../questions/form.ts'
import { parseStory } from '../story/parse.ts'
import { resolveStory } from '../story/resolve.ts'
import type { Story } from '../story/schema.ts'
import { readYaml } from '../story/source-text.ts'
import { measureServing, median } from './bench/serving.ts'
import { bundle, notForTheWorker } from './bundle.ts'
import { storyFiles } from './stories.ts'

// npm run bench: how long building and serving take on this machine, and how large they are. After
// `npm run build`. The last run is kept: npm run --silent bench > tests/bench/last-run.txt

const FACTS = 40
const LENGTH = 10

const stories = storyFiles().map((file) => {
  const { story, problems } = parseStory(readYaml(readFileSync(file, 'utf8')).value)
  if (!story) throw new Error(`${file}: ${problems[0]?.message}`)
  return { id: file.replace(/^.*\/|\.ya?ml$/g, ''), story }
})

const large = stories.find(({ story }) => story.facts.length > FACTS)
const measured = large
  ? [...stories, { id: `${FACTS}-facts-of-${large.id}`, story: cut(large.story, FACTS) }]
  : stories
console.table(Object.fromEntries(measured.map(({ id, story }) => [id, measure(id, story)])))

const { size, zipped, modules } = bundle()
const strangers = notForTheWorker(modules)
console.log(`Worker: ${kilobytes(size)}, ${kilobytes(zipped)} compressed`)
if (strangers.length > 0) {
  console.error(`The Worker should not have:\n${strangers.join('\n')}`)
  process.exitCode = 1
}
console.log(`Start-up, by wrangler check startup: ${startUp()}`)

console.log(
  'Answers a second, beside a bare Worker that returns the same bytes on the same workerd:',
)
const served = await measureServing(stories[0]?.id ?? '')
console.table(
  Object.fromEntries(
    served.map(({ page, bytes, ours, bare, ratio }) => [
      page,
      {
        size: kilobytes(bytes),
        ours: Math.round(ours),
        bare: Math.round(bare),
        ratio: Number(ratio.toFixed(2)),
      },
    ]),
  ),
)
const [processor] = cpus()
const workerd = commandOutput('workerd', ['--version'])
console.log(`${cpus().length} × ${processor?.model}, Node ${process.version}, ${workerd}`)

function startUp(): string {
  const said = commandOutput('wrangler', [
    'check',
    'startup',
    '--outfile',
    'dist/startup.cpuprofile',
  ])
  return /Active: ([\d.]+ ms)/.exec(said)?.[1] ?? 'not said'
}

function commandOutput(command: string, options: string[]): string {
  const shell = process.platform === 'win32'
  return execFileSync(command, options, { shell, encoding: 'utf8' }).trim()
}

function measure(id: string, story: Story): Record<string, string | number> {
  const deck = compile(id, story)
  const compiling = timed(5, () => compile(id, story))
  let seed = 0
  const assembling = timed(200, () => assembleForm(deck.items, { seed: seed++, length: LENGTH }))
  return {
    facts: story.facts.length,
    items: deck.items.length,
    'compile, ms': Number(compiling.toFixed(0)),
    [`form of ${LENGTH}, ms`]: Number(assembling.toFixed(2)),
    deck: kilobytes(Buffer.byteLength(JSON.stringify(deck))),
  }
}

function compile(id: string, story: Story): Deck {
  return compileDeck(id, story, resolveStory(story).base).deck
}

/** The story with its first facts alone. */
function cut(story: Story, count: number): Story {
  const facts = story.facts.slice(0, count)
  const kept = new Set(facts.map(({ id }) => id))
  const cards = story.cards.flatMap((card) => {
    const own = card.facts.filter((id) => kept.has(id))
    return own.length > 0 ? [{ ...card, facts: own }] : []
  })
  return { ...story, facts, cards }
}

/** The median time that something takes, in milliseconds. */
function timed(times: number, work: () => unknown): number {
  return median(
    Array.from({ length: times }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`
}
