import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'

const FILE = 'dist/seen.json'
const Seen = v.record(v.string(), v.record(v.string(), v.number()))

/**
 * The revision of a story that this folder has published or looked at last: who changes it says so, and
 * is told if somebody else was faster.
 */
export function seenRevision(address: string, story: string): number {
  return read()[new URL(address).origin]?.[story] ?? 0
}

export function rememberRevision(address: string, story: string, revision: number): void {
  const seen = read()
  const { origin } = new URL(address)
  seen[origin] = { ...seen[origin], [story]: revision }
  mkdirSync(dirname(FILE), { recursive: true })
  writeFileSync(FILE, `${JSON.stringify(seen, null, 2)}\n`)
}

function read(): v.InferOutput<typeof Seen> {
  if (!existsSync(FILE)) return {}
  const text = readFileSync(FILE, 'utf8')
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Seen), text)
  // What cannot be read was not seen: then one is told of changes that one knows.
  return read.success ? read.output : {}
}
