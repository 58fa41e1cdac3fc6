import { expect, it } from 'vitest'
import { listingOf } from '../../src/deck/listing.ts'
import { testApp } from '../fixtures/app.ts'
import { DECKS } from '../fixtures/decks.ts'

it('the list of stories shows of each its figure with what it counts, and how much there is to read', async () => {
  const html = await (await testApp().fetch('/')).text()
  const entries = html.split('<article ').slice(1)
  expect(entries).toHaveLength(DECKS.length)
  for (const [place, deck] of DECKS.entries()) {
    const text = (entries[place] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    const { hook, cards } = listingOf(deck)
    expect(hook).toBeDefined()
    expect(text).toContain([hook?.hedge, hook?.figure, hook?.unit].filter(Boolean).join(' '))
    expect(text).toMatch(new RegExp(`${cards} (cards and a quiz|kartica i kviz)`))
  }
  expect(html).toContain('<strong>31</strong> <span>months</span>')
})
