/** What is shown, and in brackets what it means: `[Beogradu](belgrade)`, `[1892](1892)`. */
const SPAN = /\[([^[\]]+)\]\(([^()]+)\)/g

/** A mark in a sentence, or the words between two. */
export type Piece = string | { shown: string; name: string }

/** A sentence cut at its marks. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(SPAN)) {
    const [whole, shown = '', name = ''] = match
    pieces.push(text.slice(end, match.index), { shown, name })
    end = match.index + whole.length
  }
  pieces.push(text.slice(end))
  return pieces.filter((piece) => piece !== '')
}

/** What is marked in a sentence, by what it means. */
export const spanNames = (text: string): string[] =>
  piecesOf(text).flatMap((piece) => (typeof piece === 'string' ? [] : piece.name))
