import { beforeAll, describe, expect, it, vi } from 'vitest'
import { EDITOR_KEY } from '../fixtures/app.ts'
import { playCrowd } from './fixtures/crowd.ts'
import { openSite } from './fixtures/open.ts'
import { fillIn, mouse } from './fixtures/player.ts'
import { EVERY_KIND } from './fixtures/site.ts'
import { SCREENS, Visitor } from './fixtures/visitor.ts'

// What is shown of the others, once there are many.

const PLAYERS = 120
const BOARD = `/s/${EVERY_KIND.story}/board`
const STATISTICS = `/s/${EVERY_KIND.story}/statistics`

const opened = openSite()

beforeAll(async () => {
  await playCrowd(opened.site.fetch, EVERY_KIND, PLAYERS)
  const counted = () => opened.site.counted(EVERY_KIND.story, 'SELECT sum(attempts) n FROM shares')
  await vi.waitFor(async () => expect(await counted()).toEqual([{ n: PLAYERS }]), 10_000)
})

describe.each(SCREENS)('on $name', (screen) => {
  it('a leaderboard of many pages is leafed through to its end', async () => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, screen)
    const { page } = visitor
    await page.goto(BOARD)
    const places: string[] = []
    for (;;) {
      places.push(...(await page.locator('tbody td:first-child').allTextContents()))
      await visitor.inspect()
      const next = page.getByRole('link', { name: 'Next places' })
      if ((await next.count()) === 0) break
      const before = page.url()
      await next.click()
      await page.waitForURL((url) => url.href !== before)
    }
    expect(places.length).toBeGreaterThanOrEqual(PLAYERS)
    expect(places).toEqual(places.map((_, place) => String(place + 1)))
    await visitor.walk()
    await visitor.leave()
  })

  it('a result says how the others did, and its player can delete it', async () => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, screen)
    const { page } = visitor
    await page.goto(`/s/${EVERY_KIND.story}/quiz`)
    await page.getByLabel('Your name').fill('Zoran')
    await page.getByRole('button', { name: 'Start' }).click()
    for (let number = 1; number <= 9; number++) {
      await page.getByText(`Question ${number} of 9`).waitFor()
      await fillIn(page, EVERY_KIND.items, number < 9 ? 'right' : 'wrong', mouse)
      await page.getByRole('button', { name: 'Answer' }).click()
      if (number < 9) await page.getByRole('link', { name: 'Next question' }).click()
    }
    await page.getByRole('button', { name: 'See your result' }).click()
    await page.getByText(/You did better than \d+% of the players/).waitFor()
    expect(await page.getByText(/^\d+% of the players got this right\.$/).count()).toBe(9)
    await page.getByText(/as Zoran, in place \d+\./).waitFor()
    await page.locator('summary', { hasText: 'Delete this score' }).click()
    await visitor.inspect()
    await page.getByRole('button', { name: 'Delete this score' }).click()
    await page.getByText('The score is deleted.').waitFor()
    await visitor.leave()
  })

  it('the statistics of a story are for who has the key', async () => {
    const arrive = (password: string) =>
      Visitor.arrive(opened.browser, opened.site.url, screen, { password })
    const stranger = await arrive('a guess')
    await stranger.page.goto(STATISTICS)
    await stranger.page.getByRole('heading', { name: 'This page is for editors' }).waitFor()
    await stranger.inspect()
    stranger.forgive(/status of 401/)
    await stranger.leave()

    const editor = await arrive(EDITOR_KEY)
    const { page } = editor
    await page.goto(STATISTICS)
    await page.getByText(/^1\d\d first attempts/).waitFor()
    expect(await page.getByRole('article').count()).toBe(9)
    expect(await page.getByRole('img', { name: /^Discrimination/ }).count()).toBe(9)
    await editor.inspect()
    await editor.walk()
    await editor.leave()
  })
})
