import { SAYING } from '../../questions/wording/english/clause.ts'
import { isPronoun } from './phrases.ts'
import { isParted, isWord, type Piece } from './pieces.ts'
import { SPEECH } from './speech.ts'
import { participleAt, type VerbGroup, verbGroupAt } from './verb-groups.ts'

/** A verb of a sentence, with what stands before and behind it up to the next clause. */
export interface Clause {
  verb: VerbGroup
  subject: readonly Piece[]
  /** “… and began”: the subject is that of the clause before. */
  sharesSubject: boolean
  behind: readonly Piece[]
  /** It is not said that this is so: “whether it would lend more”, “wants the council to vote”. */
  isOpen: boolean
  /** Where what is said stands, of a verb of saying that has it in other clauses. */
  says?: 'before' | 'behind'
  speaker: readonly Piece[]
  /** It begins anew behind what was said: “…, but merchants doubt it”. */
  leaves: boolean
}

const CONJUNCTIONS = new Set(
  'and but or nor while though although because that which who whom whose where when if whether unless so yet despite'.split(
    ' ',
  ),
)
const OPEN = new Set(['if', 'whether', 'unless', 'whom', 'whose', 'or', 'nor'])

export const isConjunction = (piece: Piece): boolean =>
  isWord(piece) && CONJUNCTIONS.has(piece.lower)

