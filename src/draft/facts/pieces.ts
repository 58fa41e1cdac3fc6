import type { FoundDate } from '../dates.ts'
import type { Named } from '../names/names.ts'
import type { Quantity } from '../quantities/quantities.ts'
import type { Reading } from '../reading.ts'
import type { Sentence, Token } from '../tokens.ts'

/** A part of a sentence that stands as one: a name, a quantity, a date, or any other word. */
export interface Piece {
  text: string
  lower: string
  /** What stands between it and the one before. */
  gap: string
  tags: ReadonlySet<string>
  possessive: boolean
  named?: Named
  quantity?: Quantity
  date?: FoundDate
}

interface Extent {
  paragraph: number
  start: number
  end: number
}

/** The sentence in pieces. */
export function piecesOf({ paragraph, tokens }: Sentence, reading: Reading): Piece[] {
  const isOver = (token: Token) => (extent: Extent) =>
    extent.paragraph === paragraph && extent.start < token.end && token.start < extent.end
  const pieces: Piece[] = []
  let until = 0
  for (const token of tokens) {
    const last = pieces.at(-1)
    if (token.start < until && last) {
      last.text += `${token.gap}${token.text}`
      last.lower = last.text.toLowerCase()
      last.possessive = token.possessive
      continue
    }
    const quantity = reading.quantities.find(isOver(token))
    const date = reading.dates.find(isOver(token))
    const named = reading.names.find(({ mentions }) => mentions.some(isOver(token)))
    const mention = named?.mentions.find(isOver(token))
    const { text, lower, gap, tags, possessive } = token
    until = (quantity ?? date ?? mention)?.end ?? token.end
    pieces.push({
      ...{ text, lower, gap, tags, possessive },
      ...(quantity ? { quantity } : date ? { date } : named ? { named } : {}),
    })
  }
  return pieces
}

export const isWord = ({ named, quantity, date }: Piece): boolean => !named && !quantity && !date

/** Whether a comma, a bracket or the like parts a piece from the one before; a quote alone does not. */
export const isParted = ({ gap }: Piece): boolean => /[^\s\-“”"‘’']/.test(gap)

/** The pieces as they are written, with both quotes around what is quoted. */
export function textOf(pieces: readonly Piece[]): string {
  const text = pieces
    .map(({ text, gap, possessive }, at) => {
      const before = at === 0 ? (/[“"]$/.exec(gap)?.[0] ?? '') : gap
      return `${before}${text}${possessive ? endingOf(text) : ''}`
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const isOpen = text.lastIndexOf('“') > text.lastIndexOf('”')
  return isOpen ? `${text}”` : text.includes('“') ? text : text.replaceAll('”', '')
}

const endingOf = (text: string): string => (/s$/.test(text) ? '’' : '’s')
