import type { Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { finishedRun } from '../fixtures/scores.ts'
import { addressOf, attemptAt } from './fixtures/attempts.ts'
import { openChromium, openSite } from './fixtures/open.ts'
import { fillIn, mouse } from './fixtures/player.ts'
import { EVERY_KIND, TRAMS } from './fixtures/site.ts'
import { PHONE, Visitor } from './fixtures/visitor.ts'

// Trains, tunnels, tired fingers.

const CARDS = `/s/${EVERY_KIND.story}`
const QUIZ = `/s/${EVERY_KIND.story}/quiz`
/** What the console says of a network that we have cut. */
const LOST = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|502|error occurred when fetching the script/
const KEPT = 'No connection. What you sent is kept here'

const opened = openSite()

/** A visitor before the first question, with its fields filled in. */
async function answering(
  how: 'right' | 'wrong' = 'right',
  { scripts = true, browser = opened.browser } = {},
) {
  const visitor = await Visitor.arrive(browser, opened.site.url, PHONE, { scripts })
  const { page } = visitor
  await page.goto(QUIZ)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.locator('legend').waitFor()
  await fillIn(page, EVERY_KIND.items, how, mouse)
  return { visitor, page, answer: page.getByRole('button', { name: 'Answer' }) }
}

/** Lets no answer through, until what it gives is called. */
async function stopAnswers(page: Page, stop = (route: Route) => route.abort()) {
  const isQuiz = (url: URL) => url.pathname === QUIZ
  await page.route(isQuiz, (route) =>
    route.request().method() === 'POST' ? stop(route) : route.continue(),
  )
  return () => page.unroute(isQuiz)
}

/** A visitor who has answered all, and may ask for the result. */
async function finishing() {
  const visitor = await Visitor.arrive(opened.browser, opened.site.url, PHONE)
  const id = crypto.randomUUID()
  const played = { id, name: 'Ana', length: EVERY_KIND.quizLength, right: 5 }
  const { attempt } = finishedRun({ ...played, deck: EVERY_KIND, now: Date.now() - 60_000 })
  await visitor.page.goto(await addressOf({ ...attempt, finished: false }))
  const finish = visitor.page.getByRole('button', { name: 'See your result' })
  return { visitor, page: visitor.page, finish }
}

const scoreCount = async () => (await opened.site.scores.list()).keys.length
const resultOf = (page: Page) => page.getByRole('heading', { name: 'Your result', exact: true })
const verdictOf = (page: Page) => page.getByRole('heading', { level: 1, name: /Right|Wrong/ })

describe('an answer given without a connection', () => {
  it('is kept, said to be kept, and sent when the connection is back', async () => {
    const { visitor, page, answer } = await answering()
    await visitor.context.setOffline(true)
    await answer.click()
    await page.getByText(KEPT).waitFor()
    expect(await page.getByRole('status').textContent()).toContain(KEPT)
    await visitor.inspect()
    await visitor.context.setOffline(false)
    await verdictOf(page).waitFor()
    expect(await page.getByText('Question 1 of 9').count()).toBe(1)
    visitor.forgive(LOST)
    await visitor.leave()
  })

  it('is kept also where a gateway answers that it has no server', async () => {
    const { visitor, page, answer } = await answering()
    const badGateway = { status: 502, contentType: 'text/html', body: 'Bad gateway' }
    const letThrough = await stopAnswers(page, (route) => route.fulfill(badGateway))
    await answer.click()
    await page.getByText(KEPT).waitFor()
    await letThrough()
    await answer.click()
    await verdictOf(page).waitFor()
    visitor.forgive(LOST)
    await visitor.leave()
  })

  it('is still there after a reload, and sent from there', async () => {
    const { visitor, page, answer } = await answering('wrong')
    const letThrough = await stopAnswers(page)
    await answer.click()
    await page.getByText(KEPT).waitFor()
    await page.reload()
    await page.getByText(KEPT).waitFor()
    await letThrough()
    await answer.click()
    await verdictOf(page).filter({ hasText: 'Wrong' }).waitFor()
    visitor.forgive(LOST)
    await visitor.leave()
  })

  it('is sent later also where a browser keeps nothing for us', async () => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, PHONE)
    const { page } = visitor
    await page.addInitScript(`Object.defineProperty(window, 'sessionStorage', {
      get() { throw new DOMException('not here', 'SecurityError') },
    })`)
    await page.goto(QUIZ)
    await page.getByRole('button', { name: 'Start' }).click()
    await page.locator('legend').waitFor()
    await fillIn(page, EVERY_KIND.items, 'right', mouse)
    await visitor.context.setOffline(true)
    await page.getByRole('button', { name: 'Answer' }).click()
    await page.getByText(KEPT).waitFor()
    await visitor.context.setOffline(false)
    await verdictOf(page).waitFor()
    visitor.forgive(LOST)
    await visitor.leave()
  })

  it('can be changed while it waits', async () => {
    const { visitor, page, answer } = await answering('wrong')
    await visitor.context.setOffline(true)
    await answer.click()
    await page.getByText(KEPT).waitFor()
    await fillIn(page, EVERY_KIND.items, 'right', mouse)
    await visitor.context.setOffline(false)
    await verdictOf(page).filter({ hasText: 'Right' }).waitFor()
    visitor.forgive(LOST)
    await visitor.leave()
  })
})

