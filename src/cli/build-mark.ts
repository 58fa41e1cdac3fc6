import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

// Whether dist/ is what a build would make of all there is now. A build is asked for more often than
// needed: by npm test, npm start, and by wrangler whenever it starts.

const MARK = 'dist/built.json'
const MADE = ['dist/assets', 'dist/stories.json']
/** What a build is made from, besides the stories. */
const CODE = [join(import.meta.dirname, '..'), join(import.meta.dirname, '../../package-lock.json')]

const Mark = v.object({ from: v.string(), files: v.array(v.string()) })

/** Whether all is there that was built last, from what is there now. */
export function isBuilt(): boolean {
  if (!existsSync(MARK)) return false
  const mark = v.safeParse(Mark, JSON.parse(readFileSync(MARK, 'utf8')))
  return mark.success && mark.output.files.every(existsSync) && mark.output.from === source()
}

/**
 * To be called before anything in dist/ is changed.
 * @returns what it is built from: what changes meanwhile may not be in it
 */
export function markUnbuilt(): string {
  rmSync(MARK, { force: true })
  return source()
}

/** To be called when all is done. */
export function markBuilt(from: string): void {
  const mark: v.InferOutput<typeof Mark> = { from, files: MADE.flatMap(filesIn) }
  writeFileSync(MARK, JSON.stringify(mark))
}

/** A hash of our own code, the packages, the stories, and Node, which brings language data. */
function source(): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of [...CODE, 'content'].flatMap(filesIn)) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** The files in a folder, in their order; a file is all that is in it. */
function filesIn(path: string): string[] {
  if (/\.json$/.test(path)) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
