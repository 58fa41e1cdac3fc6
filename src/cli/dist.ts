import { existsSync } from 'node:fs'
import { isError } from '../story/problem.ts'
import { buildAssets } from './assets.ts'
import { markBuilt, markUnbuilt } from './build-mark.ts'
import { cachedDeck } from './deck-cache.ts'
import { storeDecks } from './decks.ts'
import { buildPictures } from './pictures/build.ts'
import { count, problemReport, summary } from './report.ts'
import { loadStory, type StoryFile, storyFiles } from './stories.ts'

const PLACES = { assets: 'dist/assets', list: 'dist/stories.json' }

/** Makes all that is in dist/ of all that there is, or says why it cannot. */
export async function build(): Promise<void> {
  const from = markUnbuilt()
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
  if (broken.length > 0) return refuse(broken)
  const stories = storeDecks(decks, PLACES)
  await buildPictures(stories)
  markBuilt(from)
  const items = stories.reduce((total, story) => total + story.items, 0)
  console.log(`dist: ${count(stories.length, 'story', 'stories')}, ${count(items, 'question')}`)
}

function refuse(broken: readonly StoryFile[]): void {
  for (const file of broken) console.error(problemReport(file))
  console.error(summary(broken))
  if (process.env.KEEP_DECKS && existsSync(PLACES.list)) {
    console.error('The stories are still served as they were before.')
  } else {
    process.exitCode = 1
  }
}
