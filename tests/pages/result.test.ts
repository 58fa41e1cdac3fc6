import { describe, expect, it } from 'vitest'
import { bandOf } from '../../src/pages/quiz/band.ts'
import { en } from '../../src/ui/strings/en.ts'
import { form, testApp } from '../fixtures/app.ts'
import { DECK, DECKS, decksFrom } from '../fixtures/decks.ts'
import { Reader } from '../fixtures/reader.ts'

const ORIGIN = 'http://localhost'

/** A reader before the result of a quiz with so many answers right. */
async function finished(right: number, app = testApp()): Promise<Reader> {
  const reader = new Reader(app.fetch)
  await reader.playQuiz(DECK.story, { right })
  await reader.submit({ name: 'Ana' })
  return reader
}

describe('a result', () => {
  it.each([
    [10, en.bands.all],
    [9.99, en.bands.most],
    [7.5, en.bands.most],
    [7.49, en.bands.half],
    [5, en.bands.half],
    [4.99, en.bands.some],
    [0.01, en.bands.some],
    [0, en.bands.none],
  ])('of %d in 10 comes with the sentence of its band', (points, sentence) => {
    expect(bandOf({ points, max: 10 }, {}, en)).toBe(sentence)
  })

  it('comes with the sentence that the story has for it, where it has one', () => {
    const bands = [
      { from: 80, text: 'Portmere is proud of you.' },
      { from: 30, text: 'You would find the tram stop.' },
    ]
    const said = (points: number) => bandOf({ points, max: 10 }, { bands }, en)
    expect([10, 8, 7.99, 3, 2.99].map(said)).toEqual([
      'Portmere is proud of you.',
      'Portmere is proud of you.',
      'You would find the tram stop.',
      'You would find the tram stop.',
      en.bands.some,
    ])
  })

  it('shows each question with the own and the right answer, why, and where it is written', async () => {
    const { text, html } = await finished(6)
    expect(text).toContain(en.bands.half)
    expect(text.match(/Your answer:/g)).toHaveLength(10)
    expect(text.match(/Right answer:/g)).toHaveLength(4)
    expect(text.match(/Source: paragraph/g)).toHaveLength(10)
    expect(html.match(new RegExp(`<cite>${DECK.source.title}</cite>`, 'g'))).toHaveLength(1)
  })

  it('folds what was answered right, and leaves open what was not', async () => {
    const { html } = await finished(6)
    const entries = [...html.matchAll(/<li class="(right|wrong)">(.*?)<\/h3>(.*?)<dl/gs)]
    expect(entries).toHaveLength(10)
    for (const [, judgement, start = '', verdict] of entries) {
      expect(start.startsWith('<details><summary>')).toBe(judgement === 'right')
      expect(verdict).toContain(judgement === 'right' ? en.right : en.wrong)
    }
  })

  it('tells who gave a name in which place they are, and nobody else', async () => {
    const app = testApp()
    for (const [right, place] of [
      [6, 1],
      [8, 1],
      [7, 2],
    ] as const) {
      expect((await finished(right, app)).text).toContain(`as Ana, in place ${place}.`)
    }
    const nameless = new Reader(app.fetch)
    await nameless.playQuiz(DECK.story, { right: 9 })
    await nameless.submit({ name: '' })
    expect(nameless.text).not.toMatch(/in place \d/)
    app.tallies.failingShare = 1
    expect((await finished(10, app)).text).toContain('as Ana.')
  })

  it('can be told to others in words and signs that give no answer away', async () => {
    const { html } = await finished(7)
    const [, shared] = /<textarea [^>]*>(.*?)<\/textarea>/s.exec(html) ?? []
    const signs = `${'●'.repeat(7)}${'○'.repeat(3)}`
    expect(shared).toBe(`7 of 10 in the quiz “${DECK.title}”\n${signs}\n${ORIGIN}/s/${DECK.story}`)
  })

  it('leads to the next story in its language', async () => {
    const alike = DECKS.filter(({ lang }) => lang === DECK.lang)
    const next = alike[(alike.indexOf(DECK) + 1) % alike.length]
    const { html } = await finished(3)
    expect(html).toContain(
      `<a href="/s/${next?.story}" hreflang="${next?.lang}" lang="${next?.lang}">${next?.title}</a>`,
    )
  })

  it('leads to a story in another language where there is none in its own', async () => {
    const alone = { ...DECK, lang: 'sr-Latn' }
    const [, other = DECK] = DECKS.filter(({ lang }) => lang === 'en')
    const app = testApp(undefined, undefined, {}, decksFrom([alone, other]))
    const { html } = await finished(3, app)
    expect(html).toContain(`href="/s/${other.story}" hreflang="en" lang="en"`)
  })

  it('offers to try what was missed, and only then', async () => {
    expect((await finished(2)).text).toContain(en.practise)
    expect((await finished(10)).text).not.toContain(en.practise)
  })
})

describe('a practice', () => {
  /** A reader before its first question, having missed eight in the quiz. */
  async function practising(app = testApp()): Promise<Reader> {
    const reader = await finished(2, app)
    await reader.submit({}, reader.formTo(`/s/${DECK.story}/quiz`))
    return reader
  }

  it('is played like a quiz, ends without a name, and leaves the scores as they were', async () => {
    const app = testApp()
    const reader = await practising(app)
    const { keys } = app.kv
    const [, total = ''] = /Practice · Question 1 of (\d)/.exec(reader.text) ?? []
    for (let number = 1; number < Number(total); number++) {
      await reader.answer('right')
      await reader.follow(en.next)
      expect(reader.text).toContain(`Practice · Question ${number + 1} of ${total}`)
    }
    await reader.answer('right')
    expect(reader.html).not.toContain('<form')
    await reader.follow(en.seePractice)
    expect(reader.text).toContain(`${total} of ${total}`)
    expect(reader.text).toContain(en.practiceNotSaved)
    expect(app.kv.keys).toEqual(keys)
  })

  it('that is sent off to be finished all the same has no score', async () => {
    const app = testApp()
    const reader = await practising(app)
    for (let open = true; open; ) {
      await reader.answer('right')
      open = reader.html.includes(en.next)
      if (open) await reader.follow(en.next)
    }
    const attempt = new URL(reader.path, ORIGIN).searchParams.get('attempt') ?? ''
    const answer = await app.fetch(
      `/s/${DECK.story}/quiz`,
      form({ step: 'finish', attempt, name: 'Ana' }),
    )
    expect(answer.status).toBe(409)
    expect(app.kv.keys).toHaveLength(1)
  })
})

describe('a move made by a script', () => {
  it('is answered with the address that a browser would be sent to', async () => {
    const { fetch } = testApp()
    const start = form({ step: 'start' })
    const headers = { Accept: 'application/json' }
    const answer = await fetch(`/s/${DECK.story}/quiz`, { ...start, headers })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({
      next: expect.stringMatching(`^/s/${DECK.story}/quiz\\?attempt=[\\w.-]+$`),
    })
  })
})
