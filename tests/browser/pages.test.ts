import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Deck } from '../../src/deck/schema.ts'
import { EDITOR_KEY } from '../fixtures/app.ts'
import { startedQuiz } from './fixtures/attempts.ts'
import { openSite } from './fixtures/open.ts'
import { fillIn, mouse, questionOn } from './fixtures/player.ts'
import { EVERY_KIND, FULL_OF_MARKUP, MADE_OF_MARKUP, SERBIAN } from './fixtures/site.ts'
import { PHONE, SCREENS, type Screen, Visitor } from './fixtures/visitor.ts'

// Pages and states that a quiz played through does not come by.

const DESK = SCREENS[2]
const QUIZ = `/s/${EVERY_KIND.story}/quiz`
/** What the console says of an answer that is an error: the pages here are. */
const ERROR_STATUS = /the server responded with a status of (4|503)/

const opened = openSite()

/** A quiz from its start, the first question open. */
async function start(page: Page, deck: Deck, button = 'Start'): Promise<void> {
  await page.goto(`/s/${deck.story}/quiz`)
  await page.getByRole('button', { name: button }).click()
  await page.locator('legend').waitFor()
}

describe.each(SCREENS)('on $name', (screen) => {
  const arrive = () => Visitor.arrive(opened.browser, opened.site.url, screen)

  it('a question sent without an answer says what to do, takes the focus there, and goes on', async () => {
    const visitor = await arrive()
    const { page } = visitor
    await start(page, EVERY_KIND)
    for (let number = 1; number <= 9; number++) {
      const { input } = await questionOn(page)
      await page.getByRole('button', { name: 'Answer' }).click()
      const advice = page.getByRole('alert').getByRole('link')
      await advice.waitFor()
      expect(await page.locator('[role=alert]:focus').count(), input.type).toBe(1)
      await visitor.inspect()
      await advice.click()
      expect(await page.locator('[name=response]:focus').count(), input.type).toBe(1)
      await fillIn(page, EVERY_KIND.items, 'right', mouse)
      await page.getByRole('button', { name: 'Answer' }).click()
      await page.getByRole('heading', { name: 'Right' }).waitFor()
      if (number === 9) break
      await page.getByRole('link', { name: 'Next question' }).click()
      await page.locator('legend').waitFor()
    }
    await page.getByLabel('Your name').fill('<b>')
    await page.getByRole('button', { name: 'See your result' }).click()
    await page.getByText('without markup').waitFor()
    await visitor.inspect()
    visitor.forgive(ERROR_STATUS)
    await visitor.leave()
  })

  it('a Serbian quiz is Serbian from its start to its result', async () => {
    const visitor = await arrive()
    const { page } = visitor
    const look = async () => {
      expect(await page.locator('html').getAttribute('lang')).toBe('sr')
      await visitor.inspect()
    }
    await start(page, SERBIAN, 'Počnite kviz')
    await look()
    for (let number = 1; number <= 3; number++) {
      await fillIn(page, SERBIAN.items, number === 1 ? 'right' : 'wrong', mouse)
      await page.getByRole('button', { name: 'Potvrdite odgovor' }).click()
      await page.getByRole('heading', { name: number === 1 ? 'Tačno' : 'Netačno' }).waitFor()
      if (number < 3) await page.getByRole('link', { name: 'Sledeće pitanje' }).click()
    }
    await look()
    await page.getByRole('button', { name: 'Pogledajte rezultat' }).click()
    await page.getByRole('heading', { name: 'Rezultat', exact: true }).waitFor()
    await look()
    await visitor.leave()
  })
})

/** What only the markup of a story could have brought into a page. */
const BROUGHT = `[...document.querySelectorAll(
  'main :is(img, script, iframe, object), [onerror], [onload], a[href^="javascript:" i]',
)].map((element) => element.outerHTML)`

