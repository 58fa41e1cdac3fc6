import {
  commonly,
  isCapitalised,
  isCommonWord,
  isNext,
  type Sentence,
  type Token,
} from '../tokens.ts'
import { isCountry } from './countries.ts'
import {
  EVENTS,
  JOINTS,
  NO_NAMES,
  ORGANISATIONS,
  PARTICLES,
  PLACES,
  PROJECTS,
  SHORT_TITLES,
  TITLES,
} from './words.ts'

/** Words that may be a name: from one token of a sentence up to before another. */
export interface Candidate {
  sentence: Sentence
  from: number
  to: number
  /** The title in front of it, “Finance Minister”. */
  title?: string
  /** “Chinese”, in front of the title. */
  nationality?: string
  /** Nothing but its place at the begin of a sentence may have made it capitalised. */
  doubtful: boolean
}

export const tokensOf = ({ sentence, from, to }: Candidate): readonly Token[] =>
  sentence.tokens.slice(from, to)

/** Finds the words of a sentence that may be names, but for what the dates take. */
export function candidatesIn(sentence: Sentence, isTaken: (token: Token) => boolean): Candidate[] {
  const { tokens } = sentence
  const found: Candidate[] = []
  for (let at = 0; at < tokens.length; ) {
    const to = endOfName(tokens, at, isTaken)
    if (to === at) {
      at += 1
      continue
    }
    found.push(...candidate(sentence, at, to))
    at = to
  }
  return found
}

/** The token behind the last that belongs to a name which begins here; the same where none does. */
function endOfName(
  tokens: readonly Token[],
  from: number,
  isTaken: (token: Token) => boolean,
): number {
  const first = tokens[from]
  if (!first || !mayBeInName(first) || isTaken(first)) return from
  let to = from + 1
  while (to < tokens.length && !tokens[to - 1]?.possessive) {
    const ahead = jointsAt(tokens, from, to)
    const next = tokens[to + ahead]
    if (!next || isTaken(next) || !goesOn(tokens, to, ahead)) break
    const numbered = ahead === 0 && /^\d{1,3}$/.test(next.text) && isNumbered(tokens[to - 1])
    if (!numbered && (!mayBeInName(next) || (isDemonym(next) && !isPartOf(tokens[to - 1])))) break
    to += ahead + 1
  }
  return to
}

/** “West African Health Union” */
const isPartOf = (token: Token | undefined): boolean =>
  /^(?:north|south|east|west|central|latin|pan|all)$/.test(token?.lower ?? '')

/** “Line 9”, “Apollo 11”. */
const isNumbered = (token: Token | undefined): boolean =>
  token !== undefined && isCapitalised(token) && !TITLES.has(token.lower) && !SMALL.has(token.lower)

const mayBeInName = (token: Token): boolean =>
  isCapitalised(token) || /^\p{Ll}\p{Lu}/u.test(token.text)

/** How many small words stand here that a name can have inside. */
function jointsAt(tokens: readonly Token[], from: number, at: number): number {
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '']
  if (PARTICLES.has(first)) return PARTICLES.has(second) || second === 'the' ? 2 : 1
  if (!JOINTS.has(first)) return 0
  if (first === '&') return 1
  const before = tokens.slice(from, at)
  // “Ministry of Works”, “Museum of the Sea”, but not “Serbia of allowing”, “Russia and China”.
  const headed = before.some(({ lower }) => HEADS.some((heads) => heads.has(lower)))
  const named = before.map(({ text }) => text).join(' ')
  if (first === 'and') {
    const next = tokens[at + 1]
    const whole = next && isCountry(`${named} and ${next.text}`)
    const series = headed && before.some(({ lower }) => lower === 'of' || lower === 'for')
    const fits =
      whole || (series && next && isCommonWord(next.lower)) || isOneBody(tokens, from, at)
    return fits ? 1 : 0
  }
  const isOf = before.some(({ lower }) => lower === 'of' || lower === 'for')
  if (first !== 'of' && first !== 'for' && !(first === 'in' && headed && isOf)) return 0
  if (!headed && !isCalledAfter(tokens, from, at) && !isCountry(`${named} of ${second}`)) return 0
  return second === 'the' ? 2 : 1
}

/** “Maritime and Coastguard Agency”: common words, and at the end what sort of body it is. */
function isOneBody(tokens: readonly Token[], from: number, at: number): boolean {
  const behind = tokens.slice(at + 1)
  const end = behind.findIndex(
    (token, index) => !isCapitalised(token) || (index > 0 && !isNext(token)),
  )
  const last = (end < 0 ? behind : behind.slice(0, end)).at(-1)
  const isCommon = ({ lower, tags }: Token) =>
    isCommonWord(lower) && !tags.has('Person') && !isCountry(lower)
  return (
    last !== undefined && ORGANISATIONS.has(last.lower) && tokens.slice(from, at).every(isCommon)
  )
}

/** “Voices of Mora”: a common noun has its capital in the middle of a sentence. */
function isCalledAfter(tokens: readonly Token[], from: number, at: number): boolean {
  const noun = tokens[at - 1]
  if (!noun || isOpening(tokens, from) || TITLES.has(noun.lower)) return false
  return tokens[at]?.lower === 'of' && commonly(noun.lower).some((tag) => tag.startsWith('NN'))
}

