import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { ScoreRecord } from '../../scores/record.ts'
import { type Compared, compare } from './compare.ts'
import { type DoorCost, measureDoors } from './cost.ts'
import { ASKED, doors, FIRST_SEEN, ONCE_EACH } from './doors.ts'
import { EDITOR_KEY, SIGNING_KEY } from './environment.ts'
import { FINISHERS, type Finishing, measureFinishing, QUIZZES_TO_FINISH } from './finishing.ts'
import { BOARDS, type Board, measureLeaderboards } from './leaderboard.ts'
import { measureOperations, type Operations } from './operations.ts'
import { tellsProcessorTime } from './processor.ts'
import { begunQuizzes, builtDeck, journey, playedQuizzes } from './quizzes.ts'
import { get } from './request.ts'
import { seedScores } from './seed.ts'
import { simulate } from './simulator.ts'
import { BARE, BARE_BYTES, BARE_PUT, IN_MEMORY, LATER, UNCOUNTED, WATCHED } from './variants.ts'

export interface Scores {
  finishing: Finishing
  leaderboards: Board[]
  /** What KV is asked to do for a quiz. */
  operations: Operations
  /** What is shown of the counts, beside a bare Worker that returns the same bytes. */
  statistics: Record<'result' | 'json', Compared>
  doors: DoorCost[]
  /** Whether the system told the processor’s time; otherwise it is what the clock says. */
  processorTime: boolean
}

/** On Linux a folder in memory: no disk, which others may be busy with, stands in the way. */
const MEMORY = '/dev/shm'

const WATCHED_NAME = 'watched'
const BARE_BYTES_NAME = 'bare-bytes'

/** What needs KV and Durable Objects, in the simulator. */
export async function measureScores(
  code: string,
  story: string,
  say: (what: string) => void,
): Promise<Scores> {
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'factdeck-'))
  const deck = builtDeck(story)
  const quizzes = await playedQuizzes(deck, SIGNING_KEY, QUIZZES_TO_FINISH + 4 * ONCE_EACH)
  const toFinish = quizzes.slice(0, QUIZZES_TO_FINISH)
  const toMeasure = quizzes.slice(QUIZZES_TO_FINISH)
  try {
    const record = v.parse(ScoreRecord, JSON.parse(quizzes[0]?.value ?? ''))
    await seedScores(folder, record, BOARDS)
    const simulator = await simulate(
      code,
      [
        { name: ASKED.ours, counts: ASKED.ours },
        { name: ASKED.later, code: LATER, counts: ASKED.ours },
        { name: FINISHERS.elsewhere, counts: FINISHERS.elsewhere },
        { name: FINISHERS.inMemory, code: IN_MEMORY, counts: FINISHERS.inMemory },
        { name: FINISHERS.uncounted, code: UNCOUNTED },
        { name: FINISHERS.bare, code: BARE },
        { name: FINISHERS.barePut, code: BARE_PUT },
        { name: BARE_BYTES_NAME, code: BARE_BYTES, asks: FINISHERS.ours },
        { name: WATCHED_NAME, code: WATCHED, counts: WATCHED_NAME },
        ...Object.keys(BOARDS).map((name) => ({ name })),
      ],
      folder,
    )
    try {
      say('finishing quizzes')
      const finishing = await measureFinishing(simulator, story, toFinish)
      say('leaderboards')
      const leaderboards = await measureLeaderboards(simulator, story)
      const operations = await measureOperations(await simulator.port(WATCHED_NAME), deck)
      say('statistics')
      const way = await journey(deck, SIGNING_KEY)
      const ports = {
        ours: await simulator.port(FINISHERS.ours),
        bare: await simulator.port(BARE_BYTES_NAME),
      }
      const editor = { Authorization: `Bearer ${EDITOR_KEY}` }
      const statistics = {
        result: await compare(ports, get(`/s/${story}/quiz?attempt=${way.finished}`)),
        json: await compare(ports, get(`/api/v1/stories/${story}/statistics`, editor)),
      }
      say('every door')
      const begun = await begunQuizzes(deck, SIGNING_KEY, FIRST_SEEN)
      const given = (from: number) => ({
        deck,
        journey: way,
        byPage: toMeasure.slice(from, from + ONCE_EACH),
        byApi: toMeasure.slice(from + ONCE_EACH, from + 2 * ONCE_EACH),
        begun,
      })
      const costs = await measureDoors(
        simulator,
        await doors(given(0)),
        await doors(given(2 * ONCE_EACH)),
      )
      const processorTime = tellsProcessorTime(simulator.pid)
      return { finishing, leaderboards, operations, statistics, doors: costs, processorTime }
    } finally {
      await simulator.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
