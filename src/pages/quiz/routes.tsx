import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { createMiddleware } from 'hono/factory'
import * as v from 'valibot'
import type { Deck } from '../../deck/schema.ts'
import { askDesk } from '../../desk/client.ts'
import { ReportText } from '../../desk/report.ts'
import type { AppEnv } from '../../http/app-env.ts'
import { formBody, query } from '../../http/body.ts'
import { limit, limitFinish } from '../../http/limits.ts'
import { Problem } from '../../http/problem.ts'
import { deskOf, standingIn } from '../../http/score-desk.ts'
import { deckOf, deckOfAttempt } from '../../http/story.ts'
import {
  finish,
  isAskedAbout,
  latestFeedback,
  openQuestion,
  type Run,
  requireOpen,
  respond,
  resumeAttempt,
  scoresSoFar,
} from '../../play/attempt.ts'
import { PlayError } from '../../play/error.ts'
import { readName } from '../../play/name.ts'
import { newAttempt, newCardPractice, newPractice } from '../../play/new-attempt.ts'
import { finishAttempt } from '../../scores/finish.ts'
import { receiptFor } from '../../scores/receipt.ts'
import { scoreKey, scoreRecord } from '../../scores/record.ts'
import { ScoreNotSaved } from '../../scores/save.ts'
import { stringsFor } from '../../ui/strings/index.ts'
import { AskPage } from './ask.tsx'
import { FeedbackPage } from './feedback.tsx'
import { readResponse } from './input/read.ts'
import { PracticePage } from './practice.tsx'
import { QuestionPage } from './question.tsx'
import { ReportPage } from './report.tsx'
import { ResultPage } from './result.tsx'
import { StartPage } from './start.tsx'
import { UnsavedPage } from './unsaved.tsx'

const View = v.object({
  attempt: v.optional(v.string()),
  view: v.optional(v.picklist(['question', 'report', 'result'])),
  again: v.optional(v.literal('1')),
  /** Where a card’s questions were asked for. */
  card: v.optional(v.string()),
  /** The question was reported to the editors. */
  reported: v.optional(v.literal('1')),
})

const Move = v.variant('step', [
  v.object({
    step: v.literal('start'),
    name: v.optional(v.string()),
    again: v.optional(v.literal('1')),
  }),
  v.object({
    step: v.literal('respond'),
    attempt: v.string(),
    question: v.pipe(
      v.string(),
      v.regex(/^\d{1,2}$/, 'the number of a question'),
      v.transform(Number),
    ),
    response: v.optional(v.union([v.string(), v.array(v.string())]), () => []),
    'response-slider': v.optional(v.string()),
  }),
  v.object({ step: v.literal('finish'), attempt: v.string(), name: v.optional(v.string()) }),
  v.object({ step: v.literal('practise'), attempt: v.string() }),
  v.object({ step: v.literal('report'), attempt: v.string(), ...ReportText.entries }),
  v.object({ step: v.literal('ask'), card: v.string() }),
])
type MoveOf<S extends v.InferOutput<typeof Move>['step']> = Extract<
  v.InferOutput<typeof Move>,
  { step: S }
>

const tag = etag()

/** The page to start at is the same for everybody; all others are one player's. */
const tagStart = createMiddleware<AppEnv>((c, next) =>
  c.req.query('attempt') === undefined ? tag(c, next) : next(),
)

/**
 * The quiz as plain forms. Every move is a POST that answers with the address of the next page
 * (303), and every page is a function of its address alone: reloading it, going back and sending a
 * form twice do no harm.
 */
export const quiz = new Hono<AppEnv>()
  .get('/s/:story/quiz', tagStart, query(View), async (c) => {
    const deck = await deckOf(c, c.req.param('story'))
    const { attempt: token, view, again, card, reported } = c.req.valid('query')
    c.header('Cache-Control', token === undefined ? 'public, max-age=60' : 'no-store')
    if (token === undefined) {
      const asked = deck.cards.find(({ id }) => id === card && isAskedAbout(deck, id))
      if (asked) return c.html(<AskPage deck={deck} card={asked} />)
      const { origin } = new URL(c.req.url)
      return c.html(<StartPage deck={deck} origin={origin} again={again !== undefined} />)
    }
    const run = await runOf(c, deck, token)
    if (run.attempt.finished) {
      const score = scoreRecord(run)
      const receipt = await receiptFor(c.var.seal, scoreKey(score))
      const standing = await standingIn(c, score)
      const { origin } = new URL(c.req.url)
      const stories = await c.var.decks.list()
      const props = { run, token, origin, standing, receipt, stories }
      return c.html(<ResultPage {...props} />)
    }
    const question = openQuestion(run)
    const feedback = latestFeedback(run)
    if (question && (!feedback || view === 'question')) {
      return c.html(<QuestionPage {...asked(run)} question={question} token={token} />)
    }
    if (!feedback) throw new PlayError('bad-token')
    if (view === 'report') return c.html(<ReportPage run={run} token={token} feedback={feedback} />)
    if (run.attempt.practice && view === 'result') {
      return c.html(<PracticePage run={run} stories={await c.var.decks.list()} />)
    }
    const props = { run, token, feedback, reported: reported !== undefined }
    return c.html(<FeedbackPage {...props} />)
  })
  .post('/s/:story/quiz', formBody(Move), async (c) => {
    const deck = await deckOf(c, c.req.param('story'))
    const move = c.req.valid('form')
    c.header('Cache-Control', 'no-store')
    switch (move.step) {
      case 'start':
        return start(c, deck, move)
      case 'respond':
        return answer(c, deck, move)
      case 'finish':
        return end(c, deck, move)
      case 'practise':
        return practise(c, deck, move)
      case 'report':
        return report(c, deck, move)
      case 'ask':
        return ask(c, deck, move)
    }
  })

