import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { readArguments } from './arguments.ts'
import { measureBuilding } from './bench/building.ts'
import { report } from './bench/report.ts'
import type { Results } from './bench/results.ts'
import { measureScores } from './bench/scores.ts'
import { measureServing } from './bench/serving.ts'
import { bundle, notForTheWorker } from './bundle.ts'
import { storyFiles } from './stories.ts'

// npm run bench [-- --json]: how long building and serving take on this machine, and how large they
// are. After `npm run build`. The last run is kept: npm run --silent bench > tests/bench/last-run.txt

const { values } = readArguments('npm run bench [-- --json]', { json: { type: 'boolean' } })
// Not into the table, which may go to a file.
const say = (what: string) => console.error(`measuring ${what} …`)

const machine = machineNow()
const { code, size, zipped, modules } = bundle()
const strangers = notForTheWorker(modules)
if (strangers.length > 0) {
  console.error(`The Worker should not have:\n${strangers.join('\n')}`)
  process.exitCode = 1
}
const story = /([^/]+)\.ya?ml$/.exec(storyFiles()[0] ?? '')?.[1] ?? ''
say('building')
const building = measureBuilding()
say('start-up')
const worker = { bytes: size, zippedBytes: zipped, startUpMs: startUpMs() }
say('pages')
const serving = await measureServing(code, story)
const scores = await measureScores(code, story, say)
const results: Results = { machine, building, worker, serving, scores }
console.log(values.json ? JSON.stringify(results, null, 2) : report(results))

function machineNow(): Results['machine'] {
  const [processor] = cpus()
  const [load = 0] = loadavg()
  return {
    processors: cpus().length,
    model: processor?.model ?? '?',
    node: process.version,
    workerd: commandOutput('workerd', ['--version']),
    load,
    date: new Date().toISOString().slice(0, 10),
  }
}

function startUpMs(): number | null {
  const profile = ['--outfile', 'dist/startup.cpuprofile']
  const said = commandOutput('wrangler', ['check', 'startup', ...profile])
  const [, ms] = /Active: ([\d.]+) ms/.exec(said) ?? []
  return ms === undefined ? null : Number(ms)
}

function commandOutput(command: string, options: string[]): string {
  const shell = process.platform === 'win32'
  return execFileSync(command, options, { shell, encoding: 'utf8' }).trim()
}