describe('a quiz', () => {
  it('that is started without a connection starts when it is back, under the name given', async () => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, PHONE)
    const { page } = visitor
    await page.goto(QUIZ)
    await page.getByLabel('Your name').fill('Ana')
    await visitor.context.setOffline(true)
    await page.getByRole('button', { name: 'Start' }).tap()
    await page.getByText(KEPT).waitFor()
    await visitor.inspect()
    await visitor.context.setOffline(false)
    await page.getByText('Question 1 of 9').waitFor()
    expect((await attemptAt(page.url())).name).toBe('Ana')
    visitor.forgive(LOST)
    await visitor.leave()
  })

  it('that is finished without a connection has one score when it is back', async () => {
    const before = await scoreCount()
    const { visitor, page, finish } = await finishing()
    await visitor.context.setOffline(true)
    await finish.tap()
    await page.getByText(KEPT).waitFor()
    await finish.tap()
    await visitor.inspect()
    await visitor.context.setOffline(false)
    await resultOf(page).waitFor()
    expect(await scoreCount()).toBe(before + 1)
    visitor.forgive(LOST)
    await visitor.leave()
  })

  it('that was finished is harmed by no way back', async () => {
    const before = await scoreCount()
    const { visitor, page, finish } = await finishing()
    await finish.tap()
    await resultOf(page).waitFor()
    const result = page.url()
    await page.goBack()
    await finish.waitFor()
    await page.getByLabel('Your name').fill('Somebody else')
    await finish.tap()
    await resultOf(page).waitFor()
    await page.getByText('Saved for the leaderboard as Ana').waitFor()
    await page.goBack()
    await page.goForward()
    await page.getByText('Saved for the leaderboard as Ana').waitFor()
    await page.goto(result)
    await page.getByText('Saved for the leaderboard as Ana').waitFor()
    expect(await scoreCount()).toBe(before + 1)
    await visitor.leave()
  })
})

describe('a phone that sleeps', () => {
  const phone = openChromium({ keepsPages: true })

  it('in the middle of a question has it as it was', async () => {
    const { visitor, page, answer } = await answering('wrong', phone)
    await page.evaluate('window.awake = true')
    await page.goto(CARDS)
    await page.evaluate('history.back()')
    await expect.poll(() => page.evaluate('window.awake')).toBe(true)
    await answer.click()
    await verdictOf(page).filter({ hasText: 'Wrong' }).waitFor()
    await visitor.leave()
  })

  it('with an answer that waits sends it on waking', async () => {
    const { visitor, page, answer } = await answering('wrong', phone)
    const letThrough = await stopAnswers(page)
    // No alarm goes off while it sleeps.
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 1000)
    await answer.click()
    await page.getByText(KEPT).waitFor()
    await letThrough()
    await page.evaluate('window.awake = true')
    await page.goto(CARDS)
    await page.evaluate('history.back()')
    await verdictOf(page).filter({ hasText: 'Wrong' }).waitFor()
    visitor.forgive(LOST)
    await visitor.leave()
  })

  it('with an answer on its way sends it again on waking', async () => {
    const { visitor, page, answer } = await answering('wrong', phone)
    const letThrough = await stopAnswers(page, async () => {})
    await answer.click()
    await page.goto(CARDS)
    await letThrough()
    await page.evaluate('history.back()')
    await verdictOf(page).filter({ hasText: 'Wrong' }).waitFor()
    visitor.forgive(LOST)
    await visitor.leave()
  })
})

describe('a page that cannot be had without a connection', () => {
  it('is stood in for by one of ours, and opens by itself when the connection is back', async () => {
    const { visitor, page, answer } = await answering()
    await answer.click()
    await verdictOf(page).waitFor()
    await page.evaluate('navigator.serviceWorker.ready.then(() => {})')
    await visitor.context.setOffline(true)
    await page.getByRole('link', { name: 'Next question' }).click()
    await page.getByRole('heading', { name: 'You are offline' }).waitFor()
    await visitor.inspect()
    await visitor.context.setOffline(false)
    await page.locator('legend').waitFor()
    expect(await page.getByText('Question 2 of 9').count()).toBe(1)
    visitor.forgive(LOST)
    await visitor.leave()
  })
})

