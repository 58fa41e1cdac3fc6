import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { isError } from '../story/problem.ts'
import { buildAssets } from './assets.ts'
import { cachedDeck } from './deck-cache.ts'
import { buildPictures, Titled } from './pictures/build.ts'
import { count, problemReport, summary } from './report.ts'
import { loadStory, type StoryFile, storyFiles } from './stories.ts'

// npm run build: compiles content/ to dist/decks.json, or reports what keeps it from doing so, and puts
// the static files and the pictures into dist/assets.
// With KEEP_DECKS set, as `npm start` does, a story that is broken while one works on it leaves the
// decks as they were, so that the pages stay up.

const DECKS = 'dist/decks.json'
const Built = v.object({ ...Titled.entries, items: v.array(v.unknown()) })

buildAssets()
const broken: StoryFile[] = []
const decks = storyFiles().flatMap((name) => {
  const deck = cachedDeck(name, () => {
    const file = loadStory(name)
    if (file.problems.some(isError)) broken.push(file)
    return file.compiled && JSON.stringify(file.compiled.deck)
  })
  return deck ?? []
})
if (broken.length === 0) {
  mkdirSync('dist', { recursive: true })
  writeFileSync(DECKS, `[${decks.join()}]`)
  const built = decks.map((deck) => v.parse(Built, JSON.parse(deck)))
  await buildPictures(built)
  const items = built.reduce((total, deck) => total + deck.items.length, 0)
  console.log(`${DECKS}: ${count(decks.length, 'story', 'stories')}, ${count(items, 'question')}`)
} else {
  for (const file of broken) console.error(problemReport(file))
  console.error(summary(broken))
  if (process.env.KEEP_DECKS && existsSync(DECKS)) {
    console.error('The stories are still served as they were before.')
  } else {
    process.exitCode = 1
  }
}
