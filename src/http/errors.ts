import { HTTPException } from 'hono/http-exception'
import { DeckUnavailable, StoryGone } from '../deck/source.ts'
import { DeskUnreachable } from '../desk/client.ts'
import { PlayError } from '../play/error.ts'
import { ScoreNotDeleted } from '../scores/delete.ts'
import { FinishError } from '../scores/finish.ts'
import { BoardUnavailable } from '../scores/leaderboard.ts'
import { ScoreNotSaved } from '../scores/save.ts'
import { ScoresUnreachable } from '../scores/sweep.ts'
import { TallyUnreachable } from '../scores/tally/client.ts'
import { Problem, type ProblemCode } from './problem.ts'

/** Whatever was thrown, as one of the problems. What nobody expected goes to the log. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof PlayError || error instanceof FinishError) {
    const code: ProblemCode = error.code
    return new Problem(code)
  }
  if (error instanceof HTTPException && error.status < 500) return new Problem('bad-body')
  if (error instanceof BoardUnavailable && error.hadCursor) return new Problem('bad-cursor')
  if (error instanceof ScoresUnreachable && error.hadCursor) return new Problem('bad-cursor')
  if (error instanceof StoryGone) return new Problem('story-gone', [], error.note)
  console.error(error)
  if (error instanceof DeskUnreachable) return new Problem('desk-unreachable')
  if (error instanceof DeckUnavailable) return new Problem('story-unavailable')
  if (error instanceof ScoreNotSaved) return new Problem('score-not-saved')
  if (error instanceof ScoreNotDeleted) return new Problem('score-not-deleted')
  if (error instanceof BoardUnavailable) return new Problem('board-unavailable')
  if (error instanceof ScoresUnreachable) return new Problem('scores-unreachable')
  if (error instanceof TallyUnreachable) return new Problem('counting-unreachable')
  return new Problem('internal')
}
