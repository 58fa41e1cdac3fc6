import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Question } from '../../src/play/attempt.ts'
import { assembleForm } from '../../src/questions/form.ts'
import { grade, keyOf, present } from '../../src/questions/kinds/play.ts'
import type { Input, Response as PlayerResponse } from '../../src/questions/play.ts'
import { type ScoreRecord, scoreKey } from '../../src/scores/record.ts'
import { en } from '../../src/ui/strings/en.ts'
import { json } from '../fixtures/app.ts'
import { DECK, DECKS, keyText, rightResponse, shownItem, wrongResponse } from '../fixtures/decks.ts'
import { Reader, shownIn } from '../fixtures/reader.ts'
import { startWorker } from '../fixtures/worker.ts'

// Whole quizzes on the Worker as it is deployed.

let worker: Awaited<ReturnType<typeof startWorker>>
beforeAll(async () => {
  worker = await startWorker()
})
afterAll(() => worker.close())

/** What the API answers to a start and to a response. */
interface Answer {
  token: string
  question: Question | null
  feedback: {
    number: number
    score: number
    right: string
    explanation: string
    facts: { paragraph: number }[]
  }
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await worker.fetch(`/api/v1${path}`, json(body))
  const text = await response.text()
  expect(response.ok, text).toBe(true)
  return JSON.parse(text)
}

/** The record that KV holds of a player. */
async function recordOf(name: string): Promise<ScoreRecord[]> {
  const { keys } = await worker.scores.list<{ name?: string }>({ prefix: `score/${DECK.story}/` })
  const own = keys.filter(({ metadata }) => metadata?.name === name)
  const records = await Promise.all(
    own.map((key) => worker.scores.get<ScoreRecord>(key.name, 'json')),
  )
  return records.flatMap((record) => record ?? [])
}

describe('a reader with nothing but HTML forms', () => {
  it('reads the cards, plays the quiz and stands on the leaderboard', async () => {
    const reader = new Reader(worker.fetch)
    await reader.open('/')
    await reader.follow(DECK.title)
    expect(reader.text).toContain(DECK.cards[0]?.title)
    await reader.follow('Take the quiz')
    await reader.submit({ name: 'Ana of the forms' })

    const asked: string[] = []
    for (let number = 1; number <= DECK.quizLength; number++) {
      expect(reader.text).toContain(`Question ${number} of ${DECK.quizLength}`)
      const form = await reader.answer(number <= 7 ? 'right' : 'wrong')
      const { item, order } = shownItem(shownIn(form))
      expect(reader.text).toContain(number <= 7 ? 'Right' : 'Wrong')
      expect(reader.text).toContain(en.source(item.paragraphs))
      const parts = grade(item, order, keyOf(item, order))?.parts
      if (parts) {
        // Steps and pairs say it all.
        for (const part of parts.right) expect(reader.text).toContain(part)
      } else {
        // So does a right answer with the same words, which then stand once.
        expect(reader.text).toContain(item.explanation.replace(/\.$/, ''))
        if (number > 7) expect(reader.text).toContain(`Right answer: ${keyText(item, order)}`)
      }
      asked.push(item.id)
      if (number < DECK.quizLength) await reader.follow('Next question')
    }
    await reader.submit()
    expect(reader.text).toContain(`7 of ${DECK.quizLength}`)
    expect(reader.text).toContain('Saved for the leaderboard as Ana of the forms')

    const [record, ...more] = await recordOf('Ana of the forms')
    expect(more).toEqual([])
    expect(record).toMatchObject({ points: 7, max: DECK.quizLength, version: DECK.version })
    expect(record?.items.map(({ item }) => item)).toEqual(asked)

    await reader.follow('Leaderboard')
    expect(reader.text).toMatch(new RegExp(`Ana of the forms 7 of ${DECK.quizLength}`))
  })

  it('may reload, go back and send a form twice: it all counts once', async () => {
    const reader = new Reader(worker.fetch)
    await reader.open(`/s/${DECK.story}/quiz`)
    await reader.submit({ name: 'Twice' })
    const first = reader.path
    await reader.answer('right')
    const feedback = reader.text
    await reader.open(reader.path)
    expect(reader.text).toBe(feedback)
    await reader.open(first)
    expect(reader.form.input).toBeDefined()

    await reader.playQuiz(DECK.story, { right: 2, name: 'Twice' })
    const { action, fields } = reader.form
    for (let sent = 0; sent < 2; sent++) {
      const body = new URLSearchParams(fields)
      const answer = await worker.fetch(action, { method: 'POST', body, redirect: 'manual' })
      expect(answer.status).toBe(303)
    }
    expect(await recordOf('Twice')).toHaveLength(1)
  })

  it('may give the name only at the end, change it there, or have none', async () => {
    const reader = new Reader(worker.fetch)
    await reader.playQuiz(DECK.story, { right: 0 })
    await reader.submit({ name: '  Late\u0308  Bo ' })
    expect(await recordOf('Latë Bo')).toMatchObject([{ points: 0 }])

    await reader.playQuiz(DECK.story, { right: 1, name: 'Early' })
    expect(reader.form.fields.name).toBe('Early')
    await reader.submit({ name: '' })
    expect(reader.text).toContain('Saved for the leaderboard without a name')
    expect(await recordOf('Early')).toEqual([])
    await reader.open(`/s/${DECK.story}/board`)
    expect(reader.text).toContain('Anonymous')
  })
})

