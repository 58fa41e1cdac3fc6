import { describe, expect, it, vi } from 'vitest'
import { listingOf } from '../../src/deck/listing.ts'
import { PROBLEMS, type ProblemCode } from '../../src/http/problem.ts'
import { ProblemPage } from '../../src/pages/problem.tsx'
import { FeedbackPage } from '../../src/pages/quiz/feedback.tsx'
import { readResponse } from '../../src/pages/quiz/input/read.ts'
import { QuestionPage } from '../../src/pages/quiz/question.tsx'
import { StatisticsPage } from '../../src/pages/statistics/page.tsx'
import { feedbackSoFar, respond, startAttempt } from '../../src/play/attempt.ts'
import { keyOf } from '../../src/questions/kinds/play.ts'
import { statistics } from '../../src/scores/statistics.ts'
import { countable } from '../../src/scores/tally/countable.ts'
import { en } from '../../src/ui/strings/en.ts'
import { type Strings, stringsFor } from '../../src/ui/strings/index.ts'
import { sr } from '../../src/ui/strings/sr.ts'
import { testApp } from '../fixtures/app.ts'
import { decksFrom, DECK as IN_ENGLISH, rightResponse, wrongResponse } from '../fixtures/decks.ts'
import { INPUTS } from '../fixtures/input.ts'
import { Reader, shownIn } from '../fixtures/reader.ts'
import { finishedRecord } from '../fixtures/scores.ts'
import { serbianDeck } from '../fixtures/serbian-deck.ts'
import { StrictKv } from '../fixtures/strict-kv.ts'
import { TestTallies } from '../fixtures/tally.ts'

// A story in English, one in Serbian, and one in a language that the interface does not speak.

const DECK = serbianDeck(IN_ENGLISH)
const decks = decksFrom([IN_ENGLISH, DECK, { ...IN_ENGLISH, story: 'german', lang: 'de-CH' }])
const newTestApp = (kv?: StrictKv) => testApp(kv, undefined, {}, decks)
const QUIZ = `/s/${DECK.story}/quiz`
const codes = Object.keys(PROBLEMS).filter((code): code is ProblemCode => code in PROBLEMS)

/** Responds to the question that a reader has before them. */
async function respondTo(reader: Reader, how: 'right' | 'wrong'): Promise<void> {
  const choose = how === 'right' ? rightResponse : wrongResponse
  await reader.respond(choose(shownIn(reader.form), DECK.items))
}

