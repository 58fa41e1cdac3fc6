import { DATE_PLACE } from '../questions/facts.ts'

/**
 * What is shown, and in brackets what it means: `[Beogradu](belgrade)`, `[1892](1892)`. A name that
 * looks alike in two forms says which one it is: `[Boston](boston/accusative)`. `{when}` is where the
 * date of the fact stands.
 */
const MARK = /\[([^[\]]+)\]\(([^()]+)\)|\{when\}/g
const NAME_AND_FORM = /^([a-z0-9-]+)\/(\p{L}+)$/u
/** Said of a share that has no whole: `[159%](159 percent, unbounded)`. */
const UNBOUNDED = /,\s*unbounded$/

export interface Mark {
  shown: string
  name: string
  form?: string
  unbounded?: true
}

/** A mark in a sentence, the place of its date, or the words between two. */
export type Piece = string | Mark | typeof DATE_PLACE

/** A sentence cut at its marks. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(MARK)) {
    const [whole, shown, meaning = ''] = match
    pieces.push(text.slice(end, match.index))
    pieces.push(shown === undefined ? DATE_PLACE : markOf(shown, meaning))
    end = match.index + whole.length
  }
  pieces.push(text.slice(end))
  return pieces.filter((piece) => piece !== '')
}

function markOf(shown: string, meaning: string): Mark {
  const bare = meaning.replace(UNBOUNDED, '')
  const [, name = bare, form] = NAME_AND_FORM.exec(bare) ?? []
  return {
    shown,
    name,
    ...(form && { form }),
    ...(bare !== meaning && { unbounded: true }),
  }
}

/** What is marked in a sentence, by what it means. */
export const spanNames = (text: string): string[] =>
  piecesOf(text).flatMap((piece) =>
    typeof piece === 'object' && 'name' in piece ? piece.name : [],
  )
