import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

// Decks that were built before, so that a build compiles only what has changed: a story, or the code
// and the packages that compile it.

const FOLDER = 'dist/cache'
const SOURCE = join(import.meta.dirname, '..')

/** The deck of a story file as JSON: that of an earlier build, or a new one that is kept. */
export function cachedDeck(file: string, compile: () => string | undefined): string | undefined {
  const kept = join(FOLDER, `${basename(file)}.${stampOf(file)}.json`)
  if (existsSync(kept)) return readFileSync(kept, 'utf8')
  const deck = compile()
  if (deck === undefined) return undefined
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(kept, deck)
  return deck
}

function stampOf(file: string): string {
  return createHash('sha256')
    .update(codeStamp())
    .update(file)
    .update(readFileSync(file))
    .digest('hex')
    .slice(0, 16)
}

let code: string | undefined

/** All that makes a deck of a story: our own code, the packages and Node, which brings language data. */
function codeStamp(): string {
  if (code !== undefined) return code
  const hash = createHash('sha256').update(process.version)
  const files = ['cli', 'deck', 'questions', 'story', 'http', 'play', 'ui'].flatMap((room) =>
    readdirSync(join(SOURCE, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .sort()
      .map((name) => join(SOURCE, room, name)),
  )
  for (const file of [...files, join(SOURCE, '../package-lock.json')]) {
    hash.update(file.slice(SOURCE.length)).update(readFileSync(file))
  }
  code = hash.digest('hex')
  return code
}
