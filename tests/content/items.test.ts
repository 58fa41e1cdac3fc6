import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { itemsPage } from '../fixtures/items-page.ts'
import { deckOf, STORIES } from '../fixtures/stories.ts'

// What each story asks, to be read in a diff: items/ has a page for each. After a change that is meant,
// write them anew: npx vitest run tests/content/items.test.ts -u

describe.each(STORIES)('the items of %s', (file) => {
  it('are those of its page', async () => {
    const page = `items/${basename(file).replace(/\.ya?ml$/, '.md')}`
    await expect(itemsPage(deckOf(file))).toMatchFileSnapshot(page)
  })
})
