import type { Named } from '../names/names.ts'
import { isParted, isWord, type Piece, textOf } from './pieces.ts'

/** What a phrase of an article can be in a slot of a fact. */
export type Slot =
  | { type: 'name'; named: Named }
  | { type: 'list'; named: readonly Named[] }
  | { type: 'owner'; named: Named; text: string; plural: boolean }
  | { type: 'amount'; amount: string; of?: string }
  | { type: 'date'; iso: string }
  | { type: 'words'; text: string; plural: boolean }

/** Longer phrases are whole sentences, in the words of the article. */
const MOST_WORDS = 8

const DETERMINERS = new Set(
  'a an the this that these those its their his her our my your'.split(' '),
)

/** What a noun phrase says; nothing where it is a pronoun, an open date or too long. */
export function slotOf(pieces: readonly Piece[]): Slot | undefined {
  const own = withoutAdverbs(pieces)
  const [first] = own
  const last = own.at(-1)
  if (!first || !last) return undefined
  if (own.length === 1 && first.date) {
    return first.date.iso === undefined ? undefined : { type: 'date', iso: first.date.iso }
  }
  const names = listed(own)
  if (names) return names
  const counted = countedIn(own)
  if (counted) return counted
  if (last.named && isNameAlone(own)) return { type: 'name', named: last.named }
  // “It a mistake”, “half of”, “three hours earlier”: no phrase that could stand by itself.
  if (isPronoun(first) || isPronoun(last)) return undefined
  if (/^(?:of|earlier|later|ago)$/.test(last.lower)) return undefined
  // “India’s Bharat Silicon”
  if (own.length === 2 && first.named && first.possessive && last.named)
    return { type: 'name', named: last.named }
  return owned(own) ?? words(own)
}

function withoutAdverbs(pieces: readonly Piece[]): readonly Piece[] {
  const isAdverb = ({ lower }: Piece) =>
    /^(?:now|also|still|again|too|soon|only|even|just|and)$/.test(lower)
  const from = pieces.findIndex((piece) => !isAdverb(piece))
  const to = pieces.findLastIndex((piece) => !isAdverb(piece))
  return from < 0 ? [] : pieces.slice(from, to + 1)
}

const PRONOUNS = new Set(
  'i he she it they we you him her them us me who whom which that this these those there what all none some many more others both himself herself itself themselves one'.split(
    ' ',
  ),
)
export const isPronoun = (piece: Piece): boolean => isWord(piece) && PRONOUNS.has(piece.lower)

/** “Ghana, Togo and Burkina Faso” */
function listed(pieces: readonly Piece[]): Slot | undefined {
  const rest = pieces.filter((piece) => !(isWord(piece) && /^(?:and|the)$/.test(piece.lower)))
  const named = rest.flatMap((piece) => (piece.named && !piece.possessive ? piece.named : []))
  const isList = named.length === rest.length && named.length > 1
  return isList && new Set(named).size > 1 && new Set(named).size === named.length
    ? { type: 'list', named }
    : undefined
}

/** “More than 2.3 million people”, “59% of the votes” */
function countedIn(pieces: readonly Piece[]): Slot | undefined {
  const at = pieces.findIndex(({ quantity }) => quantity)
  const quantity = pieces[at]?.quantity
  if (quantity?.amount === undefined || !pieces.slice(0, at).every(isHedge)) return undefined
  const behind = pieces.slice(at + 1)
  // What the share is of was read with it. Anything else would be left out.
  if (behind.length > 0 && (quantity.of === undefined || behind[0]?.lower !== 'of'))
    return undefined
  return { type: 'amount', amount: quantity.amount, ...(quantity.of && { of: quantity.of }) }
}

const isHedge = (piece: Piece): boolean =>
  isWord(piece) &&
  /^(?:about|around|roughly|some|almost|nearly|more|less|fewer|than|over|under|at|least|most|up|to|approximately|as|many|a|an|another|the|between)$/.test(
    piece.lower,
  )

/** “Finance Minister Jan Ostrowski”: what stands before the name says who it is. */
function isNameAlone(pieces: readonly Piece[]): boolean {
  const before = pieces.slice(0, -1)
  return (
    before.every(
      (piece) =>
        isWord(piece) &&
        (piece === pieces[0] || !isParted(piece)) &&
        !piece.possessive &&
        (DETERMINERS.has(piece.lower) ||
          /^\p{Lu}/u.test(piece.text) ||
          piece.tags.has('Noun') ||
          piece.tags.has('Adjective')) &&
        !/^(?:day|week|month|year|time|moment|way)$/.test(piece.lower),
    ) && before.length < 5
  )
}

/** “Serbia’s position on Kosovo” */
function owned(pieces: readonly Piece[]): Slot | undefined {
  const [first, second] = pieces
  const [owner, from] = first?.lower === 'the' ? [second, 2] : [first, 1]
  const thing = pieces.slice(from)
  if (!owner?.named || !owner.possessive || thing.length === 0 || thing.length > MOST_WORDS)
    return undefined
  if (thing.some((piece) => piece.quantity || (piece.date && piece.date.iso === undefined)))
    return undefined
  return { type: 'owner', named: owner.named, text: textOf(thing), plural: isPlural(thing) }
}

function words(pieces: readonly Piece[]): Slot | undefined {
  if (pieces.some(({ date }) => date && date.iso === undefined)) return undefined
  const text = textOf(pieces)
  if (text.split(' ').length > MOST_WORDS || !/\p{L}/u.test(text)) return undefined
  return { type: 'words', text, plural: isPlural(pieces) }
}

/** Whether the head of a noun phrase, its last noun before a preposition, is in the plural. */
function isPlural(pieces: readonly Piece[]): boolean {
  const end = pieces.findIndex(
    ({ lower }, at) => at > 0 && /^(?:of|in|on|for|with|at|from|between|to)$/.test(lower),
  )
  const head = (end < 0 ? pieces : pieces.slice(0, end)).at(-1)
  if (!head || pieces.some(({ lower }) => lower === 'and')) return head !== undefined
  return head.tags.has('Plural') || /^(?:people|police|men|women|children)$/.test(head.lower)
}
