import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../http/app-env.ts'
import { jsonBody } from '../http/body.ts'
import { limit, limitFinish } from '../http/limits.ts'
import { deskOf, standingIn } from '../http/score-desk.ts'
import { deckOf, deckOfAttempt } from '../http/story.ts'
import {
  feedbackSoFar,
  finish,
  latestFeedback,
  MOST_QUESTIONS,
  openQuestion,
  type Run,
  respond,
  resumeAttempt,
} from '../play/attempt.ts'
import { PlayerName } from '../play/name.ts'
import { newAttempt } from '../play/new-attempt.ts'
import { LIFETIME_MS } from '../play/token.ts'
import { Response } from '../questions/play.ts'
import { finishAttempt } from '../scores/finish.ts'
import { STORED } from '../scores/keys.ts'
import { receiptFor } from '../scores/receipt.ts'
import { scoreKey, scoreRecord } from '../scores/record.ts'

const wholeNumber = (most: number) =>
  v.pipe(
    v.number('a whole number'),
    v.integer('a whole number'),
    v.minValue(1, 'at least 1'),
    v.maxValue(most, `at most ${most}`),
  )

const Start = v.object({
  name: v.optional(PlayerName),
  length: v.optional(wholeNumber(MOST_QUESTIONS)),
  /** The player has played this story before: the statistics count first attempts only. */
  repeat: v.optional(v.boolean()),
})

const Respond = v.object({
  token: v.string(),
  question: v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'at least 1')),
  response: Response,
})

const Finish = v.object({
  token: v.string(),
  name: v.optional(PlayerName),
  /** For how many days the score is kept. */
  days: v.optional(wholeNumber(STORED.score.days)),
})

/** The playing doors. An attempt's state is in its token; each answer holds the next one. */
export const attempts = new Hono<AppEnv>()
  .post('/stories/:story/attempts', jsonBody(Start), async (c) => {
    const deck = await deckOf(c, c.req.param('story'))
    await limit(c, 'start', deck.story)
    const run = newAttempt(deck, c.req.valid('json'))
    return c.json(
      {
        token: await c.var.signer.sign(run.attempt),
        story: run.deck.story,
        version: run.deck.version,
        total: run.form.length,
        expires: new Date(run.attempt.started + LIFETIME_MS).toISOString(),
        question: openQuestion(run) ?? null,
      },
      201,
    )
  })
  .post('/attempts/responses', jsonBody(Respond), async (c) => {
    const { token, question, response } = c.req.valid('json')
    const run = respond(await runOf(c, token), question, response, Date.now())
    return c.json({
      token: await c.var.signer.sign(run.attempt),
      version: run.deck.version,
      feedback: latestFeedback(run) ?? null,
      answered: run.attempt.responses.length,
      total: run.form.length,
      question: openQuestion(run) ?? null,
    })
  })
  .post('/attempts/finish', jsonBody(Finish), async (c) => {
    const { token, days, ...wishes } = c.req.valid('json')
    const resumed = await runOf(c, token)
    await limitFinish(c, resumed)
    // An empty name takes back the one given at the start; no name at all keeps it.
    const run = finish(resumed, 'name' in wishes ? wishes.name : resumed.attempt.name)
    const score = await finishAttempt(deskOf(c), scoreRecord(run, { days }))
    const { betterThan, place, right } = await standingIn(c, score)
    return c.json({
      story: run.deck.story,
      version: run.deck.version,
      ...(score.name && { name: score.name }),
      points: score.points,
      max: score.max,
      receipt: await receiptFor(c.var.seal, scoreKey(score)),
      ...(place !== undefined && { place }),
      ...(betterThan !== undefined && { betterThanPercent: betterThan }),
      results: feedbackSoFar(run).map((feedback, index) => ({
        ...feedback,
        ...(right[index] !== undefined && { rightPercent: right[index] }),
      })),
      leaderboard: `/api/v1/stories/${run.deck.story}/leaderboard`,
    })
  })

async function runOf(c: Context<AppEnv>, token: string): Promise<Run> {
  const attempt = await c.var.signer.read(token, Date.now())
  const deck = await deckOf(c, attempt.story)
  return resumeAttempt(await deckOfAttempt(c, deck, attempt), attempt)
}
