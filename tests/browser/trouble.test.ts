import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type DecksOf, StoryGone } from '../../src/deck/source.ts'
import { LIFETIME_MS } from '../../src/play/token.ts'
import { en } from '../../src/ui/strings/en.ts'
import { EDITOR_KEY, testApp } from '../fixtures/app.ts'
import { TestAssets } from '../fixtures/assets.ts'
import { DECK, DECKS, decksFrom } from '../fixtures/decks.ts'
import { TestDesk } from '../fixtures/desk.ts'
import { finishedRun } from '../fixtures/scores.ts'
import { addressOf, startedQuiz } from './fixtures/attempts.ts'
import { openSite } from './fixtures/open.ts'
import { EVERY_KIND, SERBIAN } from './fixtures/site.ts'
import { answerFrom } from './fixtures/stand-in.ts'
import { PHONE, SCREENS, Visitor } from './fixtures/visitor.ts'

// What is not there, is over, or cannot be had just now: pages that say so and lead on.

const QUIZ = `/s/${EVERY_KIND.story}/quiz`
const NOT_THERE = `/s/${SERBIAN.story}/nothing`
/** What the console says of an answer that is an error: the pages here are. */
const ERROR_STATUS = /the server responded with a status of (4|503)/
const [OTHER = DECK] = DECKS.filter(({ story }) => story !== DECK.story)
const LONG_AGO = Date.now() - LIFETIME_MS - 60_000

const opened = openSite()

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** The address of a quiz of four questions that has only to be finished. */
const answeredQuiz = (): Promise<string> =>
  addressOf({ ...finishedRun({ name: 'Ana', now: Date.now() - 60_000 }).attempt, finished: false })

/** Asks for a result that cannot be saved, and again when it can. */
async function finishWithoutKv(visitor: Visitor): Promise<void> {
  const { page } = visitor
  const { fetch, kv } = testApp()
  await answerFrom(visitor.context, fetch)
  await page.goto(await answeredQuiz())
  kv.failing = Infinity
  await page.getByRole('button', { name: 'See your result' }).click()
  await page.getByRole('heading', { name: 'Your score is not saved yet' }).waitFor()
  await visitor.inspect()
  kv.failing = 0
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Saved for the leaderboard as Ana').waitFor()
  expect(kv.keys).toHaveLength(1)
  visitor.forgive(ERROR_STATUS)
  await visitor.leave()
}