describe('a program', () => {
  it('plays a whole quiz by the API and stands on the leaderboard', async () => {
    let { token, question } = await post<Answer>(`/stories/${DECK.story}/attempts`, { length: 6 })
    for (let number = 1; question; number++) {
      expect(question).toMatchObject({ number, total: 6 })
      const choose = number % 2 ? rightResponse : wrongResponse
      const response = choose(question)
      const answer: Answer = await post('/attempts/responses', {
        token,
        question: number,
        response,
      })
      expect(answer.feedback.score).toBe(number % 2)
      const { item, order } = shownItem(question)
      expect(answer.feedback.right).toBe(keyText(item, order))
      expect(answer.feedback.facts[0]?.paragraph).toBeGreaterThan(0)
      token = answer.token
      question = answer.question
    }
    const result = await post<Record<string, unknown>>('/attempts/finish', {
      token,
      name: 'Program',
    })
    expect(result).toMatchObject({
      story: DECK.story,
      version: DECK.version,
      name: 'Program',
      points: 3,
      max: 6,
    })
    expect(result.results).toHaveLength(6)

    const [record] = await recordOf('Program')
    expect(record && (await worker.scores.get(scoreKey(record)))).toBe(JSON.stringify(record))
    const board = await worker.fetch(String(result.leaderboard))
    const { entries } = await board.json<{ entries: unknown[] }>()
    expect(entries).toContainEqual({
      place: expect.any(Number),
      name: 'Program',
      points: 3,
      max: 6,
      finished: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    })
  })

  it('gets the same questions and feedback from the same seed in workerd as in Node', async () => {
    await Promise.all(
      DECKS.flatMap((deck) =>
        Array.from({ length: Math.ceil(30 / DECKS.length) }, async () => {
          let { token, question } = await post<Answer>(`/stories/${deck.story}/attempts`, {})
          const [payload = ''] = token.split('.')
          const seed = JSON.parse(Buffer.from(payload, 'base64url').toString())[3]
          for (const { item, order } of assembleForm(deck.items, {
            seed,
            length: deck.quizLength,
          })) {
            expect(question).toMatchObject({ kind: item.kind, ...present(item, order) })
            const response = keyOf(item, order)
            const body = { token, question: question?.number, response }
            const answer = await post<Answer>('/attempts/responses', body)
            expect(answer.feedback).toMatchObject(grade(item, order, response) ?? {})
            expect(answer.feedback.explanation).toBe(item.explanation)
            token = answer.token
            question = answer.question
          }
          expect(question).toBeNull()
        }),
      ),
    )
  })

  it('is told what is wrong by the deployed Worker as in the tests of its doors', async () => {
    const refused = await worker.fetch(
      '/api/v1/attempts/responses',
      json({ token: 'x.y', question: 1, response: 0 }),
    )
    expect([refused.status, refused.headers.get('Content-Type')]).toEqual([
      400,
      'application/problem+json',
    ])
    const big = await worker.fetch('/api/v1/attempts/finish', json({ token: 'x'.repeat(20_000) }))
    expect(big.status).toBe(413)
    const method = await worker.fetch(`/s/${DECK.story}`, { method: 'PUT' })
    expect(method.status).toBe(405)
  })
})

