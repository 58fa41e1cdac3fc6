import { describe, expect, it } from 'vitest'
import { DECK, DECKS } from '../fixtures/decks.ts'
import { openSite } from './fixtures/open.ts'
import { LOST_ON_PAPER } from './fixtures/paper.ts'
import { EVERY_KIND, SERBIAN } from './fixtures/site.ts'
import { PHONE, SCREENS, Visitor } from './fixtures/visitor.ts'

// The pages without a script: stories, cards, and what stands beside them.

const opened = openSite()

const PATHS = [
  ...['/', '/privacy', '/privacy?lang=sr', '/receipt', '/receipt?lang=sr', '/receipt?deleted=1'],
  ...[DECK, SERBIAN].map(({ story }) => `/s/${story}/board`),
  ...[...DECKS, SERBIAN].map(({ story }) => `/s/${story}`),
]
const DESK = SCREENS[2]
/** What is left of a desk’s screen then (WCAG 1.4.10). */
const ZOOMED = { name: 'zoomed in', width: 320, height: 256, theme: 'light' } as const
const CARDS = `/s/${DECK.story}`
/** A sheet of A4 without its margins, upright and on its side. */
const PAPER = [
  { name: 'upright', width: 718, height: 1047, theme: 'light' },
  { name: 'upright, from a dark screen', width: 718, height: 1047, theme: 'dark' },
  { name: 'on its side', width: 1047, height: 718, theme: 'light' },
  { name: 'on its side, from a dark screen', width: 1047, height: 718, theme: 'dark' },
] as const

/** The card at the top of the screen, under what stays there. */
const TOP_CARD = `document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('article')?.id`

describe.each(SCREENS)('on $name', (screen) => {
  it.each(PATHS)('%s has no fault, with every sentence open and without', async (path) => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, screen)
    const { page } = visitor
    await page.goto(path)
    await visitor.inspect()
    await page.route(`**${path}`, async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replaceAll('<details>', '<details open>')
      await route.fulfill({ response, body })
    })
    await page.reload()
    await visitor.inspect()
    await visitor.leave()
  })
})

describe.each([PHONE, DESK])('on $name, with keys alone', (screen) => {
  it.each(['/', '/privacy', '/receipt', CARDS])(
    '%s is gone through there and back',
    async (path) => {
      const visitor = await Visitor.arrive(opened.browser, opened.site.url, screen)
      await visitor.page.goto(path)
      await visitor.walk()
      await visitor.leave()
    },
  )
})

describe('the cards of a story', () => {
  it('take three requests, for the page and its stylesheets', async () => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, PHONE)
    await visitor.page.goto(CARDS)
    const needed = visitor.requests.filter((path) => !/icon|manifest/.test(path))
    expect(needed.toSorted()).toEqual([CARDS, '/cards.css', '/style.css'].toSorted())
    await visitor.leave()
  })

  it.each(DECKS.map(({ story }) => story))(
    'fit a desk zoomed in to 400 percent, also twice as many of them: %s',
    async (story) => {
      const visitor = await Visitor.arrive(opened.browser, opened.site.url, ZOOMED)
      const { page } = visitor
      await page.goto(`/s/${story}`)
      await visitor.inspect()
      await page.evaluate(`{
        const list = document.querySelector('.contents ol')
        list.append(...list.cloneNode(true).children)
      }`)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(ZOOMED.width)
      await visitor.leave()
    },
  )

  it.each([true, false])('are gone through one by one, with scripts: %s', async (scripts) => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, PHONE, { scripts })
    const { page } = visitor
    await page.goto(CARDS)
    const [first, ...others] = DECK.cards.map(({ id }) => id)
    await page.locator(`.contents a[href="#${first}"]`).tap()
    for (const id of [first, ...others]) {
      await expect.poll(() => page.evaluate(TOP_CARD)).toBe(id)
      if (id === others.at(-1)) break
      await page.locator(`#${id}`).getByRole('link', { name: 'Next card' }).tap()
    }
    await visitor.leave()
  })

  it('come to rest one at a time when they are swiped', async () => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, PHONE)
    const { page } = visitor
    await page.goto(`${CARDS}#${DECK.cards[1]?.id}`)
    const [, second, third] = DECK.cards.map(({ id }) => page.locator(`#${id}`))
    /** How far a card’s top is from the bar that stays above it. */
    const gap = async (card = page.locator('article')) => {
      const [bar, box] = await Promise.all([
        page.locator('.contents').boundingBox(),
        card.boundingBox(),
      ])
      return bar && box ? Math.abs(box.y - bar.y - bar.height) : Number.NaN
    }
    await expect.poll(() => gap(second)).toBeLessThan(24)
    // A swipe that ends a little short of the next card.
    const height = (await second?.boundingBox())?.height ?? 0
    await page.mouse.wheel(0, height - 20)
    await expect.poll(() => gap(third)).toBeLessThan(24)
    await visitor.leave()
  })

  it.each([true, false])(
    'tell behind each sentence its fact, with scripts: %s',
    async (scripts) => {
      const visitor = await Visitor.arrive(opened.browser, opened.site.url, PHONE, { scripts })
      const { page } = visitor
      await page.goto(CARDS)
      const card = page.locator('#moscow-in-may')
      const fact = card.getByText('Aleksandar Vučić met Vladimir Putin in Moscow in May 2025.')
      expect(await fact.isVisible()).toBe(false)
      await card.locator('summary').filter({ hasText: 'He met Vladimir Putin' }).tap()
      await fact.waitFor()
      expect(await card.getByText('paragraph 4, claim of: Aleksandar Vučić').isVisible()).toBe(true)
      await visitor.leave()
    },
  )

  it('are read with the keyboard alone', async () => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, PHONE)
    const { page } = visitor
    await page.goto(CARDS)
    const reach = async (selector: string) => {
      for (let steps = 0; steps < 90; steps++) {
        await page.keyboard.press('Tab')
        if ((await page.locator(`${selector}:focus`).count()) > 0) return
      }
      throw new Error(`the Tab key does not lead to ${selector}`)
    }
    const card = DECK.cards[2]?.id
    await reach(`.contents a[href="#${card}"]`)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(TOP_CARD)).toBe(card)
    await reach(`#${card} summary`)
    await page.keyboard.press('Enter')
    expect(await page.locator(`#${card} details[open]`).count()).toBe(1)
    const box = await page.locator(`#${card} summary:focus`).boundingBox()
    const bar = await page.locator('.contents').boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
    await visitor.leave()
  })

  it.each(PAPER)('are all on paper, black on white, $name', async (screen) => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, screen)
    const { page } = visitor
    await page.emulateMedia({ media: 'print' })
    for (const story of [DECK.story, EVERY_KIND.story]) {
      await page.goto(`/s/${story}`)
      expect(await page.evaluate(LOST_ON_PAPER)).toEqual([])
      expect(
        await page.locator('.contents, .actions, .tap').filter({ visible: true }).count(),
      ).toBe(0)
      const [main, card] = await Promise.all([
        page.locator('main').boundingBox(),
        page.locator('article').first().boundingBox(),
      ])
      expect(card?.width).toBe(main?.width)
    }
    await visitor.leave()
  })
})