/** Starts a quiz when that is refused, and again when it is not. */
async function beginTooOften(visitor: Visitor): Promise<void> {
  const { page } = visitor
  const limiter = { success: false }
  const env = { STARTS: { limit: async () => limiter } }
  await answerFrom(visitor.context, testApp(undefined, undefined, env).fetch)
  await page.goto(`/s/${DECK.story}/quiz`)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByText('Wait for a minute, then try again.').waitFor()
  await visitor.inspect()
  limiter.success = true
  await page.getByRole('link', { name: 'Start a new quiz' }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByText('Question 1 of 10').waitFor()
  visitor.forgive(ERROR_STATUS)
  await visitor.leave()
}

describe.each(SCREENS)('on $name', (screen) => {
  const arrive = () => Visitor.arrive(opened.browser, opened.site.url, screen)

  it.each([
    ['a page that is not there', async () => '/nothing', 'All stories', 'The facts of a story'],
    [
      'a page that a Serbian story has not',
      async () => NOT_THERE,
      'Započnite nov kviz',
      '3 pitanja',
    ],
    ['a story that is not there', async () => '/s/nothing', 'All stories', 'The facts of a story'],
    ['a quiz not started here', async () => `${QUIZ}?attempt=x`, 'Start a new quiz', '9 questions'],
    ['an expired quiz', () => startedQuiz(EVERY_KIND, LONG_AGO), 'Start a new quiz', '9 questions'],
    [
      'a quiz on a story that was corrected since',
      () => startedQuiz({ ...EVERY_KIND, version: '000000000000' }),
      'Start a new quiz',
      '9 questions',
    ],
  ])('%s leads on', async (_, address, way, text) => {
    const visitor = await arrive()
    const { page } = visitor
    await page.goto(await address())
    await visitor.inspect()
    await page.getByRole('link', { name: way }).click()
    await page.getByText(text).first().waitFor()
    visitor.forgive(ERROR_STATUS)
    await visitor.leave()
  })

  it('a score that cannot be saved just now is kept on the page', async () => {
    await finishWithoutKv(await arrive())
  })

  it('who begins too often is told to wait, and can go on then', async () => {
    await beginTooOften(await arrive())
  })

  it.each([
    ['board', 'The leaderboard cannot be shown just now', 'Leaderboard: '],
    ['statistics', 'The counts cannot be read just now', 'Statistics: '],
    ['quiz', 'The story cannot be shown just now', 'Quiz: '],
  ])('what the %s rests on may be gone for a moment', async (name, trouble, found) => {
    const assets = new TestAssets()
    const { fetch, kv, tallies } = testApp(undefined, undefined, { ASSETS: assets.fetcher })
    const visitor = await arrive()
    const { page } = visitor
    await visitor.context.setExtraHTTPHeaders({ Authorization: `Bearer ${EDITOR_KEY}` })
    await answerFrom(visitor.context, fetch)
    if (name === 'quiz') assets.failing = Infinity
    kv.failing = Infinity
    tallies.failingShare = 1
    await page.goto(`/s/${DECK.story}/${name}`)
    await page.getByRole('heading', { name: trouble }).waitFor()
    await visitor.inspect()
    assets.failing = 0
    kv.failing = 0
    tallies.failingShare = 0
    await page.getByRole('link', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: found }).waitFor()
    visitor.forgive(ERROR_STATUS)
    await visitor.leave()
  })

  it('something wrong with a question is told to the editors', async () => {
    const desk = new TestDesk()
    const visitor = await arrive()
    const { page } = visitor
    await answerFrom(visitor.context, testApp(undefined, undefined, { DESK: desk.namespace }).fetch)
    await page.goto(await answeredQuiz())
    await page.getByRole('link', { name: en.report.ask }).click()
    await page.getByRole('radio', { name: en.report.reasons.unclear }).check()
    await page.getByLabel(en.report.words).fill('Which one?')
    await visitor.inspect()
    await page.getByRole('button', { name: en.report.send }).click()
    await page.getByText(en.report.thanks).waitFor()
    await visitor.inspect()
    expect(desk.book.reported()).toMatchObject([
      { story: DECK.story, reports: [{ reason: 'unclear', words: 'Which one?' }] },
    ])
    await visitor.leave()
  })

  it('a story that was taken down says why, and leads to others', async () => {
    const gone: DecksOf = (env) => ({
      ...decksFrom(DECKS)(env),
      find: async (story) => {
        throw new StoryGone(story, 'A figure was wrong.')
      },
    })
    const visitor = await arrive()
    const { page } = visitor
    await answerFrom(visitor.context, testApp(undefined, undefined, {}, gone).fetch)
    await page.goto(`/s/${DECK.story}`)
    await page.getByText('A figure was wrong.').waitFor()
    await visitor.inspect()
    await page.getByRole('link', { name: OTHER.title }).click()
    visitor.forgive(/status of 410/)
    await visitor.leave()
  })

  it('a code that deletes nothing is asked for again, in the language of the page', async () => {
    const visitor = await arrive()
    const { page } = visitor
    await page.goto('/receipt?lang=sr')
    await page.getByLabel('Šifra').fill('abc')
    await page.getByRole('button').click()
    expect(await page.locator('html').getAttribute('lang')).toBe('sr')
    await visitor.inspect()
    await page.getByRole('link', { name: 'Pokušajte ponovo' }).click()
    await page.getByLabel('Šifra').waitFor()
    visitor.forgive(ERROR_STATUS)
    await visitor.leave()
  })
})

describe('without JavaScript', () => {
  const arrive = () => Visitor.arrive(opened.browser, opened.site.url, PHONE, { scripts: false })

  it('a score that cannot be saved just now is kept on the page', async () => {
    await finishWithoutKv(await arrive())
  })

  it('who begins too often is told to wait, and can go on then', async () => {
    await beginTooOften(await arrive())
  })
})