describe('the key', () => {
  /** What anybody can read in a token. */
  const payloadOf = (token: string): unknown =>
    JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString())

  /** A question's page without what it must say: its number, stem, options and token. */
  const skeleton = (html: string, token: string, number: number) =>
    html
      .replaceAll(token, '')
      .replaceAll(`Question ${number} of`, '')
      .replace(`name="question" value="${number}"`, '')
      // It shows how the questions before were answered.
      .replace(/<div class="track".*?<\/div>/s, '')
      .replace(/<legend>.*?<\/legend>/s, '')
      .replace(/<span>.*?<\/span>/gs, '')
      .replace(/(<(?:option|label for)[^>]*>)[^<]*/g, '$1')

  /** All that a player is told of an input. */
  const PARTS: Record<Input['type'], string[]> = {
    choice: ['options', 'type'],
    choices: ['options', 'type'],
    number: ['max', 'min', 'step', 'type', 'unit'],
    order: ['options', 'type'],
    match: ['options', 'prompts', 'type'],
    text: ['type'],
  }

  it('is in nothing that a player holds before responding, in a whole quiz', async () => {
    const skeletons = new Map<string, Set<string>>()
    for (let attempts = 0; attempts < 4; attempts++) {
      const responses: PlayerResponse[] = []
      let answer = await post<Answer>(`/stories/${DECK.story}/attempts`, {})
      expect(Object.keys(answer).sort()).toEqual(
        ['expires', 'question', 'story', 'token', 'total', 'version'].sort(),
      )
      while (answer.question) {
        const { token, question } = answer
        const number = responses.length + 1
        // An answer tells of the question before, and of the open one no more than this.
        expect(answer.feedback?.number ?? 0).toBe(number - 1)
        expect(question).toEqual({
          number,
          total: DECK.quizLength,
          kind: expect.any(String),
          stem: expect.any(String),
          input: expect.any(Object),
        })
        expect(Object.keys(question.input).toSorted()).toEqual(PARTS[question.input.type])
        expect(payloadOf(token)).toEqual([
          expect.stringMatching(/^[0-9a-f-]{36}$/),
          DECK.story,
          DECK.version,
          expect.any(Number),
          DECK.quizLength,
          expect.any(Number),
          expect.any(Number),
          '',
          false,
          responses,
          false,
          null,
        ])

        const page = await worker.fetch(`/s/${DECK.story}/quiz?attempt=${token}&view=question`)
        const html = await page.text()
        const { item } = shownItem(question)
        expect(html).not.toContain(item.explanation)
        const { input } = question
        const options = 'options' in input ? input.options.length : 0
        if (input.type === 'choice') {
          // Every option is drawn alike but for its place and its text.
          const drawn = [...html.matchAll(/<label class="option">(.*?)<\/label>/gs)].map(
            ([, inner = '']) =>
              inner.replace(/(value|id)="[^"]*\d"/g, '').replace(/<span>.*<\/span>/s, ''),
          )
          expect(drawn).toHaveLength(options)
          expect(new Set(drawn).size).toBe(1)
        }
        if (input.type !== 'number') {
          const sort = `${input.type} ${options} ${'prompts' in input ? input.prompts.length : 0}`
          const alike = skeletons.get(sort) ?? new Set()
          skeletons.set(sort, alike.add(skeleton(html, token, number)))
        }

        const response = rightResponse(question)
        responses.push(response)
        answer = await post('/attempts/responses', { token, question: number, response })
      }
      expect(responses).toHaveLength(DECK.quizLength)
    }
    // So nothing else on a page depends on the question, whatever its key, its item or its fact.
    for (const [sort, alike] of skeletons) expect([sort, alike.size]).toEqual([sort, 1])
  })
})

describe('static files', () => {
  it('are served beside the pages', async () => {
    const style = await worker.fetch('/style.css')
    expect(style.headers.get('Content-Type')).toMatch(/^text\/css/)
    expect((await worker.fetch('/favicon.svg')).status).toBe(200)
  })
})
