import { mkdirSync, writeFileSync } from 'node:fs'
import { isError } from '../story/problem.ts'
import { count, problemReport, summary } from './report.ts'
import { loadStory, storyFiles } from './stories.ts'

// npm run build: compiles content/ to dist/decks.json, or reports what keeps it from doing so.

const files = storyFiles().map(loadStory)
const broken = files.filter((file) => file.problems.some(isError))
if (broken.length > 0) {
  for (const file of broken) console.error(problemReport(file))
  console.error(summary(files))
  process.exitCode = 1
} else {
  const decks = files.flatMap((file) => file.compiled?.deck ?? [])
  mkdirSync('dist', { recursive: true })
  writeFileSync('dist/decks.json', JSON.stringify(decks))
  const items = decks.reduce((total, deck) => total + deck.items.length, 0)
  console.log(
    `dist/decks.json: ${count(decks.length, 'story', 'stories')}, ${count(items, 'question')}`,
  )
}
