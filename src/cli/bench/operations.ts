import * as v from 'valibot'
import type { Deck } from '../../deck/schema.ts'
import { resumeAttempt } from '../../play/attempt.ts'
import { createSigner } from '../../play/token.ts'
import { keyOf } from '../../questions/kinds/play.ts'
import { SIGNING_KEY } from './environment.ts'

const QUIZZES = 10

const Operations = v.object({
  put: v.number(),
  get: v.number(),
  list: v.number(),
  delete: v.number(),
})
export type Operations = v.InferOutput<typeof Operations>

const Token = v.object({ token: v.string() })

/**
 * What KV is asked to do for a quiz, from its cards to its result.
 * @param port of a Worker whose KV counts that
 */
export async function measureOperations(port: number, deck: Deck): Promise<Operations> {
  const address = `http://127.0.0.1:${port}`
  for (let quiz = 0; quiz < QUIZZES; quiz++) await playQuiz(address, deck)
  const counted = v.parse(Operations, await (await fetch(`${address}/operations`)).json())
  return {
    put: counted.put / QUIZZES,
    get: counted.get / QUIZZES,
    list: counted.list / QUIZZES,
    delete: counted.delete / QUIZZES,
  }
}

async function playQuiz(address: string, deck: Deck): Promise<void> {
  const signer = await createSigner(SIGNING_KEY)
  await sent(`${address}/s/${deck.story}`)
  const moves = `${address}/api/v1`
  let { token } = v.parse(Token, await answerTo(`${moves}/stories/${deck.story}/attempts`, {}))
  const { form } = resumeAttempt(deck, await signer.read(token, Date.now()))
  for (const [place, { item, order }] of form.entries()) {
    const move = { token, question: place + 1, response: keyOf(item, order) }
    token = v.parse(Token, await answerTo(`${moves}/attempts/responses`, move)).token
  }
  const finish = new URLSearchParams({ step: 'finish', attempt: token, name: 'Ana' })
  // fetch goes on to the page with the result.
  await sent(`${address}/s/${deck.story}/quiz`, { method: 'POST', body: finish })
}

async function answerTo(address: string, body: unknown): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' }
  return (await sent(address, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}

async function sent(address: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(address, init)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response
}