describe('what is asked for without a connection', () => {
  it('goes out when it is back: a practice of what was missed', async () => {
    const visitor = await Visitor.arrive(opened.browser, opened.site.url, PHONE)
    const { page } = visitor
    await page.goto(`/s/${TRAMS.story}/quiz`)
    await page.getByRole('button', { name: 'Start' }).click()
    for (let question = 1; question <= TRAMS.quizLength; question++) {
      await page.locator('legend').waitFor()
      await fillIn(page, TRAMS.items, 'wrong', mouse)
      await page.getByRole('button', { name: 'Answer' }).click()
      await verdictOf(page).waitFor()
      if (question < TRAMS.quizLength) await page.getByRole('link', { name: 'Next' }).click()
    }
    await page.getByRole('button', { name: 'See your result' }).click()
    const practise = page.getByRole('button', { name: 'Try what you missed' })
    await practise.waitFor()
    await visitor.context.setOffline(true)
    await practise.click()
    await page.getByText(KEPT).waitFor()
    await visitor.context.setOffline(false)
    await page.getByText(/Practice · Question 1/).waitFor()
    visitor.forgive(LOST)
    await visitor.leave()
  })

  it('is stood in for by a page of ours: questions on a card', async () => {
    const { visitor, page, answer } = await answering()
    await answer.click()
    await verdictOf(page).waitFor()
    await page.evaluate('navigator.serviceWorker.ready.then(() => {})')
    await page.goto(`/s/${EVERY_KIND.story}`)
    await visitor.context.setOffline(true)
    await page.getByRole('button', { name: 'Ask me about this' }).first().click()
    await page.getByRole('heading', { name: 'You are offline' }).waitFor()
    await visitor.context.setOffline(false)
    await page.getByRole('heading', { name: 'A century of lines' }).waitFor()
    await visitor.inspect()
    await page.getByRole('button', { name: 'Ask me about this' }).click()
    await page.getByText(/Practice · Question 1/).waitFor()
    visitor.forgive(LOST)
    await visitor.leave()
  })
})

describe('two taps', () => {
  it.each([
    ['with', true],
    ['without', false],
  ])('on “Answer” count once, %s JavaScript', async (_, scripts) => {
    const { visitor, page, answer } = await answering('right', { scripts })
    const sent: string[] = []
    visitor.context.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url())
    })
    await answer.dblclick({ delay: 10 })
    await verdictOf(page).waitFor()
    expect(await page.getByText('Question 1 of 9').count()).toBe(1)
    if (scripts) expect(sent).toHaveLength(1)
    await page.getByRole('link', { name: 'Next question' }).click()
    await page.getByText('Question 2 of 9').waitFor()
    await visitor.leave()
  })

  it('on “See your result” make one score', async () => {
    const before = (await opened.site.scores.list()).keys.length
    const { visitor, page, answer } = await answering()
    await answer.click()
    for (let number = 2; number <= 9; number++) {
      await page.getByRole('link', { name: 'Next question' }).click()
      await page.getByText(`Question ${number} of 9`).waitFor()
      await fillIn(page, EVERY_KIND.items, 'right', mouse)
      await page.getByRole('button', { name: 'Answer' }).click()
    }
    await page.getByRole('button', { name: 'See your result' }).dblclick({ delay: 10 })
    await page.getByRole('heading', { name: 'Your result', exact: true }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Your result', exact: true }).waitFor()
    expect(await page.locator('.score').textContent()).toBe('9 of 9')
    expect((await opened.site.scores.list()).keys).toHaveLength(before + 1)
    await visitor.leave()
  })
})

describe('a browser’s own buttons', () => {
  it('reload and go back without harm', async () => {
    const { visitor, page, answer } = await answering('wrong')
    await page.reload()
    await fillIn(page, EVERY_KIND.items, 'wrong', mouse)
    await answer.click()
    await verdictOf(page).waitFor()
    await page.reload()
    await verdictOf(page).filter({ hasText: 'Wrong' }).waitFor()
    await page.goBack()
    await page.locator('legend').waitFor()
    await fillIn(page, EVERY_KIND.items, 'right', mouse)
    await answer.click()
    await verdictOf(page).filter({ hasText: 'Right' }).waitFor()
    await page.goBack()
    await page.locator('legend').waitFor()
    await page.goForward()
    await verdictOf(page).filter({ hasText: 'Right' }).waitFor()
    await page.getByRole('link', { name: 'Next question' }).click()
    await page.getByText('Question 2 of 9').waitFor()
    await visitor.leave()
  })

  it('open a quiz again where it was left, from its address alone', async () => {
    const { visitor, page, answer } = await answering()
    await answer.click()
    await verdictOf(page).waitFor()
    const address = page.url()
    await visitor.leave()

    const later = await Visitor.arrive(opened.browser, opened.site.url, PHONE)
    await later.page.goto(address)
    await verdictOf(later.page).waitFor()
    await later.page.getByRole('link', { name: 'Next question' }).click()
    await later.page.getByText('Question 2 of 9').waitFor()
    await later.leave()
  })
})
