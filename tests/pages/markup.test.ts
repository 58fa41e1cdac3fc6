import { describe, expect, it } from 'vitest'
import { testApp } from '../fixtures/app.ts'
import { DECKS, decksFrom, wrongResponse } from '../fixtures/decks.ts'
import { hostileDeck } from '../fixtures/hostile-deck.ts'
import { Reader, shownIn } from '../fixtures/reader.ts'

// A story whose every text is markup and script, as an editor could write it or paste it.

const HOSTILE = hostileDeck()
const decks = decksFrom([...DECKS, HOSTILE])
const { fetch } = testApp(undefined, undefined, {}, decks)

/** The elements and attributes that only the story’s markup could have brought. */
const BROUGHT = /<img|<script|onerror=|javascript:/i
/** The scripts that are ours: one of data, and files. */
const OURS = /<script type="(?:application\/ld\+json">(.*?)|module" src="\/\w+\.js">)<\/script>/gs

/** What a browser takes for markup, without the scripts that are ours and without quoted values. */
function markupOf(html: string): string {
  for (const [, data] of html.matchAll(OURS)) {
    if (data !== undefined) expect(() => JSON.parse(data)).not.toThrow()
  }
  const tags = html.replace(OURS, '').match(/<[^>]*>/g) ?? []
  return tags.map((tag) => tag.replace(/"[^"]*"/g, '""')).join('')
}

describe('a story full of markup and script', () => {
  it('is made of it everywhere', () => {
    expect(HOSTILE.cards.map(({ figure }) => figure?.kind)).toHaveLength(5)
    expect(JSON.stringify(HOSTILE).split('onerror').length).toBeGreaterThan(30)
  })

  it.each(['/', `/s/${HOSTILE.story}`, `/s/${HOSTILE.story}/quiz`, `/s/${HOSTILE.story}/board`])(
    'is plain text on %s',
    async (path) => {
      const html = await (await fetch(path)).text()
      expect(html).toContain('&lt;script&gt;')
      expect(markupOf(html)).not.toMatch(BROUGHT)
    },
  )

  it('is plain text all through a quiz', async () => {
    const pages: string[] = []
    const reader = new Reader(async (path, init) => {
      const response = await fetch(path, init)
      pages.push(await response.clone().text())
      return response
    })
    await reader.playQuiz(HOSTILE.story, { right: 0 }, (at) =>
      at.respond(wrongResponse(shownIn(at.form), HOSTILE.items)),
    )
    await reader.submit({ name: '' })
    expect(pages.filter((page) => page.includes('&lt;script&gt;')).length).toBeGreaterThan(3)
    for (const page of pages) expect(markupOf(page)).not.toMatch(BROUGHT)
  })
})
