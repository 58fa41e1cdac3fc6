/**
 * What is shown, and in brackets what it means: `[Beogradu](belgrade)`, `[1892](1892)`. A name that
 * looks alike in two forms says which one it is: `[Boston](boston/accusative)`.
 */
const SPAN = /\[([^[\]]+)\]\(([^()]+)\)/g
const NAME_AND_FORM = /^([a-z0-9-]+)\/(\p{L}+)$/u

export interface Mark {
  shown: string
  name: string
  form?: string
}

/** A mark in a sentence, or the words between two. */
export type Piece = string | Mark

/** A sentence cut at its marks. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(SPAN)) {
    const [whole, shown = '', meaning = ''] = match
    const [, name = meaning, form] = NAME_AND_FORM.exec(meaning) ?? []
    pieces.push(text.slice(end, match.index), { shown, name, ...(form && { form }) })
    end = match.index + whole.length
  }
  pieces.push(text.slice(end))
  return pieces.filter((piece) => piece !== '')
}

/** What is marked in a sentence, by what it means. */
export const spanNames = (text: string): string[] =>
  piecesOf(text).flatMap((piece) => (typeof piece === 'string' ? [] : piece.name))
