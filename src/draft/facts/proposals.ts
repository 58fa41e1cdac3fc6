import { PREPOSITIONS } from '../../story/schema.ts'
import type { Named } from '../names/names.ts'
import type { Reading } from '../reading.ts'
import { type Clause, clausesOf, isConjunction } from './clauses.ts'
import { isPronoun, type Slot, slotOf } from './phrases.ts'
import { isParted, isWord, type Piece, piecesOf } from './pieces.ts'
import { CLAIMING, DENYING, SPEECH } from './speech.ts'

/** A fact in slots, as the words of the article have it. */
export interface Proposal {
  paragraph: number
  status: 'fact' | 'claim' | 'forecast'
  speaker?: Named
  verb: Clause['verb']['written']
  tense: Clause['verb']['tense']
  /** The subject, the object and prepositions, in the order in which they are said. */
  slots: ReadonlyMap<string, Slot>
  when?: string
  /** Dates that the article leaves open: “Thursday”. */
  open: readonly string[]
  /** A language model wrote it, not the rules. */
  fromModel?: true
}

/** Proposes facts for what the sentences of an article say, as far as rules can tell. */
export function proposalsFrom(reading: Reading): { proposals: Proposal[]; groups: Named[] } {
  const reader = new ProposalReader()
  const proposals = reading.sentences.flatMap((sentence) =>
    reader.read(sentence.paragraph, piecesOf(sentence, reading)),
  )
  return { proposals, groups: reader.groups }
}

class ProposalReader {
  /** Speakers who have no name: “analysts”. */
  readonly groups: Named[] = []
  #paragraph = 0
  #person: Named | undefined
  #thing: Named | undefined

  read(paragraph: number, pieces: readonly Piece[]): Proposal[] {
    if (paragraph !== this.#paragraph) {
      this.#paragraph = paragraph
      this.#person = undefined
    }
    this.#thing = undefined
    const clauses = clausesOf(pieces)
    const source = this.#accordingTo(pieces)
    const speakers = clauses.map((clause) => this.#speakerOf(clause))
    const proposals: Proposal[] = []
    let subject: Slot | undefined
    for (const [at, clause] of clauses.entries()) {
      const own = clause.sharesSubject ? subject : this.#slot(clause.subject)
      subject = own
      this.#remember(own)
      const speaker = source ?? this.#speakerFor(at, clauses, speakers)
      // Whose word it is must be known wherever it is somebody's.
      if (speaker === null) continue
      const proposal = this.#proposal(clause, own, speaker)
      if (proposal) proposals.push(proposal)
    }
    for (const { named } of pieces) if (named?.type === 'person') this.#person ??= named
    return proposals
  }

  #proposal(
    clause: Clause,
    before: Slot | undefined,
    speaker: Named | undefined,
  ): Proposal | undefined {
    const { verb } = clause
    const behind = this.#behind(clause)
    const slots = new Map<string, Slot>()
    const by = verb.passive ? behind.slots.get('by') : undefined
    const agent = by?.type === 'date' ? undefined : by
    const subject = verb.passive ? agent : before
    const object = verb.passive ? before : behind.object
    // A sentence whose subject is not understood would say something else without it.
    if (!before || (verb.passive && behind.object)) return undefined
    if (subject) slots.set('subject', subject)
    if (object) slots.set('object', object)
    for (const [name, slot] of behind.slots) if (slot !== agent) slots.set(name, slot)
    if (clause.isOpen || SPEECH.has(verb.lemma)) return undefined
    const claims = speaker === undefined && CLAIMING.has(verb.lemma) && subject?.type === 'name'
    if (behind.isBroken || ![...slots.values()].some(isTelling)) return undefined
    if (slots.size < 2 && behind.when === undefined) return undefined
    if (verb.lemma === 'be' && !object) return undefined
    const owner = claims && subject?.type === 'name' ? subject.named : speaker
    return {
      paragraph: this.#paragraph,
      status: owner ? 'claim' : verb.ahead ? 'forecast' : 'fact',
      ...(owner && { speaker: owner }),
      verb: owner && verb.ahead ? inWords(verb.written) : verb.written,
      tense: verb.tense,
      slots,
      ...(behind.when !== undefined && { when: behind.when }),
      open: behind.open,
    }
  }

