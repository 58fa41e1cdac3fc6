import * as v from 'valibot'
import { ScoreRecord, scoreKey } from './record.ts'
import { saveScore } from './save.ts'
import type { Verdict } from './tally/book.ts'
import { type Counter, type Tallies, TallyUnreachable } from './tally/client.ts'
import { countable, type Finish, finishOf } from './tally/countable.ts'
import type { CountTogether } from './tally/together.ts'

/** Where scores are kept and counted, and how to go on working when the answer is out. */
export interface ScoreDesk {
  scores: KVNamespace
  tallies: Tallies
  together: CountTogether
  later(work: Promise<unknown>): void
}

/** Why a finish was refused. */
export type FinishErrorCode = 'already-finished' | 'score-deleted'

/** Another finish of the attempt counts, or its player has deleted it. */
export class FinishError extends Error {
  readonly code: FinishErrorCode

  constructor(code: FinishErrorCode) {
    super(code)
    this.name = 'FinishError'
    this.code = code
  }
}

/**
 * Saves a finished attempt: one put. The counting object says whether it is the attempt's first
 * finish; when it cannot be reached the score is saved all the same, and counted by the next sweep.
 * @returns the score as it is kept: of the same finish sent again, the first one's
 * @throws FinishError, ScoreNotSaved
 */
export async function finishAttempt(desk: ScoreDesk, record: ScoreRecord): Promise<ScoreRecord> {
  const { scores, tallies, together, later } = desk
  const finish = finishOf(record)
  const tally = tallies.for(record.story, record.attempt)
  const verdict = await claim(tally, finish)
  const saved = verdict && (await savedBefore(desk, record, verdict))
  if (saved) return saved
  try {
    await saveScore(scores, record)
  } catch (error) {
    if (verdict) later(tally.release(finish).catch(unreached))
    throw error
  }
  later(together.count(tallies, record.story, countable(record)).catch(unreached))
  return record
}

/** Pauses in which the same finish, sent twice at once, may be saved by the other request. */
const PAUSES_MS = [150, 500, 1500]

/** What the counting object says, or `undefined` when it cannot be reached. */
async function claim(tally: Counter, finish: Finish): Promise<Verdict | undefined> {
  for (const ms of PAUSES_MS) {
    const verdict = await tally.claim(finish).catch(unreached)
    if (verdict?.is !== 'twin') return verdict
    await new Promise((resolve) => setTimeout(resolve, ms))
  }
  return tally.claim(finish).catch(unreached)
}

/** Only who finishes twice makes KV be read. */
async function savedBefore(
  { scores }: Pick<ScoreDesk, 'scores'>,
  record: ScoreRecord,
  verdict: Verdict,
): Promise<ScoreRecord | undefined> {
  switch (verdict.is) {
    case 'first':
    case 'twin':
      return undefined
    case 'saved':
      // What is counted, but not in KV, is saved again.
      return readScore(scores, scoreKey(record)).catch(() => record)
    case 'perhaps-other':
      if (await scores.get(verdict.key)) throw new FinishError('already-finished')
      return undefined
    case 'other':
      throw new FinishError('already-finished')
    case 'deleted':
      throw new FinishError('score-deleted')
  }
}

/** A score as KV has it, or `undefined` if there is none. */
export async function readScore(
  scores: KVNamespace,
  key: string,
): Promise<ScoreRecord | undefined> {
  const read = v.safeParse(ScoreRecord, await scores.get(key, 'json'))
  return read.success ? read.output : undefined
}

function unreached(error: unknown): undefined {
  if (!(error instanceof TallyUnreachable)) throw error
  console.error(error)
}
