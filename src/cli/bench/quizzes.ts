import { readFileSync } from 'node:fs'
import { type BuiltStory, deckPath } from '../../deck/built.ts'
import type { Deck } from '../../deck/schema.ts'
import { finish, openQuestion, type Run, respond } from '../../play/attempt.ts'
import { newAttempt } from '../../play/new-attempt.ts'
import { createSigner } from '../../play/token.ts'
import { keyOf } from '../../questions/kinds/play.ts'
import { boardEntry, scoreKey, scoreRecord } from '../../scores/record.ts'

/** A quiz with all its questions answered, that can be finished. */
export interface PlayedQuiz {
  token: string
  /** Under which key its score will be kept, and what. */
  key: string
  value: string
  metadata: unknown
}

/** The deck of a story as it was built. */
export function builtDeck(name: string): Deck {
  const stories: BuiltStory[] = JSON.parse(readFileSync('dist/stories.json', 'utf8'))
  const story = stories.find((each) => each.story === name)
  if (!story) throw new Error(`${name} is not built`)
  return JSON.parse(readFileSync(`dist/assets${deckPath(story)}`, 'utf8'))
}

/** Quizzes that many players have answered, each another one, all with the right answers. */
export async function playedQuizzes(
  deck: Deck,
  signingKey: string,
  count: number,
): Promise<PlayedQuiz[]> {
  const signer = await createSigner(signingKey)
  const quizzes: PlayedQuiz[] = []
  for (let made = 0; made < count; made++) {
    const run = answered(deck)
    const record = scoreRecord(finish(run, undefined))
    quizzes.push({
      token: await signer.sign(run.attempt),
      key: scoreKey(record),
      value: JSON.stringify(record),
      metadata: boardEntry(record),
    })
  }
  return quizzes
}

/** Quizzes that many players have begun, as tokens. */
export async function begunQuizzes(
  deck: Deck,
  signingKey: string,
  count: number,
): Promise<string[]> {
  const signer = await createSigner(signingKey)
  return Promise.all(Array.from({ length: count }, () => signer.sign(newAttempt(deck, {}).attempt)))
}

/** One player’s quiz at several places of its way, as tokens. */
export interface Journey {
  started: string
  /** What the first question takes: the place of an option. */
  response: number
  /** After the first answer, which is wrong. */
  answered: string
  played: string
  finished: string
}

/** A quiz that begins with a question to choose one option, which is missed. */
export async function journey(deck: Deck, signingKey: string): Promise<Journey> {
  const signer = await createSigner(signingKey)
  let start = newAttempt(deck, {})
  while (openQuestion(start)?.input.type !== 'choice') start = newAttempt(deck, {})
  const [first, ...rest] = start.form
  const key = first ? keyOf(first.item, first.order) : 0
  const response = key === 0 ? 1 : 0
  const answered = respond(start, 1, response, Date.now())
  const played = rest.reduce(
    (run, { item, order }, place) => respond(run, place + 2, keyOf(item, order), Date.now()),
    answered,
  )
  return {
    started: await signer.sign(start.attempt),
    response,
    answered: await signer.sign(answered.attempt),
    played: await signer.sign(played.attempt),
    finished: await signer.sign(finish(played, undefined).attempt),
  }
}

function answered(deck: Deck): Run {
  const start = newAttempt(deck, {})
  return start.form.reduce(
    (run, { item, order }, place) => respond(run, place + 1, keyOf(item, order), Date.now()),
    start,
  )
}
