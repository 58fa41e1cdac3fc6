import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { type BuiltStory, deckPath } from '../deck/built.ts'
import { listingOf } from '../deck/listing.ts'
import { Deck } from '../deck/schema.ts'

/**
 * Puts decks among the static files, where only the Worker reads them, and writes the list of them
 * that is built into it. Those that were there before go.
 * @param decks as JSON
 * @param list the file of the list
 */
export function storeDecks(
  decks: readonly string[],
  { assets, list }: { assets: string; list: string },
): BuiltStory[] {
  // Not among the static files, which may be looked through while it is there.
  const part = `${list}.${process.pid}.part`
  mkdirSync(dirname(list), { recursive: true })
  const stories = decks.map((json) => {
    const deck = v.parse(Deck, JSON.parse(json))
    const hash = createHash('sha256').update(json).digest('hex')
    const story: BuiltStory = { ...listingOf(deck), hash }
    const file = join(assets, deckPath(story))
    if (!existsSync(file)) writeWhole(file, json, part)
    return story
  })
  writeWhole(list, JSON.stringify(stories), part)
  const folder = join(assets, dirname(deckPath({ story: '', hash: '' })))
  const wanted = new Set(stories.map((story) => basename(deckPath(story))))
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!wanted.has(name)) rmSync(join(folder, name))
  }
  return stories
}

/** Whoever reads a file while it is written has the old one or the new one. */
function writeWhole(file: string, text: string, part: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(part, text)
  renameSync(part, file)
}