/** Every page of the Serbian story, by what it is. */
async function serbianPages(): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const kv = new StrictKv()
  const reader = new Reader(newTestApp(kv).fetch)
  const keep = (what: string) => pages.set(what, reader.html)
  const open = async (what: string, path: string) => {
    await reader.open(path)
    keep(what)
  }
  const send = async (what: string, changes: Record<string, string>) => {
    await reader.submit(changes)
    keep(what)
  }

  await open('cards', `/s/${DECK.story}`)
  await open('empty board', `/s/${DECK.story}/board`)
  await open('privacy', '/privacy?lang=sr-Latn')
  await open('deleting a score', '/receipt?lang=sr')
  await open('a deleted score', '/receipt?lang=sr&deleted=1')
  await open('unknown page', `/s/${DECK.story}/nista`)
  await open('broken attempt', `${QUIZ}?attempt=x`)
  await open('start', QUIZ)
  await send('start with markup in the name', { name: '<b>' })
  await send('start with a long name', { name: 'ž'.repeat(25) })
  await send('question', { name: '' })
  await send('question without a response', {})
  await respondTo(reader, 'right')
  keep('right')
  const next = /href="([^"]*view=question)"/.exec(reader.html)?.[1] ?? ''
  await reader.open(next.replace('&amp;', '&'))
  await respondTo(reader, 'wrong')
  keep('wrong')
  await reader.playQuiz(DECK.story, { right: 0 }, respondTo)
  keep('last feedback')
  kv.failing = 3
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  await send('unsaved', {})
  log.mockRestore()
  await send('result without a name', {})
  await reader.playQuiz(DECK.story, { right: 3 }, respondTo)
  await send('result', { name: 'Žika' })
  kv.settle()
  await open('board', `/s/${DECK.story}/board`)

  for (const input of Object.values(INPUTS)) {
    const question = { number: 1, total: 3, kind: 'single-choice', stem: 'Šta?', input } as const
    const filled = { values: input.type === 'order' ? ['1', '1', '', ''] : [] }
    const reading = readResponse(input, filled, sr)
    const props = { deck: DECK, question, token: '', scores: [1, 0.5], practice: true }
    const faulty = reading && 'fault' in reading ? { ...props, filled, ...reading } : props
    pages.set(`${input.type} input`, String(<QuestionPage {...props} />))
    pages.set(`${input.type} input sent back`, String(<QuestionPage {...faulty} />))
  }
  const start = startAttempt(DECK, { id: '', seed: 1, now: 0 })
  const [first] = start.form
  if (!first) throw new Error('the deck asks nothing')
  const run = respond(start, 1, keyOf(first.item, first.order), 0)
  for (const feedback of feedbackSoFar(run)) {
    const props = { run, token: '', feedback: { ...feedback, score: 0.5 } }
    pages.set('partly right', String(<FeedbackPage {...props} />))
  }
  const book = new TestTallies().book(DECK.story)
  const scores = Array.from({ length: 120 }, (_, n) =>
    countable({ ...finishedRecord({ id: `a${n}`, right: n % 5 }), version: DECK.version }),
  )
  book.count(scores, false)
  const sums = book.sums(DECK.version)
  const numbers = statistics(DECK, DECK.version, sums)
  pages.set('statistics', String(<StatisticsPage deck={DECK} statistics={numbers} from={0} />))
  for (const code of codes)
    pages.set(code, String(<ProblemPage code={code} story={listingOf(DECK)} />))
  return pages
}

/** What one sees of a page. */
const visible = (html: string): string =>
  html.replace(/<meta name="description" content="([^"]*)">/, ' $1 ').replace(/<[^>]*>/g, '\n')

type TextsMade = {
  [K in keyof Strings]: Strings[K] extends (...parts: never[]) => string ? K : never
}[keyof Strings]
type Formatting = 'number' | 'figure' | 'date' | 'shortDate'

/** What each text that is put together says in English. */
const MADE: Record<Exclude<TextsMade, Formatting>, string> = {
  moreFacts: en.moreFacts(2) + en.moreFacts(1),
  paragraph: en.paragraph(1),
  paragraphs: en.paragraphs([1]) + en.paragraphs([1, 2]),
  cardOf: en.cardOf(1, 2),
  cardsAndQuiz: en.cardsAndQuiz(2),
  mapOf: en.mapOf(['1', '2']),
  claimBy: en.claimBy('1'),
  quizTitle: en.quizTitle('1'),
  quizIntro: en.quizIntro(2),
  questionOf: en.questionOf(1, 2),
  source: en.source([1]) + en.source([1, 2]),
  readCard: en.readCard('1'),
  points: en.points(1, 2),
  pointsOfOne: en.pointsOfOne(0.5),
  shareText: en.shareText(1, 2, '3'),
  resultSaved: en.resultSaved('1') + en.resultSaved('1', 2) + en.resultSaved(),
  boardTitle: en.boardTitle('1'),
}
const range = { min: 1, max: 2, unit: 'm' }
const MADE_FOR_INPUTS = [
  en.inputHint.number(range),
  en.inputAdvice.number(range),
  en.inputAdvice.order(2),
]

/** The texts in a catalogue that are not put together, by their way from its top. */
function texts(catalogue: object, way: string[] = []): [way: string, text: string][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
    const here = [...way, key]
    if (typeof value === 'string') return [[here.join('.'), value] as [string, string]]
    return typeof value === 'object' && value !== null ? texts(value, here) : []
  })
}

