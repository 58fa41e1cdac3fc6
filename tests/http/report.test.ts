import { describe, expect, it, vi } from 'vitest'
import { STORED } from '../../src/scores/keys.ts'
import { en } from '../../src/ui/strings/en.ts'
import { EDITOR_KEY, form, json, testApp } from '../fixtures/app.ts'
import { DECK } from '../fixtures/decks.ts'
import { TestDesk } from '../fixtures/desk.ts'
import { TestLimiter } from '../fixtures/limiter.ts'
import { Reader } from '../fixtures/reader.ts'

const { story } = DECK
const DAY = 24 * 60 * 60 * 1000
const headers = { Authorization: `Bearer ${EDITOR_KEY}` }

function newsroom(change = {}) {
  const clock = { now: Date.now() }
  const desk = new TestDesk(undefined, () => clock.now)
  const { fetch } = testApp(undefined, undefined, { DESK: desk.namespace, ...change })
  const reader = new Reader(fetch)
  const list = async () => {
    const response = await fetch('/api/v1/desk/reports', { headers })
    return (await response.json<{ questions: Question[] }>()).questions
  }
  return { fetch, reader, desk, clock, list }
}
interface Question {
  item: string
  stem: string
  since: string
  reasons: Record<string, number>
  reports: { reason: string; words: string }[]
}

/** Answers the first question, and gives what it asked. */
async function answerOne(reader: Reader): Promise<string> {
  await reader.open(`/s/${story}/quiz`)
  await reader.submit()
  const { stem } = await reader.answer('wrong')
  return stem
}

describe('a question with which something is wrong', () => {
  it('is told to the editors, and its player goes on', async () => {
    const { reader, list } = newsroom()
    const stem = await answerOne(reader)
    await reader.follow(en.report.ask)
    expect(reader.text).toContain(stem)
    await reader.submit({ reason: 'also-right', words: '  Both are <b>right</b>.  ' })
    expect(reader.text).toContain(en.report.thanks)
    await reader.follow(en.next)
    expect(reader.form.input).toBeDefined()
    expect(await list()).toEqual([
      {
        ...{ story, item: expect.stringMatching(/^[a-z2-7]{8}$/), stem },
        since: expect.stringMatching(/Z$/),
        reasons: { 'also-right': 1 },
        reports: [
          {
            ...{ reason: 'also-right', words: 'Both are <b>right</b>.', version: DECK.version },
            at: expect.stringMatching(/Z$/),
          },
        ],
      },
    ])
  })

  it('is reported once of a quiz, however often it is sent', async () => {
    const { reader, list } = newsroom()
    await answerOne(reader)
    await reader.follow(en.report.ask)
    const sent = reader.form
    await reader.submit({ reason: 'unclear' }, sent)
    await reader.submit({ reason: 'other' }, sent)
    expect((await list()).map(({ reasons }) => reasons)).toEqual([{ unclear: 1 }])
  })

  it('stands in a queue by how long it waits, with how often each reason was picked', async () => {
    const { fetch, clock, list } = newsroom()
    const stems: string[] = []
    for (const reason of ['unclear', 'outdated', 'unclear']) {
      const reader = new Reader(fetch)
      stems.push(await answerOne(reader))
      clock.now += DAY
      await reader.follow(en.report.ask)
      await reader.submit({ reason })
    }
    const questions = await list()
    expect(questions.map(({ stem }) => stem)).toEqual([...new Set(stems)])
    expect(questions.flatMap(({ reports }) => reports)).toHaveLength(3)
  })

  it('is closed by an editor, once, and that is written down', async () => {
    const { fetch, reader, list } = newsroom()
    await answerOne(reader)
    await reader.follow(en.report.ask)
    await reader.submit({ reason: 'unclear' })
    const [{ item } = expect.fail()] = await list()
    const close = () => {
      const request = json({ story, item, editor: 'Ana' })
      return fetch('/api/v1/desk/reports/close', {
        ...request,
        headers: { ...request.headers, ...headers },
      })
    }
    expect(await (await close()).json()).toEqual({ closed: true })
    expect(await list()).toEqual([])
    expect(await (await close()).json()).toMatchObject({ code: 'not-reported' })
  })

  it('is forgotten after the time in the list', async () => {
    const { reader, desk, clock, list } = newsroom()
    await answerOne(reader)
    await reader.follow(en.report.ask)
    await reader.submit({ reason: 'unclear' })
    clock.now += STORED.reports.days * DAY
    desk.book.tend()
    expect(await list()).toHaveLength(1)
    clock.now += 1
    desk.book.tend()
    expect(await list()).toEqual([])
  })
})

describe('a report', () => {
  it.each([
    ['without a reason', {}],
    ['with a reason of its own', { reason: 'I hate it' }],
    ['too long', { reason: 'other', words: 'x'.repeat(301) }],
  ])('that is %s is refused', async (_, fields) => {
    const { fetch, reader, list } = newsroom()
    await answerOne(reader)
    await reader.follow(en.report.ask)
    const attempt = Object.fromEntries(reader.form.sends).attempt ?? ''
    const sent = form({ step: 'report', attempt, ...fields })
    expect((await fetch(`/s/${story}/quiz`, sent)).status).toBe(422)
    expect(await list()).toEqual([])
  })

  it('of a question that was not answered, or of no quiz of ours, is refused', async () => {
    const { fetch, reader, list } = newsroom()
    await reader.open(`/s/${story}/quiz`)
    await reader.submit()
    const attempt = Object.fromEntries(reader.form.sends).attempt ?? ''
    const send = (token: string) =>
      fetch(`/s/${story}/quiz`, form({ step: 'report', attempt: token, reason: 'other' }))
    expect((await send(attempt)).status).toBe(409)
    expect((await send('forged')).status).toBe(400)
    expect(await list()).toEqual([])
  })

  it('is limited, as starting a quiz is', async () => {
    const { reader } = newsroom({ REPORTS: new TestLimiter(0) })
    await answerOne(reader)
    await reader.follow(en.report.ask)
    await reader.submit({ reason: 'other' })
    expect(reader.status).toBe(429)
  })

  it('that cannot be kept is said to be so, and the quiz goes on', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { reader, desk } = newsroom()
    await answerOne(reader)
    await reader.follow(en.report.ask)
    desk.failing = 1
    await reader.submit({ reason: 'other' })
    expect(reader.status).toBe(503)
    await reader.follow(en.goOn)
    expect(reader.status).toBe(200)
  })

  it('is read by editors alone', async () => {
    const { fetch } = newsroom()
    expect((await fetch('/api/v1/desk/reports')).status).toBe(401)
    const close = json({ story, item: 'abcdefgh', editor: 'Ana' })
    expect((await fetch('/api/v1/desk/reports/close', close)).status).toBe(401)
  })
})
