import { describe, expect, it } from 'vitest'
import { openSite } from './fixtures/open.ts'
import { fillIn, type Hands, keyboard, mouse, touch } from './fixtures/player.ts'
import { EVERY_KIND, TRAMS } from './fixtures/site.ts'
import { PHONE, SCREENS, type Screen, Visitor } from './fixtures/visitor.ts'

// Whole quizzes of all kinds, in every way that people have of playing them.

const opened = openSite()

/** How many lines of the result count as questions, by the style sheet. */
const NUMBERED = `[...document.querySelectorAll('.results li')].filter(
  (line) => getComputedStyle(line).counterIncrement !== 'none',
).length`

interface Way {
  hands: Hands
  scripts?: boolean
  /** Looks over every page on the way. */
  inspects?: boolean
}

/** Plays the quiz of all kinds, every other question right, and gives how often each was. */
async function playEveryKind(screen: Screen, { hands, scripts = true, inspects = false }: Way) {
  const visitor = await Visitor.arrive(opened.browser, opened.site.url, screen, { scripts })
  const { page } = visitor
  const look = async () => {
    if (inspects) await visitor.inspect()
  }
  await page.goto(`/s/${EVERY_KIND.story}/quiz`)
  await look()
  await hands.type(page.getByLabel('Your name'), 'Ana')
  await hands.press(page.getByRole('button', { name: 'Start' }))
  for (let number = 1; number <= 9; number++) {
    await page.waitForURL(/attempt=/)
    await page.getByText(`Question ${number} of 9`).waitFor()
    const how = number % 2 ? 'right' : 'wrong'
    await fillIn(page, EVERY_KIND.items, how, hands)
    await look()
    await hands.press(page.getByRole('button', { name: 'Answer' }))
    const verdict = page.getByRole('heading', { level: 1 })
    await verdict.filter({ hasText: how === 'right' ? 'Right' : 'Wrong' }).waitFor()
    expect(await page.getByRole('status').first().textContent()).toContain('Source: paragraph')
    await hands.press(page.getByText('Read the card'))
    await page.getByText('See it among all cards').waitFor()
    expect(await page.locator('details').textContent()).not.toContain('[object')
    await look()
    if (number < 9) await hands.press(page.getByRole('link', { name: 'Next question' }))
  }
  await hands.press(page.getByRole('button', { name: 'See your result' }))
  await page.getByText('5 of 9').first().waitFor()
  expect(await page.getByText('Saved for the leaderboard as Ana').count()).toBe(1)
  expect(await page.locator('.results > li').count()).toBe(9)
  expect(await page.evaluate(NUMBERED)).toBe(9)
  await look()
  if (hands === keyboard) await visitor.walk()
  await visitor.leave()
}

describe('a quiz of all kinds', () => {
  it.each(SCREENS)('is played on $name, and no page of it has a fault', (screen) =>
    playEveryKind(screen, { hands: screen === PHONE ? touch : mouse, inspects: true }),
  )

  it.each(SCREENS)('is played with the keyboard alone on $name', (screen) =>
    playEveryKind(screen, { hands: keyboard }),
  )

  it.each(SCREENS)('is played without JavaScript on $name', (screen) =>
    playEveryKind(screen, { hands: mouse, scripts: false, inspects: true }),
  )
})

describe('what was missed', () => {
  it.each(SCREENS)('is tried again on $name, and changes no score', async (screen) => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, screen)
    const { page } = visitor
    const answerAll = async (how: 'right' | 'wrong') => {
      for (;;) {
        await fillIn(page, TRAMS.items, how, mouse)
        await page.getByRole('button', { name: 'Answer' }).click()
        await page.getByRole('heading', { name: /^(Right|Wrong)/, level: 1 }).waitFor()
        const next = page.getByRole('link', { name: 'Next question' })
        if ((await next.count()) === 0) return
        await next.click()
        await page.locator('legend').waitFor()
      }
    }
    await page.goto(`/s/${TRAMS.story}/quiz`)
    await page.getByRole('button', { name: 'Start' }).click()
    await page.locator('legend').waitFor()
    await answerAll('wrong')
    await page.getByRole('button', { name: 'See your result' }).click()
    await page.getByRole('heading', { name: 'Your result', exact: true }).waitFor()
    const before = (await opened.site.scores.list()).keys
    await page.getByRole('button', { name: 'Try what you missed' }).click()
    await page.getByText(/Practice · Question 1/).waitFor()
    await visitor.inspect()
    await answerAll('right')
    await page.getByRole('link', { name: 'See how it went' }).click()
    await page.getByText('a practice has no score').waitFor()
    await visitor.inspect()
    expect((await opened.site.scores.list()).keys).toEqual(before)
    await visitor.leave()
  })
})