/** What is the same in every language. */
const SHARED = new Set(['siteName'])

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The pieces of English that a page in another language must not hold. */
const ENGLISH = [
  ...texts(en).flatMap(([way, text]) => (SHARED.has(way) ? [] : text)),
  ...[...Object.values(MADE), ...MADE_FOR_INPUTS].flatMap((text) => text.split(/[\d.]+/)),
]
  .map((text) => text.trim())
  // “to” is a Serbian word, too.
  .filter((text) => /\p{L}{2}/u.test(text) && text !== 'to')
  .map((text) => ({ text, pattern: new RegExp(`(?<!\\p{L})${literally(text)}(?!\\p{L})`, 'u') }))

describe('a Serbian story', async () => {
  const pages = await serbianPages()

  it.each([...pages])('on its page “%s” holds no English of ours', (_, html) => {
    // A story in another language says so itself.
    const seen = visible(html.replace(/<(a|p) [^>]*lang="(?!sr)[^>]*>.*?<\/\1>/gs, ''))
    const found = ENGLISH.filter(({ pattern }) => pattern.test(seen)).map(({ text }) => text)
    expect(found).toEqual([])
  })

  it.each([...pages])('on its page “%s” says that it is Serbian', (_, html) => {
    expect(html).toMatch(/^<!doctype html><html lang="sr">/)
  })

  it.each([
    ['cards', 'O izvoru'],
    ['cards', '(Jedne novine, 30. jun 2025.)'],
    ['cards', ', izvor tvrdnje: Žika'],
    ['start', '3 pitanja, jedno po jedno'],
    ['start with a long name', 'Ime ima najviše 24 znaka.'],
    ['question', 'Pitanje 1 od 3'],
    ['question without a response', 'Izaberite jedan od odgovora.'],
    ['right', 'Tačno'],
    ['wrong', 'Netačno'],
    ['partly right', 'Delimično tačno 0,5 od jednog poena'],
    ['number input', 'Broj od 20 do 1.500 million euros.'],
    ['unsaved', 'Rezultat još nije sačuvan'],
    ['result', 'Upisano na rang-listu pod imenom Žika, na 1. mesto.'],
    ['board', '3 od 3'],
    ['board', 'Anonimni igrač'],
    ['unknown page', 'Na ovoj adresi nema ničega'],
    ['broken attempt', 'Ovaj kviz nije započet ovde'],
  ])('on its page “%s” says “%s”', (page, text) => {
    expect(visible(pages.get(page) ?? '').replace(/\s+/g, ' ')).toContain(text)
  })
})

describe('the Serbian catalogue', () => {
  it('says nothing in English', () => {
    const english = new Map(texts(en))
    const same = texts(sr).filter(([way, text]) => english.get(way) === text && !SHARED.has(way))
    expect(same).toEqual([])
  })

  it.each([
    [1, '1 kartica', '1 pitanje'],
    [2, '2 kartice', '2 pitanja'],
    [4, '4 kartice', '4 pitanja'],
    [5, '5 kartica', '5 pitanja'],
    [11, '11 kartica', '11 pitanja'],
    [12, '12 kartica', '12 pitanja'],
    [21, '21 kartica', '21 pitanje'],
    [22, '22 kartice', '22 pitanja'],
    [111, '111 kartica', '111 pitanja'],
    [1001, '1.001 kartica', '1.001 pitanje'],
  ])('counts to %i', (count, cards, questions) => {
    expect(sr.cardsAndQuiz(count)).toBe(`${cards} i kviz`)
    expect(sr.quizIntro(count)).toMatch(`${questions}, `)
  })

  it('counts facts with what is said of them', () => {
    expect([1, 3, 5, 21].map(sr.moreFacts)).toEqual([
      'Još 1 činjenica na kojoj ovo počiva',
      'Još 3 činjenice na kojima ovo počiva',
      'Još 5 činjenica na kojima ovo počiva',
      'Još 21 činjenica na kojoj ovo počiva',
    ])
  })

  it('writes numbers, dates and lists as Serbian does', () => {
    expect(sr.points(7.5, 10)).toBe('7,5 od 10')
    expect(sr.source([3])).toBe('Izvor: pasus 3')
    expect(sr.source([3, 5, 6])).toBe('Izvor: pasusi 3, 5 i 6')
    expect(['2025', '2025-06', '2025-06-30', 'juče'].map(sr.date)).toEqual([
      '2025.',
      'jun 2025.',
      '30. jun 2025.',
      'juče',
    ])
  })

  it('reads a number as it is typed there', () => {
    const read = (typed: string) => readResponse(INPUTS.number, { values: [typed] }, sr)
    expect(['1.200', '1200,5', '84,5', '84.5'].map(read)).toEqual(
      [1200, 1200.5, 84.5, 84.5].map((response) => ({ response })),
    )
  })
})

describe('the English catalogue', () => {
  it('counts, and writes numbers, dates and lists as English does', () => {
    expect([1, 1001].map(en.cardsAndQuiz)).toEqual(['1 card and a quiz', '1,001 cards and a quiz'])
    expect([en.moreFacts(1), en.moreFacts(3)]).toEqual([
      'One more fact behind this',
      '3 more facts behind this',
    ])
    expect(en.points(7.5, 10)).toBe('7.5 of 10')
    expect(en.source([3, 5, 6])).toBe('Source: paragraphs 3, 5 and 6')
    expect(['2025', '2025-06', '2025-06-30'].map(en.date)).toEqual([
      '2025',
      'June 2025',
      '30 June 2025',
    ])
  })

  it('has the same words for a problem as the API, where a reader can do what it says', () => {
    const { title, help } = PROBLEMS['story-changed']
    expect(en.problems['story-changed']).toMatchObject({ title, help })
    for (const { help } of Object.values(en.problems))
      expect(help).not.toMatch(/header|JSON|listed/)
  })
})

describe('the language of the interface', () => {
  it.each([
    ['sr', sr],
    ['SR', sr],
    ['sr-Latn-RS', sr],
    ['sr-Cyrl', sr],
    ['en-US', en],
    ['de', en],
    ['srp', en],
    ['', en],
  ])('of “%s” is known by its first subtag', (lang, strings) => {
    expect(stringsFor(lang)).toBe(strings)
  })

  it('is English for a story in another language, whose own it stays', async () => {
    const { fetch } = newTestApp()
    const html = await (await fetch('/s/german')).text()
    expect(html).toContain('<html lang="de-CH">')
    expect(html).toContain(en.aboutSource)
  })

  it('is English on the list of stories, and each story’s own in its entry', async () => {
    const html = await (await newTestApp().fetch('/')).text()
    expect(html).toContain('<html lang="en">')
    const [, serbian = ''] =
      /<article class="card entry" lang="sr">(.*?)<\/article>/s.exec(html) ?? []
    expect(visible(serbian)).toContain(`${sr.readCards}\n`)
    expect(visible(serbian)).not.toContain(en.startQuiz)
    const [, english = ''] =
      /<article class="card entry" lang="en">(.*?)<\/article>/s.exec(html) ?? []
    expect(visible(english)).toContain(en.readCards)
  })

  it('is that of the story in whose address something went wrong, else English', async () => {
    const { fetch } = newTestApp()
    const page = async (path: string, init?: RequestInit) => (await fetch(path, init)).text()
    expect(await page(`/s/${DECK.story}`, { method: 'DELETE' })).toContain('<html lang="sr">')
    for (const path of ['/nothing', '/s/none', '/s/serbia-balancing-act/nothing']) {
      expect(await page(path)).toContain('<html lang="en">')
    }
  })

  it('is always English for programs', async () => {
    const response = await newTestApp().fetch(`/api/v1/stories/${DECK.story}/leaderboard?limit=0`)
    expect(await response.json()).toMatchObject({ title: PROBLEMS['invalid-request'].title })
  })
})