  /** What stands behind the verb, cut at its prepositions. */
  #behind({ behind, verb }: Clause) {
    const slots = new Map<string, Slot>()
    const open: string[] = []
    let when: string | undefined
    let object: Slot | undefined
    let isBroken = false
    for (const { preposition, phrase } of cutAtPrepositions(behind, verb.lemma).flatMap(
      withReceiver,
    )) {
      const rest = phrase.filter((piece) => {
        if (!piece.date || piece.date.iso !== undefined) return true
        open.push(piece.text)
        return false
      })
      // “On a cold Thursday” leaves nothing that could be said.
      const isEmpty = rest.length < phrase.length && rest.every(isBefore)
      if (rest.length === 0 || isEmpty) continue
      const [first] = rest
      const iso = first?.date?.iso
      if (iso !== undefined && (preposition === undefined || /^(?:on|in)$/.test(preposition))) {
        when ??= iso
        continue
      }
      const slot = this.#slot(rest)
      // What cannot be said takes what stands behind it along: it may belong to it.
      if (!slot || (preposition !== undefined && slots.has(preposition))) {
        isBroken ||= preposition === undefined
        break
      }
      if (preposition === undefined) object = slot
      else slots.set(preposition, slot)
    }
    return { object, slots, when, open, isBroken }
  }

  #slot(pieces: readonly Piece[]): Slot | undefined {
    const [first, ...more] = pieces
    if (!first || more.length > 0 || !isPronoun(first)) return slotOf(pieces)
    const meant =
      first.lower === 'he' || first.lower === 'she'
        ? this.#person
        : first.lower === 'it'
          ? this.#thing
          : undefined
    return meant && { type: 'name', named: meant }
  }

  /** Whom “she” and “it” mean further on. */
  #remember(slot: Slot | undefined): void {
    if (slot?.type !== 'name') return
    if (slot.named.type === 'person') this.#person = slot.named
    else this.#thing = slot.named
  }

  /**
   * Who says what a clause says: nobody (`undefined`), somebody, or somebody unknown (`null`).
   * What is said stands behind the verb of saying; or before it where nothing stands behind.
   */
  #speakerFor(
    at: number,
    clauses: readonly Clause[],
    speakers: readonly (Named | null | undefined)[],
  ) {
    const before = clauses.findLastIndex((clause, index) => index < at && clause.says === 'behind')
    if (before >= 0 && !clauses[at]?.leaves) {
      // What somebody denies is not what they say.
      return DENYING.has(clauses[before]?.verb.lemma ?? '') ? null : speakers[before]
    }
    const after = clauses.findIndex((clause, index) => index > at && clause.says === 'before')
    return after < 0 ? undefined : speakers[after]
  }

  #speakerOf(clause: Clause): Named | null | undefined {
    if (clause.says === undefined) return undefined
    return this.#speakerIn(clause.speaker) ?? null
  }

  #speakerIn(pieces: readonly Piece[]): Named | undefined {
    const slot = this.#slot(pieces)
    if (slot?.type === 'name') return slot.named
    if (slot?.type === 'words' && slot.plural) return this.#group(slot.text)
    return undefined
  }

  #group(text: string): Named | undefined {
    const words = text.replace(/^(?:the|some|many|several|its|their|his|her) /i, '')
    if (words.split(' ').length > 3) return undefined
    const name = words.charAt(0).toUpperCase() + words.slice(1)
    const known = this.groups.find((group) => group.name === name)
    if (known) return known
    const group: Named = { type: 'group', name, aliases: [], mentions: [] }
    this.groups.push(group)
    return group
  }

  /** “According to Budrem, …” and “…, according to Budrem” */
  #accordingTo(pieces: readonly Piece[]): Named | null | undefined {
    const at = pieces.findIndex(
      ({ lower }, index) => lower === 'according' && pieces[index + 1]?.lower === 'to',
    )
    if (at < 0) return undefined
    const behind = pieces.slice(at + 2)
    const end = behind.findIndex(
      (piece, index) => index > 0 && (isParted(piece) || isConjunction(piece)),
    )
    const phrase = end < 0 ? behind : behind.slice(0, end)
    const named = phrase.filter((piece) => piece.named)
    // “Figures of the Port Authority”, “ISAC Fund data”: the word of the one that is named.
    return this.#speakerIn(phrase) ?? (named.length === 1 ? named[0]?.named : undefined) ?? null
  }
}

/** “Would decide” in somebody's word: what they said would happen. */
const inWords = (written: Clause['verb']['written']): Clause['verb']['written'] => {
  if (typeof written !== 'string') return written
  return written.startsWith('not ') ? `not would ${written.slice(4)}` : `would ${written}`
}

/** Whether something in a slot can be asked for, or at least compared with the article. */
const isTelling = (slot: Slot): boolean => slot.type !== 'words' || /\d/.test(slot.text)

/** What stands before a noun. */
const isBefore = (piece: Piece): boolean =>
  isWord(piece) && (piece.tags.has('Determiner') || piece.tags.has('Adjective'))

interface Part {
  preposition?: string
  phrase: Piece[]
}

/** “Lent the city €210 million”: what is given is the object, and who gets it stands behind “to”. */
function withReceiver(part: Part): Part[] {
  const { preposition, phrase } = part
  const at = phrase.findIndex(({ quantity }) => quantity)
  const receiver = phrase.slice(0, at)
  const isGiven =
    preposition === undefined &&
    at > 0 &&
    receiver.some(({ named, tags }) => named || tags.has('Noun'))
  if (!isGiven || receiver.some(({ lower }) => lower === 'of' || lower === 'and')) return [part]
  return [{ phrase: phrase.slice(at) }, { preposition: 'to', phrase: receiver }]
}

const PREPOSITION: ReadonlySet<string> = new Set(PREPOSITIONS)
/** “Accused Serbia of allowing …”: the “of” is the verb's, not the noun's. */
const WITH_OF = new Set([
  'accuse',
  'remind',
  'suspect',
  'convict',
  'rob',
  'consist',
  'deprive',
  'warn',
  'dispose',
])

function cutAtPrepositions(pieces: readonly Piece[], lemma: string) {
  const parts: Part[] = [{ phrase: [] }]
  for (const [at, piece] of pieces.entries()) {
    const isOf = piece.lower === 'of'
    const last = parts.at(-1)
    const belongs = isOf && !(WITH_OF.has(lemma) && parts.length === 1)
    // “Cost about €5 million”: it says how exact the number is.
    const isHedge = /^(?:about|around|over|under)$/.test(piece.lower) && pieces[at + 1]?.quantity
    // “Of handing over maps”: a part of the verb.
    const isParticle =
      last?.phrase.length === 1 && last.phrase[0]?.tags.has('Gerund') && piece.tags.has('Particle')
    const isPreposition =
      isWord(piece) && PREPOSITION.has(piece.lower) && !belongs && !isParticle && !isHedge
    if (isPreposition) parts.push({ preposition: piece.lower, phrase: [] })
    else last?.phrase.push(piece)
  }
  return parts
}