/** Cuts a sentence into its clauses: a finite verb each. */
export function clausesOf(pieces: readonly Piece[]): Clause[] {
  const verbs = finiteVerbs(pieces)
  return verbs.map((verb, at) => {
    const [before, next] = [verbs[at - 1], verbs[at + 1]]
    const start = clauseStart(pieces, verb, before)
    const end = clauseEnd(pieces, verb, next)
    const found = subjectOf(pieces, start, verb, before)
    const behind = pieces.slice(verb.to, end)
    const says = saysWhere(pieces, verb, next, at > 0 || opensBefore(pieces, verb))
    const isInverted = found.subject.length === 0 && says === 'before'
    return {
      verb,
      ...found,
      behind: isInverted ? [] : behind,
      isOpen:
        /^(?:if|unless)$/.test(pieces[0]?.lower ?? '') ||
        OPEN.has(pieces[start - 1]?.lower ?? '') ||
        pieces[end]?.lower === 'to',
      ...(says && { says }),
      speaker: isInverted ? invertedSpeaker(behind) : found.subject,
      leaves: pieces[start - 1]?.lower === 'but' || /[”"]/.test(pieces[start]?.gap ?? ''),
    }
  })
}

function finiteVerbs(pieces: readonly Piece[]): VerbGroup[] {
  const verbs: VerbGroup[] = []
  for (let at = 0; at < pieces.length; ) {
    const verb = verbGroupAt(pieces, at) ?? participleAt(pieces, at)
    if (verb && !isReduced(pieces, verb, verbs.at(-1))) verbs.push(verb)
    at = verb ? verb.to : at + 1
  }
  return verbs
}

/** “A project backed by Rio Tinto”: a participle, where a verb stands before and no clause begins. */
function isReduced(
  pieces: readonly Piece[],
  verb: VerbGroup,
  before: VerbGroup | undefined,
): boolean {
  if (verb.to - verb.from > 1 || verb.tense !== 'past') return false
  const [own, next] = [pieces[verb.from]?.lower, pieces[verb.to]?.lower]
  if (next === 'by' || own === 'based') return true
  if (!before || SPEECH.has(verb.lemma)) return false
  const between = pieces.slice(before.to, verb.from)
  if (SPEECH.has(before.lemma)) return isAside(between[0]?.named ? between.slice(1) : between)
  return !pieces
    .slice(before.to, verb.from + 1)
    .some((piece, at) => isParted(piece) || isConjunction(piece) || (at > 0 && isTemporal(piece)))
}

/** “(Said) in a report released”: no clause begins here; in “(said) on Thursday he would” one does. */
const isAside = ([first, second]: readonly Piece[]): boolean =>
  /^(?:in|on|at|during|after|before|to|from|with|by)$/.test(first?.lower ?? '') && !second?.date

/** “After cracks appeared”: a clause where a verb follows, else only a preposition. */
const isTemporal = (piece: Piece): boolean =>
  isWord(piece) && /^(?:after|before|since|until|as)$/.test(piece.lower)

/** The piece at which the clause of a verb begins, behind its conjunction. */
function clauseStart(
  pieces: readonly Piece[],
  verb: VerbGroup,
  before: VerbGroup | undefined,
): number {
  const floor = before?.to ?? 0
  const inSpeech = before !== undefined && SPEECH.has(before.lemma)
  for (let at = verb.from; at > floor; at -= 1) {
    const [own, earlier] = [pieces[at], pieces[at - 1]]
    if (own && isParted(own) && !isSeries(pieces, at)) return at
    if (!earlier) continue
    // “And” joins two subjects where no other clause has begun.
    const joins = earlier.lower === 'and' && (!before || inSpeech)
    if (!joins && (isConjunction(earlier) || (before && isTemporal(earlier)))) return at
  }
  return floor
}

/** “Ghana, Togo and Mali”: a comma between names. */
const isSeries = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.named !== undefined &&
  pieces[at - 1]?.named !== undefined &&
  pieces.slice(at + 1, at + 4).some(({ lower }) => lower === 'and')

/** The piece at which what stands behind a verb ends. */
function clauseEnd(pieces: readonly Piece[], verb: VerbGroup, next: VerbGroup | undefined): number {
  const ceiling = next?.from ?? pieces.length
  for (let at = verb.to; at < ceiling; at += 1) {
    const piece = pieces[at]
    if (!piece) break
    if (at > verb.to && isParted(piece) && !isSeries(pieces, at)) return at
    if (at === verb.to && isParted(piece)) return at
    if (isConjunction(piece) && (piece.lower !== 'and' || leadsTo(pieces, at, next))) return at
    if (isTemporal(piece) && leadsTo(pieces, at, next)) return at
    const infinitive = pieces[at + 1]
    if (piece.lower === 'to' && infinitive?.tags.has('Infinitive') && isWord(infinitive)) return at
  }
  return ceiling
}

/** Whether nothing parts a conjunction from the next verb, so that it opens its clause. */
const leadsTo = (pieces: readonly Piece[], at: number, next: VerbGroup | undefined): boolean =>
  next !== undefined &&
  !pieces
    .slice(at + 1, next.from + 1)
    .some((piece, index) => index > 0 && (isParted(piece) || isConjunction(piece)))

function subjectOf(
  pieces: readonly Piece[],
  start: number,
  verb: VerbGroup,
  before: VerbGroup | undefined,
): Pick<Clause, 'subject' | 'sharesSubject'> {
  const region = withoutOpening(pieces.slice(start, verb.from))
  const last = region.at(-1)
  // “The same day he”: only the pronoun is the subject.
  if (last && isPronoun(last)) return { subject: [last], sharesSubject: false }
  if (region.length > 0) return { subject: region, sharesSubject: false }
  const joint = pieces[start - 1]
  if (joint && /^(?:who|which|that)$/.test(joint.lower)) {
    return { subject: antecedent(pieces, start - 1), sharesSubject: false }
  }
  const shares = /^(?:and|but)$/.test(joint?.lower ?? '') || pieces[verb.from]?.tags.has('Gerund')
  if (before && shares) return { subject: [], sharesSubject: true }
  const isBehindComma = /^[”’"]?,/.test(pieces[verb.from]?.gap ?? '')
  return { subject: isBehindComma ? beforeApposition(pieces, verb.from) : [], sharesSubject: false }
}

/** What “who” and “which” stand for: the name before, also before an age, or “the old bridge”. */
function antecedent(pieces: readonly Piece[], joint: number): readonly Piece[] {
  const [last, name] = [pieces[joint - 1], pieces[joint - 2]]
  if (last?.named) return [{ ...last, possessive: false }]
  if (last?.quantity && name?.named) return [name]
  for (let at = joint - 2; at >= Math.max(0, joint - 4); at -= 1) {
    if (/^(?:a|an|the|its|their|his|her)$/.test(pieces[at]?.lower ?? ''))
      return pieces.slice(at, joint)
  }
  return []
}

/** “Budrem, a company based in Wrocław, accused”: what stands before what is put in. */
function beforeApposition(pieces: readonly Piece[], comma: number): readonly Piece[] {
  for (let at = comma - 1; at > 0; at -= 1) {
    const piece = pieces[at]
    if (!piece || !/^[”’"]?,/.test(piece.gap)) continue
    // “Togo’s health minister, Kossi Améyo, accused”: here the name is what is put in.
    if (at === comma - 1 && piece.named && !pieces[at - 1]?.named) return [piece]
    let begin = at - 1
    while (begin > 0 && !isBorder(pieces, begin)) begin -= 1
    return withoutOpening(pieces.slice(begin, at))
  }
  return []
}

const isBorder = (pieces: readonly Piece[], at: number): boolean => {
  const [own, earlier] = [pieces[at], pieces[at - 1]]
  return (own && isParted(own)) || (earlier !== undefined && isConjunction(earlier))
}

const OPENING = new Set(
  'meanwhile however also then now still later earlier and but so yet instead for despite'.split(
    ' ',
  ),
)
const CLOSING = /^(?:also|now|still|often|already|repeatedly|then|since|last|again|only|soon)$/

/** The subject without what opens the sentence before it: “In June Russia …”. */
function withoutOpening(region: readonly Piece[]): readonly Piece[] {
  const [first, second] = region
  const last = region.at(-1)
  if (!first || !last) return region
  if (isWord(first) && (OPENING.has(first.lower) || /ly$/.test(first.lower))) {
    return withoutOpening(region.slice(1))
  }
  if (first.date) return withoutOpening(region.slice(1))
  if (/^(?:in|on|by|since|during|at|until)$/.test(first.lower) && second?.date) {
    return withoutOpening(region.slice(2))
  }
  if (last.date && /^(?:in|on|by|since)$/.test(region.at(-2)?.lower ?? '')) {
    return withoutOpening(region.slice(0, -2))
  }
  return isWord(last) && CLOSING.test(last.lower) ? withoutOpening(region.slice(0, -1)) : region
}

const isSaying = ({ lemma }: VerbGroup): boolean => SPEECH.has(lemma) || SAYING.has(lemma)

function saysWhere(
  pieces: readonly Piece[],
  verb: VerbGroup,
  next: VerbGroup | undefined,
  hasBefore: boolean,
): Clause['says'] {
  if (!isSaying(verb)) return undefined
  const behind = pieces.slice(verb.to, next?.from)
  const isThat = behind.some(({ lower }) => lower === 'that' || lower === 'whether')
  const isDirect =
    SPEECH.has(verb.lemma) &&
    !isAside(behind) &&
    !behind.some((piece, at) => at > 0 && isParted(piece))
  const isQuote = behind.some(({ gap }) => /[,:]\s?[“"]/.test(gap))
  if (next && (isThat || isDirect || isQuote)) return 'behind'
  return SPEECH.has(verb.lemma) && hasBefore ? 'before' : undefined
}

/** Whether the verb stands behind what is said: “…,” said Łękawski. */
const opensBefore = (pieces: readonly Piece[], verb: VerbGroup): boolean =>
  pieces.slice(0, verb.from + 1).some(({ gap }) => /[,”]/.test(gap))

/** “Said Halina Żak, who has sold fish”: the name behind the verb. */
function invertedSpeaker(behind: readonly Piece[]): readonly Piece[] {
  const end = behind.findIndex(({ named }) => named)
  return end < 0 ? [] : behind.slice(0, end + 1)
}
