import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { isError } from '../story/problem.ts'
import { buildAssets } from './assets.ts'
import { count, problemReport, summary } from './report.ts'
import { loadStory, storyFiles } from './stories.ts'

// npm run build: compiles content/ to dist/decks.json, or reports what keeps it from doing so, and puts
// the static files into dist/assets.
// With KEEP_DECKS set, as `npm start` does, a story that is broken while one works on it leaves the
// decks as they were, so that the pages stay up.

const DECKS = 'dist/decks.json'

buildAssets()
const files = storyFiles().map(loadStory)
const broken = files.filter((file) => file.problems.some(isError))
if (broken.length === 0) {
  const decks = files.flatMap((file) => file.compiled?.deck ?? [])
  mkdirSync('dist', { recursive: true })
  writeFileSync(DECKS, JSON.stringify(decks))
  const items = decks.reduce((total, deck) => total + deck.items.length, 0)
  console.log(`${DECKS}: ${count(decks.length, 'story', 'stories')}, ${count(items, 'question')}`)
} else {
  for (const file of broken) console.error(problemReport(file))
  console.error(summary(files))
  if (process.env.KEEP_DECKS && existsSync(DECKS)) {
    console.error('The stories are still served as they were before.')
  } else {
    process.exitCode = 1
  }
}
