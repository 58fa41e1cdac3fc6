import { styleText } from 'node:util'

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 110
const NARROWEST = 40
/** Where the output goes to no terminal. */
const USUAL = 100

/** How many columns there are to write in. */
export function terminalWidth(): number {
  const columns = process.stdout.columns ?? Number(process.env.COLUMNS)
  return Math.min(Math.max(columns || USUAL, NARROWEST), WIDEST)
}

/** A text in one style. It is styled after it was laid out: its length is what one sees. */
export interface Piece {
  text: string
  style?: Parameters<typeof styleText>[0]
}

/** The lines of a text, broken between words; `hang` indents all but the first one further. */
export function paragraph(piece: Piece, { indent = 0, hang = 0, width = terminalWidth() }) {
  const lines: string[] = []
  for (const word of piece.text.split(' ')) {
    const last = lines.pop()
    if (last === undefined) lines.push(' '.repeat(indent) + word)
    else if (`${last} ${word}`.length <= width) lines.push(`${last} ${word}`)
    else lines.push(last, ' '.repeat(indent + hang) + word)
  }
  return lines.map((text) => styled({ ...piece, text }))
}

const GAP = '   '

/** Pieces side by side where one line has room for all of them, else one below the other. */
export function sideBySide(pieces: readonly Piece[], { indent = 0, width = terminalWidth() }) {
  const plain = pieces.map(({ text }) => text).join(GAP)
  if (indent + plain.length <= width) return [' '.repeat(indent) + pieces.map(styled).join(GAP)]
  return pieces.flatMap((piece) => paragraph(piece, { indent, hang: 2, width }))
}

/** A heading with a rule up to a note at the right edge. */
export function heading(title: string, note: string, width = terminalWidth()): string {
  const rule = '━'.repeat(Math.max(2, width - title.length - note.length - 5))
  return `${styleText('bold', `━━ ${title}`)} ${styleText('dim', `${rule} ${note}`.trimEnd())}`
}

/** A share of `length` cells. */
export const bar = (share: number, length: number): string =>
  '■'.repeat(Math.round(share * length)).padEnd(length, '□')

const styled = ({ text, style }: Piece): string => (style ? styleText(style, text) : text)
