import { formPrefix, STORED } from './keys.ts'

/** Whom a score is compared with: a story's readers, those in a room, or those of a mail's issue. */
export type Board = { of: 'story' } | { of: 'room'; code: string } | { of: 'issue'; issue: string }

/** A board's name in keys. Codes and names of issues are slugs: letters, digits and hyphens. */
export function boardName(board: Board): string {
  switch (board.of) {
    case 'story':
      return 'all'
    case 'room':
      return `room-${board.code}`
    case 'issue':
      return `issue-${board.issue}`
  }
}

/** What the keys of a board have in common: in their own order they are its places. */
export const boardPrefix = (story: string, board: Board): string =>
  formPrefix(STORED.score.form, { story, board: boardName(board) })

/** What the keys of all boards of a story have in common. */
export const storyPrefix = (story: string): string => formPrefix(STORED.score.form, { story })