async function start(c: Context<AppEnv>, deck: Deck, move: MoveOf<'start'>) {
  const read = readName(move.name ?? '')
  const repeat = move.again !== undefined
  if ('problem' in read) {
    const props = { deck, name: move.name, nameProblem: read.problem, again: repeat }
    return c.html(<StartPage {...props} />, 422)
  }
  await limit(c, 'start', deck.story)
  return goOn(c, newAttempt(deck, { name: read.name, repeat }))
}

async function answer(c: Context<AppEnv>, deck: Deck, move: MoveOf<'respond'>) {
  const run = await runOf(c, deck, move.attempt)
  const question = requireOpen(run, move.question)
  const filled = { values: [move.response].flat(), slider: move['response-slider'] }
  const reading = readResponse(question.input, filled, stringsFor(deck.lang))
  if (!reading) throw new PlayError('unknown-option')
  if ('fault' in reading) {
    const props = { question, token: move.attempt, filled, fault: reading.fault }
    return c.html(<QuestionPage {...asked(run)} {...props} />, 422)
  }
  return goOn(c, respond(run, question.number, reading.response, Date.now()))
}

async function end(c: Context<AppEnv>, deck: Deck, move: MoveOf<'finish'>) {
  const run = await runOf(c, deck, move.attempt)
  const read = readName(move.name ?? run.attempt.name ?? '')
  const feedback = 'problem' in read && latestFeedback(run)
  if (feedback) {
    const props = { run, token: move.attempt, feedback, name: move.name, nameProblem: read.problem }
    return c.html(<FeedbackPage {...props} />, 422)
  }
  const finished = finish(run, 'problem' in read ? undefined : read.name)
  try {
    await limitFinish(c, finished)
    const { name } = await finishAttempt(deskOf(c), scoreRecord(finished))
    return goOn(c, finish(run, name))
  } catch (error) {
    // Both pages hold all that is needed to try again.
    const unsaved = <UnsavedPage run={finished} token={move.attempt} />
    if (error instanceof Problem && error.code === 'too-many-requests') return c.html(unsaved, 429)
    if (!(error instanceof ScoreNotSaved)) throw error
    console.error(error)
    return c.html(unsaved, 503)
  }
}

/** Where there is nothing to practise, back to where one came from. */
async function practise(c: Context<AppEnv>, deck: Deck, move: MoveOf<'practise'>) {
  const run = await runOf(c, deck, move.attempt)
  return goOn(c, newPractice(run) ?? run)
}

/** Something is wrong with the question that was answered last, says its player. */
async function report(c: Context<AppEnv>, deck: Deck, move: MoveOf<'report'>) {
  const { attempt: token, reason, words } = move
  const run = await runOf(c, deck, token)
  const { attempt, form } = run
  const item = form[attempt.responses.length - 1]?.item.id
  if (item === undefined) throw new PlayError('question-not-open')
  await limit(c, 'report', deck.story)
  const { id, story, version } = attempt
  await askDesk(c.env, (desk) => desk.report({ story, item, attempt: id, version, reason, words }))
  return goOn(c, run, '&reported=1')
}

async function ask(c: Context<AppEnv>, deck: Deck, move: MoveOf<'ask'>) {
  const run = newCardPractice(deck, move.card)
  if (!run) throw new Problem('not-found')
  await limit(c, 'start', deck.story)
  return goOn(c, run)
}

/** What a page with a question shows of its run. */
const asked = (run: Run) => ({
  deck: run.deck,
  scores: scoresSoFar(run),
  practice: run.attempt.practice !== undefined,
})

/** @throws PlayError when the token is not one of an attempt at this story that can go on */
async function runOf(c: Context<AppEnv>, deck: Deck, token: string): Promise<Run> {
  const attempt = await c.get('signer').read(token, Date.now())
  if (attempt.story !== deck.story) throw new PlayError('other-story')
  const run = resumeAttempt(await deckOfAttempt(c, deck, attempt), attempt)
  c.set('attempt', token)
  return run
}

async function goOn(c: Context<AppEnv>, { attempt }: Run, view = '') {
  const next = `/s/${attempt.story}/quiz?attempt=${await c.var.signer.sign(attempt)}${view}`
  // A script cannot see where a redirect leads without going there.
  if (c.req.header('Accept') === 'application/json') return c.json({ next })
  return c.redirect(next, 303)
}
