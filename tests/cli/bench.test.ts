import { describe, expect, it } from 'vitest'
import { newApp } from '../../src/app.tsx'
import { doors } from '../../src/cli/bench/doors.ts'
import { limitsOf } from '../../src/cli/bench/limits.ts'
import { median, medians, ratio } from '../../src/cli/bench/numbers.ts'
import { ticksIn } from '../../src/cli/bench/processor.ts'
import { journey } from '../../src/cli/bench/quizzes.ts'
import { report } from '../../src/cli/bench/report.ts'
import type { Results } from '../../src/cli/bench/results.ts'
import { behindSlowLine } from '../../src/cli/bench/slow-line.ts'
import { table } from '../../src/cli/bench/table.ts'
import { SIGNING_KEY } from '../fixtures/app.ts'
import { DECK } from '../fixtures/decks.ts'

describe('a slow line', () => {
  it('lets through what the server answers, compressed', async () => {
    const answer = async (path: string) => new Response(`Nothing at ${path}`, { status: 404 })
    const line = await behindSlowLine(answer, { roundTripMs: 1, bitsPerSecond: 1e9 })
    const response = await fetch(new URL('/x?y', line.url))
    expect(response.status).toBe(404)
    expect(response.headers.get('Content-Encoding')).toBe('gzip')
    expect(await response.text()).toBe('Nothing at /x?y')
    line.close()
  })
})

describe('numbers of some rounds', () => {
  it('count by the one in the middle, whatever disturbed the others', () => {
    expect(median([9, 1, 1000])).toBe(9)
    expect(median([])).toBeNaN()
    expect(
      medians([
        { ours: 1, bare: 9 },
        { ours: 3, bare: 8 },
        { ours: 2, bare: 7 },
      ]),
    ).toEqual({ ours: 2, bare: 8 })
  })

  it('are compared within a round, where both were disturbed alike', () => {
    const rounds = [
      { ours: 80, bare: 100 },
      { ours: 8, bare: 10 },
      { ours: 40, bare: 100 },
    ]
    expect(ratio(rounds, 'ours', 'bare')).toBe(0.8)
  })

  it('hold user and system time of a process, whatever its name is', () => {
    expect(ticksIn('7 (a name) S) S 1 7 7 0 -1 4194560 5 0 0 0 120 34 0 0 20 0 3')).toBe(154)
  })
})

describe('a table', () => {
  it('has its words at the left and its numbers at the right', () => {
    expect(
      table([
        { page: 'cards', ours: 7 },
        { page: 'a question', ours: 1000 },
      ]),
    ).toBe(
      ['page        ours', '──────────  ────', 'cards          7', 'a question  1000'].join('\n'),
    )
  })
})

const RESULTS: Results = {
  machine: {
    processors: 2,
    model: 'Quick',
    node: 'v24',
    workerd: 'workerd 2026',
    load: 0.3,
    date: '2026-11-25',
  },
  building: [
    {
      story: 'a-story',
      facts: 40,
      items: 165,
      compileMs: 290.4,
      formMs: 0.094,
      deckBytes: 2048,
    },
  ],
  worker: { bytes: 300 * 1024, zippedBytes: 90 * 1024, startUpMs: 40 },
  serving: [
    { page: 'cards', whose: 'for all', bytes: 5000, ours: 90, bare: 100, ratio: 0.9 },
    { page: 'question', whose: 'of one player', bytes: 2000, ours: 80, bare: 100, ratio: 0.8 },
  ],
  scores: {
    finishing: {
      perSecond: {
        bare: 1000,
        barePut: 100,
        ours: 75,
        elsewhere: 60,
        inMemory: 120,
        uncounted: 90,
      },
      ms: { bare: 0.1, barePut: 1, ours: 1.4, elsewhere: 1.6, inMemory: 0.5, uncounted: 1.1 },
      ratio: 0.75,
      uncountedRatio: 0.9,
    },
    leaderboards: [
      { scores: 100, ms: 0.4, ratio: 1 },
      { scores: 100_000, ms: 0.5, ratio: 1.25 },
    ],
    operations: { put: 1, get: 0, list: 0, delete: 0 },
    statistics: {
      result: { ours: 900, bare: 9000, ratio: 0.1 },
      json: { ours: 90, bare: 900, ratio: 0.1 },
    },
    doors: [
      { door: 'GET /', for: 'readers', ms: 0.1 },
      { door: 'POST /s/:story/quiz', what: 'finish', for: 'readers', ms: 2.9, withoutKvMs: 1.9 },
      { door: 'GET /s/:story/statistics', for: 'editors', ms: 1 },
    ],
    processorTime: true,
  },
}

/** Of which limits is said that they do not hold. */
const broken = (results: Results): string[] =>
  limitsOf(results)
    .filter(({ holds }) => !holds)
    .map(({ what, found }) => `${what}: ${found}`)

describe('the limits', () => {
  it('hold where every one is kept', () => {
    expect(broken(RESULTS)).toEqual([])
  })

  it('name what breaks them', () => {
    const { scores, worker } = RESULTS
    const results: Results = {
      ...RESULTS,
      worker: { ...worker, zippedBytes: 120 * 1024 },
      serving: [
        { page: 'cards', whose: 'for all', bytes: 5000, ours: 79, bare: 100, ratio: 0.79 },
        { page: 'question', whose: 'of one player', bytes: 2000, ours: 10, bare: 100, ratio: 0.1 },
      ],
      scores: {
        ...scores,
        finishing: { ...scores.finishing, ratio: 0.69 },
        leaderboards: [{ scores: 100_000, ms: 0.7, ratio: 1.51 }],
        operations: { put: 1, get: 0.1, list: 0, delete: 0 },
        doors: [
          { door: 'GET /', for: 'readers', ms: 2 },
          { door: 'GET /s/:story/statistics', for: 'editors', ms: 4.8 },
        ],
      },
    }
    expect(broken(results)).toEqual([
      'pages for all, beside a bare Worker (cards): 0.79',
      'pages of one player, beside a bare Worker (question): 0.10',
      'finishing, beside a bare Worker with one put: 0.69',
      'leaderboard, beside that with the fewest scores: 1.51',
      'KV in a quiz: writes, reads, lists: 1, 0.1, 0',
      'Worker, compressed: 120.0 KiB',
      'dearest request of readers (GET /): 2.00 ms',
      'dearest request of editors (GET /s/:story/statistics): 4.80 ms',
    ])
  })
})

describe('the report', () => {
  it('says what was measured where, and no line is longer than 100 characters', () => {
    const text = report(RESULTS)
    expect(text).toContain('2026-11-25: 2 × Quick, Node v24, workerd 2026')
    expect(text).toMatch(/^Factdeck +75 +1\.40 +0\.75$/m)
    expect(text).toContain('the simulated put takes 0.90 ms')
    expect(text).toContain('1 writes, 0 reads, 0 lists')
    for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(100)
  })
})

describe('every door', () => {
  it('is measured', async () => {
    const given = {
      deck: DECK,
      journey: await journey(DECK, SIGNING_KEY),
      byPage: [],
      byApi: [],
      begun: [],
    }
    const measured = new Set((await doors(given)).map(({ door }) => door))
    const doorsOfApp = newApp()
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
    expect([...measured].toSorted()).toEqual([...new Set(doorsOfApp)].toSorted())
  })
})
