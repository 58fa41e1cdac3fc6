import type { NameProblem } from '../play/name.ts'

/**
 * Everything that a door can answer instead of what was asked for: its status, what it is, and
 * what to do about it. Codes are part of the API and do not change.
 */
export const PROBLEMS = {
  'not-found': {
    status: 404,
    title: 'There is nothing at this address',
    help: 'Look at the list of stories.',
  },
  'story-not-found': {
    status: 404,
    title: 'There is no such story',
    help: 'Look at the list of stories.',
  },
  'story-gone': {
    status: 410,
    title: 'This story is not shown any more',
    help: 'Look at the list of stories: there are others.',
  },
  'story-unavailable': {
    status: 503,
    title: 'The story cannot be shown just now',
    help: 'Nothing is lost: try again in a moment.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    help: 'The Allow header lists the methods that it takes.',
  },
  'wrong-content-type': {
    status: 415,
    title: 'The content type is not the one expected here',
    help: 'Send JSON as application/json, and forms as a browser sends them.',
  },
  'bad-body': {
    status: 400,
    title: 'The body cannot be read',
    help: 'Check its syntax and send it again.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is larger than 16 KiB',
    help: 'Send less: nothing here needs that much.',
  },
  'invalid-request': {
    status: 422,
    title: 'The request is not of the form expected here',
    help: 'Mend what is listed and send it again.',
  },
  'bad-cursor': {
    status: 400,
    title: 'The cursor leads to no page',
    help: 'Start again with the first page.',
  },
  'bad-name': {
    status: 422,
    title: 'That name cannot be used',
    help: 'A name has 1 to 24 letters, numbers and signs, without markup.',
  },
  'no-response': {
    status: 422,
    title: 'There is no answer yet',
    help: 'Answer the question, then send it.',
  },
  'incomplete-response': {
    status: 422,
    title: 'The answer cannot be counted as it is',
    help: 'Fill in every field, and nothing twice.',
  },
  'bad-token': {
    status: 400,
    title: 'This is not a quiz that was started here',
    help: 'Start a new quiz.',
  },
  'expired-token': {
    status: 410,
    title: 'This quiz was started more than 7 days ago',
    help: 'Start a new quiz.',
  },
  'other-story': {
    status: 409,
    title: 'This quiz belongs to another story',
    help: 'Start a quiz on this story.',
  },
  'story-changed': {
    status: 409,
    title: 'The story was corrected after this quiz was started',
    help: 'Start a new quiz: it asks about the corrected story.',
  },
  'already-answered': {
    status: 409,
    title: 'That question has been answered already',
    help: 'The first answer counts. Go on with the next question.',
  },
  'question-not-open': {
    status: 409,
    title: 'That question is not open yet',
    help: 'Answer the questions one after the other.',
  },
  'unknown-option': {
    status: 422,
    title: 'That is no answer to this question',
    help: 'Answer as the question asks: by its options, by a number in its range, or in words.',
  },
  unfinished: {
    status: 409,
    title: 'There are questions left',
    help: 'Answer them first; then the quiz can be finished.',
  },
  'practice-not-scored': {
    status: 409,
    title: 'A practice has no score',
    help: 'Start a new quiz: it counts.',
  },
  'too-many-requests': {
    status: 429,
    title: 'That was too often in a short time',
    help: 'Wait for a minute, then try again. Nothing is lost.',
  },
  'already-finished': {
    status: 409,
    title: 'This quiz was finished before',
    help: 'The first time counts. Start a new quiz to play again.',
  },
  'score-deleted': {
    status: 410,
    title: 'This score was deleted by its player',
    help: 'It stays deleted. Start a new quiz to play again.',
  },
  'score-not-saved': {
    status: 503,
    title: 'Your score could not be saved just now',
    help: 'Nothing is lost: try again in a moment.',
  },
  'bad-receipt': {
    status: 422,
    title: 'This is not the code of a score',
    help: 'Copy it again from the page with your result, from its first to its last character.',
  },
  'score-not-found': {
    status: 404,
    title: 'There is no such score any more',
    help: 'If it is less than a minute old, try again in a moment.',
  },
  'score-not-deleted': {
    status: 503,
    title: 'The score could not be deleted just now',
    help: 'Keep the code and try again in a moment.',
  },
  'board-unavailable': {
    status: 503,
    title: 'The leaderboard cannot be shown just now',
    help: 'The scores are safe. Try again in a moment.',
  },
  'scores-unreachable': {
    status: 503,
    title: 'The scores cannot be read just now',
    help: 'They are safe: try again in a moment, from the start.',
  },
  'counting-unreachable': {
    status: 503,
    title: 'The counts cannot be read just now',
    help: 'Nothing is lost: try again in a moment.',
  },
  'no-editor-key': {
    status: 404,
    title: 'The statistics of this Factdeck are not open yet',
    help: 'Its operator sets a key with: npx wrangler secret put EDITOR_KEY (at least 16 characters).',
  },
  'wrong-editor-key': {
    status: 401,
    title: 'This page is for editors',
    help: 'Open it again with the editor key as the password; the user name does not matter.',
  },
  'bad-deck': {
    status: 422,
    title: 'This deck cannot be published',
    help: 'Mend what is wrong with it, compile the story again and send it anew.',
  },
  'deck-too-large': {
    status: 413,
    title: 'The deck is larger than 1 MB',
    help: 'Split the story in two.',
  },
  'deck-not-kept': {
    status: 503,
    title: 'The deck could not be kept just now',
    help: 'Nothing has changed for readers: try again in a moment.',
  },
  'edited-meanwhile': {
    status: 409,
    title: 'Somebody else has changed this story meanwhile',
    help: 'Nothing was overwritten. Look at what they did; then say which revision you have seen.',
  },
  'never-published': {
    status: 404,
    title: 'This story was never published here',
    help: 'Publish it first; a story that is only deployed is changed by a deployment.',
  },
  'version-not-found': {
    status: 404,
    title: 'There is no such version of this story',
    help: 'Its history lists those that there are.',
  },
  'not-reported': {
    status: 404,
    title: 'Nobody has reported this question',
    help: 'Perhaps another editor has closed it already: look at the list.',
  },
  'desk-unreachable': {
    status: 503,
    title: 'The editors’ desk cannot be reached just now',
    help: 'Whether the change was made is not known: look at the story’s history before you try again.',
  },
  'not-configured': {
    status: 500,
    title: 'This Factdeck has no signing key yet',
    help: 'Its operator sets one with: npx wrangler secret put SIGNING_KEY (at least 32 characters).',
  },
  internal: {
    status: 500,
    title: 'Something went wrong on our side',
    help: 'It has been noted. Try again in a moment.',
  },
} as const satisfies Record<string, ProblemKind>

interface ProblemKind {
  status: number
  title: string
  help: string
}

export type ProblemCode = keyof typeof PROBLEMS

/** What is wrong with a name that is a `bad-name`. */
export const NAME_PROBLEMS: Readonly<Record<NameProblem, string>> = {
  'bad-characters': 'A name is made of letters, numbers and signs, without markup.',
  'too-long': 'A name has at most 24 characters.',
}

/** One thing that is wrong in a request: where, and what is expected. Never what was sent. */
export interface Invalid {
  path: string
  message: string
}

/** Ends a request with one of the problems. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly invalid: readonly Invalid[]
  /** What an editor says of it. */
  readonly note: string | undefined

  constructor(code: ProblemCode, invalid: readonly Invalid[] = [], note?: string) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.invalid = invalid
    this.note = note
  }
}

/** The body of a problem as JSON (RFC 9457), with a stable `code`. */
export function problemJson({ code, invalid, note }: Problem, instance: string): string {
  const { status, title, help } = PROBLEMS[code]
  return JSON.stringify({
    type: `urn:factdeck:problem:${code}`,
    title,
    status,
    detail: help,
    instance,
    code,
    ...(note && { note }),
    ...(invalid.length > 0 && { invalid }),
  })
}
