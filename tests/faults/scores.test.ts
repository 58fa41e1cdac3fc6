import { describe, expect, it, vi } from 'vitest'
import type { Attempt } from '../../src/play/attempt.ts'
import { createSigner } from '../../src/play/token.ts'
import { type Random, seededRandom } from '../../src/questions/random.ts'
import { leaderboard } from '../../src/scores/leaderboard.ts'
import type { ScoreRecord } from '../../src/scores/record.ts'
import { sweepStory } from '../../src/scores/sweep.ts'
import { Tallies } from '../../src/scores/tally/client.ts'
import { countable } from '../../src/scores/tally/countable.ts'
import { json, SIGNING_KEY, testApp } from '../fixtures/app.ts'
import { DECK } from '../fixtures/decks.ts'
import { finishedRun } from '../fixtures/scores.ts'
import { TestTallies } from '../fixtures/tally.ts'
import { inNoTime, stopClockAndLog } from '../fixtures/time.ts'

// Scores under load, on a KV and counting objects that fail.

const signer = await createSigner(SIGNING_KEY)

stopClockAndLog()

const LENGTH = 3
/** A few quizzes are enough: attempts differ by their ids. */
const runs = Array.from({ length: 8 }, (_, n) =>
  finishedRun({ seed: n % 4, length: LENGTH, right: n % 4 }),
)

interface Player {
  id: string
  /** What the player can send to finish: one set of responses, or two. */
  finishes: { token: string; points: number }[]
}

async function player(n: number, branches: number): Promise<Player> {
  const id = `attempt-${n}`
  const finishes = Array.from({ length: branches }, async (_, branch) => {
    const run = runs[(n + 4 * branch) % runs.length] ?? expect.fail('no such run')
    const now = Date.now()
    const times = { started: now - 60_000, answered: now - 1000 * branch - n }
    const attempt: Attempt = { ...run.attempt, ...times, id, finished: false, name: `P${n}` }
    return { token: await signer.sign(attempt), points: n % 4 }
  })
  return { id, finishes: await Promise.all(finishes) }
}

type App = ReturnType<typeof testApp>

/** Sends a finish, and gives the points that were told to be saved. */
async function finish({ fetch }: App, token: string): Promise<number | undefined> {
  const response = await fetch('/api/v1/attempts/finish', json({ token }))
  if (response.status === 200) return (await response.json<{ points: number }>()).points
  expect([503, 409]).toContain(response.status)
  return undefined
}

/** Every entry of the board, page by page. */
async function wholeBoard({ kv }: App) {
  kv.settle()
  const entries: { name?: string | undefined; points: number; place: number }[] = []
  let cursor: string | undefined
  do {
    const page = await leaderboard(kv.namespace, DECK.story, { limit: 1000, cursor })
    entries.push(...page.entries)
    cursor = page.cursor
  } while (cursor !== undefined)
  return entries
}

describe('a thousand quizzes finished at once, while a fifth of KV’s writes fail', {
  timeout: 60_000,
}, () => {
  it('are on the board exactly once, with the right score; who is told that it failed can try again', async () => {
    const app = testApp()
    app.kv.failingShare.put = 0.2
    const players = await Promise.all(Array.from({ length: 1000 }, (_, n) => player(n, 1)))
    const saved = new Map<string, number>()
    let waiting = players
    let turns = 0
    let failures = 0
    while (waiting.length > 0) {
      expect(turns++).toBeLessThan(10)
      await inNoTime(
        Promise.all(
          waiting.map(async ({ id, finishes: [first] }) => {
            const points = await finish(app, first?.token ?? '')
            if (points !== undefined) saved.set(id, points)
          }),
        ),
      )
      waiting = waiting.filter(({ id }) => !saved.has(id))
      failures += waiting.length
      vi.advanceTimersByTime(1000)
    }
    expect(failures).toBeGreaterThan(0)
    const board = await wholeBoard(app)
    expect(board).toHaveLength(1000)
    expect(new Set(board.map(({ name }) => name)).size).toBe(1000)
    for (const [
      n,
      {
        finishes: [first],
      },
    ] of players.entries()) {
      const entry = board.find(({ name }) => name === `P${n}`)
      expect([n, entry?.points]).toEqual([n, first?.points])
    }
    expect(app.tallies.book(DECK.story).snapshot(DECK.version).attempts).toBe(1000)
  })

  it('cost one write each when nothing fails', async () => {
    const app = testApp()
    const players = await Promise.all(Array.from({ length: 200 }, (_, n) => player(n, 1)))
    await inNoTime(
      Promise.all(players.map(({ finishes: [first] }) => finish(app, first?.token ?? ''))),
    )
    expect(app.kv.operations).toEqual({ put: 200, get: 0, list: 0, delete: 0 })
  })
})

