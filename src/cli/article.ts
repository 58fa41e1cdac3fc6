import { readFileSync, statSync } from 'node:fs'
import { exitWith } from './arguments.ts'

/** An article has some ten thousand characters; what is much longer is something else. */
const MOST_BYTES = 256 * 1024

/** The text of an article; the command ends when there is none. */
export function openArticle(name: string): string {
  const found = statSync(name, { throwIfNoEntry: false })
  if (!found) return exitWith(`${name}: there is no such file`)
  if (found.isDirectory())
    return exitWith(`${name}: is a folder; name the file of an article in it`)
  if (found.size > MOST_BYTES) {
    return exitWith(
      `${name}: has ${Math.ceil(found.size / 1024)} KiB, and an article at most ${MOST_BYTES / 1024}; cut out the article itself`,
    )
  }
  const text = decoded(readFileSync(name))
  if (text === undefined || isBinary(text)) {
    return exitWith(`${name}: is no text in UTF-8; save the article as plain text in UTF-8`)
  }
  return text.trim() === '' ? exitWith(`${name}: is empty; paste the article into it`) : text
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Control characters, but those that part words and lines, and what is left of a lost one, stand in no text. */
const isBinary = (text: string): boolean => /[^\P{Cc}\s]|\ufffd/u.test(text)
