/**
 * What is shown, and in brackets what it means: `[Beogradu](belgrade)`, `[1892](1892)`. A name that
 * looks alike in two forms says which one it is: `[Boston](boston/accusative)`.
 */
const SPAN = /\[([^[\]]+)\]\(([^()]+)\)/g
const NAME_AND_FORM = /^([a-z0-9-]+)\/(\p{L}+)$/u
/** Said of a share that has no whole: `[159%](159 percent, unbounded)`. */
const UNBOUNDED = /,\s*unbounded$/

export interface Mark {
  shown: string
  name: string
  form?: string
  unbounded?: true
}

/** A mark in a sentence, or the words between two. */
export type Piece = string | Mark

/** A sentence cut at its marks. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(SPAN)) {
    const [whole, shown = '', meaning = ''] = match
    const bare = meaning.replace(UNBOUNDED, '')
    const [, name = bare, form] = NAME_AND_FORM.exec(bare) ?? []
    pieces.push(text.slice(end, match.index), {
      shown,
      name,
      ...(form && { form }),
      ...(bare !== meaning && { unbounded: true }),
    })
    end = match.index + whole.length
  }
  pieces.push(text.slice(end))
  return pieces.filter((piece) => piece !== '')
}

/** What is marked in a sentence, by what it means. */
export const spanNames = (text: string): string[] =>
  piecesOf(text).flatMap((piece) => (typeof piece === 'string' ? [] : piece.name))
