import type { Deck } from '../../deck/schema.ts'
import { createSeal } from '../../play/seal.ts'
import { receiptFor } from '../../scores/receipt.ts'
import { EDITOR_KEY, SIGNING_KEY } from './environment.ts'
import { during } from './load.ts'
import type { Journey, PlayedQuiz } from './quizzes.ts'
import { get, postForm, postJson, putJson } from './request.ts'

export const ROUNDS = 3
const ROUND_MS = 150
/** What can be done once only is done so often in a round; there is one more round, to warm up. */
const ONCE_A_ROUND = 60
export const ONCE_EACH = (ROUNDS + 1) * ONCE_A_ROUND

/** Of pages that nobody has asked for before, which take far less each. */
const FIRST_SEEN_A_ROUND = 500
export const FIRST_SEEN = (ROUNDS + 1) * FIRST_SEEN_A_ROUND

/** The Worker, and the same for which half a minute passes before each request. */
export const ASKED = { ours: 'ours', later: 'later' } as const
type Asked = (typeof ASKED)[keyof typeof ASKED]

/** A way into the application, and what is asked there. */
export interface Door {
  /** Method and path, as the application has them. */
  door: string
  /** Which of its answers, where it has several. */
  what?: string
  for: 'readers' | 'editors'
  status: number
  /** Which Worker of the simulator is asked. */
  worker: Asked
  /** Whether scores in KV are written or read for it. */
  scores?: true
  requests(round: number): Iterable<string>
}

interface Given {
  deck: Deck
  journey: Journey
  /** Not finished yet, `ONCE_EACH` for each of the doors that finish. */
  byPage: readonly PlayedQuiz[]
  byApi: readonly PlayedQuiz[]
  /** Tokens of quizzes that another isolate began, `FIRST_SEEN` of them. */
  begun: readonly string[]
}