const HEADS = [ORGANISATIONS, PLACES, PROJECTS, EVENTS]

/** Whether only a space parts the tokens from here, or a full stop behind an initial or “Dr”. */
function goesOn(tokens: readonly Token[], at: number, ahead: number): boolean {
  return tokens.slice(at, at + ahead + 1).every(({ gap }, index) => {
    if (/^\s$/.test(gap)) return true
    return /^\.\s$/.test(gap) && index === 0 && SHORT_TITLES.has(tokens[at - 1]?.lower ?? '')
  })
}

export const isDemonym = ({ tags, text }: Token): boolean =>
  (tags.has('Demonym') && !tags.has('Organization')) ||
  /^(?:European|African|Asian|American|Arab|Western|Eastern|Northern|Southern|Balkan|Anglo-\p{L}+)$/u.test(
    text,
  )

function candidate(sentence: Sentence, from: number, to: number): Candidate[] {
  const { tokens } = sentence
  let begin = from
  const opens = isOpening(tokens, from)
  // “Although Vučić”, “In Belgrade”: the first word is capitalised, but no part of the name.
  while (begin < to && begin === from && opens && isSmallWord(tokens[begin], begin + 1 < to))
    begin += 1
  // A nationality or a part of the world in front of the title or the name: “Chinese President Xi”.
  const title = titleEnd(tokens, begin, to)
  const untitled = title ?? begin
  if (untitled >= to || isNoName(tokens, untitled, to)) return []
  const opensName = opens && untitled === from
  return [
    {
      sentence,
      from: untitled,
      to: isPairWithNoun(tokens, untitled, to) ? to + 1 : to,
      ...(title !== undefined && titled(tokens.slice(begin, title))),
      doubtful: opensName && to - untitled === 1,
    },
  ]
}

/** “The Belgrade-Budapest railway”: without its noun the pair would name nothing. */
function isPairWithNoun(tokens: readonly Token[], from: number, to: number): boolean {
  const [pair, noun] = [tokens[from], tokens[to]]
  if (!pair || !noun || to !== from + 1 || pair.possessive || noun.gap !== ' ') return false
  return /^\p{Lu}\p{L}+[-–]\p{Lu}/u.test(pair.text) && HEADS.some((heads) => heads.has(noun.lower))
}

function titled(tokens: readonly Token[]): Pick<Candidate, 'title' | 'nationality'> {
  const nationality = tokens.find(isDemonym)?.text
  const title = tokens.filter((token) => !isDemonym(token)).map(({ text }) => text)
  return { title: title.join(' '), ...(nationality && { nationality }) }
}

/** Whether a sentence or a quotation begins here. */
const isOpening = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || /[“"‘:(]\s*$/.test(tokens[at]?.gap ?? '')

/** Whether a word is of those that sentences begin with; before a name also where it is an adjective. */
function isSmallWord(token: Token | undefined, beforeName: boolean): boolean {
  if (!token) return false
  const tags = commonly(token.lower)
  if (tags.length === 0 || /^\p{Lu}{2}/u.test(token.text)) return false
  const small = tags.every((tag) => /^(?:DT|IN|PRP|CC|W|MD|EX|TO|RB|RBR|UH|PDT|CD)/.test(tag))
  if (small || SMALL.has(token.lower)) return true
  return beforeName && !tags.some((tag) => /^(?:NN|JJ)/.test(tag))
}

const SMALL = new Set(
  'the a an in on at for from by with to of and but or as if when while since after before during despite although though until under over among between against meanwhile yesterday today some every each all most many several few this that these those its his her their our my it he she they we you i there here what who how why earlier later only even both either neither once still now then so yet no not like unlike including according'.split(
    ' ',
  ),
)

/** The token behind the last title in a name; none where there is no title. */
function titleEnd(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at -= 1) {
    if (!TITLES.has(tokens[at]?.lower ?? '')) continue
    // “Port Director of the Museum” is no title, and “Prime Minister’s Office” is no person.
    if (at + 1 < to && JOINTS.has(tokens[at + 1]?.lower ?? '')) return undefined
    const rest = tokens.slice(at + 1, to)
    if (
      rest.some(({ lower }) => ORGANISATIONS.has(lower)) &&
      !SHORT_TITLES.has(tokens[at]?.lower ?? '')
    )
      return undefined
    return at + 1
  }
  return undefined
}

const PARTS =
  /^(?:act|appendix|article|chapter|class|day|figure|grade|group|law|level|number|page|paragraph|part|phase|rule|round|section|stage|step|table|type|week|year)$/

/** Single words that are written with a capital and name nothing. */
function isNoName(tokens: readonly Token[], from: number, to: number): boolean {
  const own = tokens.slice(from, to)
  // “Article 52”, “Phase 2”.
  if (own.length === 2 && /^\d/.test(own[1]?.text ?? '') && PARTS.test(own[0]?.lower ?? ''))
    return true
  return own.every(
    (token) => NO_NAMES.has(token.lower) || isDemonym(token) || /^\p{L}\.?$/u.test(token.text),
  )
}