describe('a story full of markup and script', () => {
  const stories = [FULL_OF_MARKUP, MADE_OF_MARKUP].map(({ story }) => `/s/${story}`)
  const arrive = async (screen: Screen) => {
    const arrival = { password: EDITOR_KEY }
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, screen, arrival)
    const read = async () => {
      expect(await visitor.page.evaluate(BROUGHT)).toEqual([])
      expect(await visitor.page.locator('main').textContent()).toMatch(/<img src=x onerror=/)
    }
    const look = async () => {
      await read()
      await visitor.inspect()
    }
    return { visitor, page: visitor.page, read, look }
  }

  it.each([PHONE, DESK])('is text on all pages beside its quiz, on $name', async (screen) => {
    const { visitor, page, look } = await arrive(screen)
    for (const path of ['/', ...stories.flatMap((story) => [story, `${story}/board`])]) {
      await page.goto(path)
      await look()
    }
    await page.goto(`${stories[0]}/statistics`)
    await look()
    await visitor.leave()
  })

  it('is text all through its quiz, as is what a player writes', async () => {
    const { visitor, page, read, look } = await arrive(PHONE)
    await page.goto(`/s/${FULL_OF_MARKUP.story}/quiz`)
    await look()
    await start(page, FULL_OF_MARKUP)
    for (let number = 1; number <= 9; number++) {
      const { input } = await questionOn(page)
      await look()
      await fillIn(page, FULL_OF_MARKUP.items, 'right', mouse)
      const written = '</dd><script>alert(2)</script>'
      if (input.type === 'text') await page.locator('[name=response]').fill(written)
      await page.getByRole('button', { name: 'Answer' }).click()
      await page.getByRole('heading', { name: input.type === 'text' ? 'Wrong' : 'Right' }).waitFor()
      if (input.type === 'text') await page.getByText(written).waitFor()
      await page.getByText('Read the card').click()
      await (number === 9 ? look() : read())
      if (number === 9) break
      await page.getByRole('link', { name: 'Next question' }).click()
      await page.locator('legend').waitFor()
    }
    await page.getByRole('button', { name: 'See your result' }).click()
    await page.getByRole('heading', { name: 'Your result', exact: true }).waitFor()
    await look()
    const shared = await page.getByLabel('Share your result').inputValue()
    expect(shared).toContain(`the quiz “${FULL_OF_MARKUP.title}”`)
    await visitor.leave()
  })
})

describe('the first load of a quiz page', () => {
  it.each([
    ['the start', async () => QUIZ],
    ['a question', () => startedQuiz(EVERY_KIND)],
  ])('is at most 14 KB compressed in at most 3 requests: %s', async (_, address) => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, PHONE)
    const bodies: Promise<Buffer>[] = []
    visitor.page.on('response', (response) => bodies.push(response.body()))
    await visitor.page.goto(await address(), { waitUntil: 'networkidle' })
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
    expect(visitor.requests).toEqual([
      new URL(visitor.page.url()).pathname,
      '/style.css',
      '/quiz.js',
    ])
    expect(sizes).toHaveLength(3)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(14 * 1024)
    await visitor.leave()
  })
})

describe('with JavaScript', () => {
  it('a slider writes its number into the field beside it, and follows what is typed', async () => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, PHONE)
    const { page } = visitor
    await start(page, EVERY_KIND)
    while ((await questionOn(page)).input.type !== 'number') {
      await fillIn(page, EVERY_KIND.items, 'right', mouse)
      await page.getByRole('button', { name: 'Answer' }).click()
      await page.getByRole('link', { name: 'Next question' }).click()
      await page.locator('legend').waitFor()
    }
    const slider = page.getByRole('slider')
    const typed = page.getByLabel('or type the number')
    await slider.press('ArrowRight')
    expect(await typed.inputValue()).toBe(await slider.inputValue())
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\d+ million euros$/)
    await typed.fill('84')
    expect(await slider.inputValue()).toBe('84')
    await page.getByRole('button', { name: 'Answer' }).click()
    await page.getByRole('heading', { name: 'Right' }).waitFor()
    await visitor.leave()
  })

  it('a result is copied with one press', async () => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, PHONE)
    const { page } = visitor
    await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await start(page, SERBIAN, 'Počnite kviz')
    for (let number = 1; number <= 3; number++) {
      await fillIn(page, SERBIAN.items, 'right', mouse)
      await page.getByRole('button', { name: 'Potvrdite odgovor' }).click()
      await page.getByRole('heading', { name: 'Tačno' }).waitFor()
      if (number < 3) await page.getByRole('link', { name: 'Sledeće pitanje' }).click()
    }
    await page.getByRole('button', { name: 'Pogledajte rezultat' }).click()
    await page.getByRole('button', { name: 'Kopirajte' }).click()
    await page.getByText('Kopirano.').waitFor()
    const copied = await page.evaluate('navigator.clipboard.readText()')
    expect(copied).toBe(await page.getByLabel('Podelite rezultat').inputValue())
    expect(copied).toContain('●●●')
    await visitor.leave()
  })
})