/** Every door, with requests that it answers. What is finished first can then be deleted. */
export async function doors({ deck, journey, byPage, byApi, begun }: Given): Promise<Door[]> {
  const { story } = deck
  const { started, response, answered, played, finished } = journey
  const [page, api] = [`/s/${story}`, '/api/v1']
  const quiz = `${page}/quiz`
  const desk = `${api}/desk/stories/${story}`
  const card = deck.items.find((item) => item.card !== undefined)?.card ?? ''
  const editor = { Authorization: `Bearer ${EDITOR_KEY}` }
  const seal = await createSeal(SIGNING_KEY)
  const receipts = (quizzes: readonly PlayedQuiz[]) =>
    Promise.all(quizzes.map(({ key }) => receiptFor(seal, key)))
  const [receiptsOfPage, receiptsOfApi] = await Promise.all([receipts(byPage), receipts(byApi)])

  const again = (request: string) => () => during(ROUND_MS, request)
  const once =
    (requests: readonly string[], each = ONCE_A_ROUND) =>
    (round: number) =>
      requests.slice(round * each, (round + 1) * each)
  const read = (door: string, path: string, what?: string): Door => ({
    door: `GET ${door}`,
    ...(what !== undefined && { what }),
    for: /statistics|desk/.test(door) ? 'editors' : 'readers',
    status: 200,
    worker: 'ours',
    requests: again(get(path, editor)),
  })
  const numbers = (door: string, path: string): Door[] => [
    read(door, path, 'kept'),
    { ...read(door, path, 'made anew'), worker: 'later' },
  ]
  const move = (what: string, fields: Record<string, string>): Door => ({
    door: 'POST /s/:story/quiz',
    what,
    for: 'readers',
    status: 303,
    worker: 'ours',
    requests: again(postForm(quiz, fields)),
  })
  const call = (door: string, path: string, body: unknown, status = 200): Door => ({
    door: `POST ${door}`,
    for: /recount|desk/.test(door) ? 'editors' : 'readers',
    status,
    worker: 'ours',
    requests: again(postJson(path, body, editor)),
  })
  return [
    read('/healthz', '/healthz'),
    read('/', '/', 'kept'),
    read('/', '/?anew', 'made anew'),
    read('/s/:story', page, 'kept'),
    read('/s/:story', `${page}?anew`, 'made anew'),
    read('/s/:story/quiz', quiz, 'start'),
    read('/s/:story/quiz', `${quiz}?attempt=${started}`, 'question'),
    {
      ...read('/s/:story/quiz', quiz, 'question, first seen'),
      requests: once(
        begun.map((token) => get(`${quiz}?attempt=${token}`)),
        FIRST_SEEN_A_ROUND,
      ),
    },
    read('/s/:story/quiz', `${quiz}?attempt=${answered}`, 'feedback'),
    read('/s/:story/quiz', `${quiz}?attempt=${finished}`, 'result'),
    move('start', { step: 'start' }),
    move('respond', {
      step: 'respond',
      attempt: started,
      question: '1',
      response: String(response),
    }),
    {
      ...move('finish', {}),
      scores: true,
      requests: once(byPage.map(({ token }) => postForm(quiz, { step: 'finish', attempt: token }))),
    },
    move('report a question', { step: 'report', attempt: answered, reason: 'other' }),
    move('practise', { step: 'practise', attempt: played }),
    move('ask about a card', { step: 'ask', card }),
    read('/s/:story/corrections', `${page}/corrections`),
    { ...read('/s/:story/board', `${page}/board`), scores: true },
    ...numbers('/s/:story/statistics', `${page}/statistics`),
    read('/privacy', '/privacy'),
    read('/receipt', '/receipt'),
    {
      door: 'POST /receipt',
      for: 'readers',
      status: 303,
      worker: 'ours',
      scores: true,
      requests: once(
        receiptsOfPage.map((receipt) => postForm('/receipt', { lang: 'en', receipt })),
      ),
    },
    read('/offline', '/offline'),
    read('/api/v1/stories', `${api}/stories`),
    read('/api/v1/stories/:story', `${api}/stories/${story}`),
    {
      ...read('/api/v1/stories/:story/leaderboard', `${api}/stories/${story}/leaderboard`),
      scores: true,
    },
    call('/api/v1/stories/:story/attempts', `${api}/stories/${story}/attempts`, {}, 201),
    call('/api/v1/attempts/responses', `${api}/attempts/responses`, {
      token: started,
      question: 1,
      response,
    }),
    {
      ...call('/api/v1/attempts/finish', '', {}),
      scores: true,
      requests: once(byApi.map(({ token }) => postJson(`${api}/attempts/finish`, { token }))),
    },
    {
      ...call('/api/v1/scores/delete', '', {}),
      scores: true,
      requests: once(receiptsOfApi.map((receipt) => postJson(`${api}/scores/delete`, { receipt }))),
    },
    ...numbers('/api/v1/stories/:story/statistics', `${api}/stories/${story}/statistics`),
    ...numbers('/api/v1/stories/:story/statistics.csv', `${api}/stories/${story}/statistics.csv`),
    {
      ...call('/api/v1/stories/:story/recount', `${api}/stories/${story}/recount`, {}),
      scores: true,
    },
    read('/api/v1/desk/reports', `${api}/desk/reports`),
    call(
      '/api/v1/desk/reports/close',
      `${api}/desk/reports/close`,
      {
        ...{ story, item: 'nothing', editor: 'bench' },
      },
      404,
    ),
    read('/api/v1/desk/stories', `${api}/desk/stories`),
    // Of a story that was never published, so that nothing changes: what a deck is checked for is done.
    { ...read('/api/v1/desk/stories/:story', desk), status: 404 },
    {
      door: 'PUT /api/v1/desk/stories/:story',
      for: 'editors',
      status: 409,
      worker: 'ours',
      requests: again(putJson(desk, { deck, editor: 'bench', expects: 1 }, editor)),
    },
    call(
      '/api/v1/desk/stories/:story/changes',
      `${desk}/changes`,
      { action: 'put back', editor: 'bench', expects: 1 },
      404,
    ),
  ]
}
