/** Everything that can be wrong with a move in a quiz. */
export type PlayErrorCode =
  | 'bad-token'
  | 'expired-token'
  | 'other-story'
  | 'story-changed'
  | 'already-answered'
  | 'question-not-open'
  | 'unknown-option'
  | 'unfinished'
  | 'practice-not-scored'

/** A move that was refused: nothing has changed. */
export class PlayError extends Error {
  readonly code: PlayErrorCode

  constructor(code: PlayErrorCode) {
    super(code)
    this.name = 'PlayError'
    this.code = code
  }
}