describe('while the counting objects sleep, and fail at random', { timeout: 60_000 }, () => {
  /** Finishes each quiz a few times, with other responses too, at once and one after the other. */
  async function playThrough(app: App, random: Random): Promise<Set<string>> {
    const told = new Set<string>()
    const players = await Promise.all(Array.from({ length: 300 }, (_, n) => player(n, 1 + (n % 2))))
    const sends = players.flatMap(({ id, finishes }) =>
      [...finishes, ...finishes].map(({ token }) => ({ id, token })),
    )
    const shuffled = random.shuffle(sends)
    for (let from = 0; from < shuffled.length; from += 150) {
      const group = shuffled.slice(from, from + 150)
      await inNoTime(
        Promise.all(
          group.map(async ({ id, token }) => {
            if ((await finish(app, token)) !== undefined) told.add(id)
          }),
        ),
      )
    }
    return told
  }

  it.each([1, 2, 3])(
    'no saved score is lost, and the counts are those of KV afterwards (%i)',
    async (seed) => {
      const app = testApp()
      app.kv.failingShare.put = 0.2
      app.tallies.failingShare = 0.3
      app.tallies.evictedShare = 0.2
      const told = await playThrough(app, seededRandom(seed))
      expect(told.size).toBeGreaterThan(250)

      app.kv.failingShare.put = 0
      app.tallies.failingShare = 0
      const shelf = { scores: app.kv.namespace, tallies: new Tallies(app.tallies.namespace, 1) }
      for (let sweeps = 0; sweeps < 3; sweeps++) {
        vi.advanceTimersByTime(61_000)
        app.kv.settle()
        await sweepStory(shelf, DECK.story)
      }

      // What was written is what the tests' own players finished.
      const records = app.kv.keys.map((key) => app.kv.value(key) as ScoreRecord)
      const attempts = records.map(({ attempt }) => attempt)
      expect(new Set(attempts).size).toBe(attempts.length)
      expect(new Set(attempts)).toEqual(new Set([...attempts, ...told]))

      const counted = app.tallies.book(DECK.story).sums(DECK.version)
      const anew = new TestTallies().book(DECK.story)
      anew.count(records.map(countable), true)
      expect(counted).toEqual(anew.sums(DECK.version))
      expect(counted.versions).toEqual([{ version: DECK.version, attempts: records.length }])
    },
  )
})

describe('a KV that is slow and stale', () => {
  it('delays a finish, and loses nothing', async () => {
    const app = testApp()
    app.kv.stall = () => new Promise((resolve) => setTimeout(resolve, 5000))
    const {
      finishes: [first],
    } = await player(2, 1)
    expect(await inNoTime(finish(app, first?.token ?? ''))).toBe(2)
    expect(app.kv.keys).toHaveLength(1)
  })

  it('that has not seen a score yet shows the board as it was', async () => {
    const app = testApp()
    const {
      finishes: [first],
    } = await player(2, 1)
    await inNoTime(finish(app, first?.token ?? ''))
    const board = await app.fetch(`/api/v1/stories/${DECK.story}/leaderboard`)
    expect(await board.json()).toMatchObject({ entries: [] })
    expect(await wholeBoard(app)).toMatchObject([{ name: 'P2', points: 2 }])
  })
})
