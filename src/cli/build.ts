import { isBuilt } from './build-mark.ts'

// npm run build: compiles content/ to decks, or reports what keeps it from doing so, and puts them, the
// static files and the pictures into dist/. What was built before and would be the same stays.
// With KEEP_DECKS set, as `npm start` does, a story that is broken while one works on it leaves the
// decks as they were, so that the pages stay up.

if (isBuilt()) {
  console.log('dist: nothing has changed since it was built')
} else {
  // Only now: what it takes to build takes half a second to load.
  const { build } = await import('./dist.ts')
  await build()
}
