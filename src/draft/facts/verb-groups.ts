import nlp from 'compromise/two'
import * as v from 'valibot'
import { isListed } from '../../questions/wording/english/dictionary.ts'
import { listedBase } from '../../questions/wording/english/irregular.ts'
import { conjugate } from '../../questions/wording/english/verb.ts'
import { commonly } from '../tokens.ts'
import { isParted, isWord, type Piece } from './pieces.ts'

/** The verb of a clause with its auxiliaries: “has not been published”. */
export interface VerbGroup {
  /** The first piece of it, and the one behind it. */
  from: number
  to: number
  lemma: string
  /** As a story writes it: “not publish”, “must show”, “refuse to recognise”, or its three forms. */
  written: string | [string, string, string]
  tense: 'past' | 'present' | 'perfect'
  passive: boolean
  /** “Will”, “is due to”: it has not happened yet. */
  ahead: boolean
}

const BE = new Set(['am', 'is', 'are', 'was', 'were'])
const HAVE = new Set(['has', 'have', 'had'])
const DO = new Set(['does', 'do', 'did'])
const AHEAD = new Set(['will', 'would', 'shall'])
const MODALS = new Set(['can', 'could', 'may', 'might', 'must', 'should'])
/** “Is due to open”, “was expected to close”. */
const PLANNED = new Set([
  'due',
  'expected',
  'set',
  'scheduled',
  'likely',
  'planned',
  'bound',
  'about',
])

/** The verb group that begins at a piece, if one does. */
export function verbGroupAt(pieces: readonly Piece[], from: number): VerbGroup | undefined {
  return new Reader(pieces, from).read()
}

/** “…, killing 16 people”: what the subject of the clause before did, too. */
export function participleAt(pieces: readonly Piece[], at: number): VerbGroup | undefined {
  const [own, next] = [pieces[at], pieces[at + 1]]
  if (!own || !/^,\s$/.test(own.gap) || !(next?.quantity || next?.named)) return undefined
  const lemma = isWord(own) ? lemmaOf(own.lower, ['gerund']) : undefined
  if (lemma === undefined) return undefined
  return {
    from: at,
    to: at + 1,
    lemma,
    written: lemma,
    tense: 'past',
    passive: false,
    ahead: false,
  }
}

class Reader {
  readonly #pieces: readonly Piece[]
  readonly #from: number
  #at: number
  #negated = false
  readonly #adverbs: string[] = []

  constructor(pieces: readonly Piece[], from: number) {
    this.#pieces = pieces
    this.#from = from
    this.#at = from
  }

  read(): VerbGroup | undefined {
    const first = this.#word()
    if (first === undefined) return undefined
    const bare = first.replace(/n[’']t$/, '')
    if (bare !== first) this.#negated = true
    if (AHEAD.has(bare) || bare === 'wo') return this.#behindModal({ ahead: true })
    if (MODALS.has(bare) || bare === 'ca') {
      return this.#behindModal({ modal: bare === 'ca' ? 'can' : bare })
    }
    if (DO.has(bare) && this.#skip()) {
      return this.#main(['base'], { tense: bare === 'did' ? 'past' : 'present' })
    }
    if (HAVE.has(bare)) return this.#behindHave(bare)
    if (BE.has(bare)) return this.#behindBe(/^w/.test(bare) ? 'past' : 'present')
    return this.#simple()
  }

  #behindModal(more: { ahead?: boolean; modal?: string }): VerbGroup | undefined {
    this.#skip()
    if (this.#word() === 'be' && this.#skip()) {
      const passive = this.#main(['participle'], { ...more, passive: true, tense: 'past' })
      return passive ?? this.#group('be', { ...more, tense: 'past' }, this.#at)
    }
    if (this.#word() === 'have') return undefined
    return this.#main(['base'], { ...more, tense: 'past' })
  }

  #behindHave(have: string): VerbGroup {
    this.#skip()
    // What had happened before is past, too: there is no tense for it in a story.
    const tense = have === 'had' ? 'past' : 'perfect'
    if (this.#word() === 'been' && this.#skip()) {
      return (
        this.#main(['participle'], { passive: true, tense }) ??
        this.#main(['gerund'], { tense }) ??
        this.#group('be', { tense }, this.#at)
      )
    }
    const owns = { tense: have === 'had' ? ('past' as const) : ('present' as const) }
    return this.#main(['participle'], { tense }) ?? this.#group('have', owns, this.#at)
  }

  #behindBe(tense: 'past' | 'present'): VerbGroup | undefined {
    this.#skip()
    const at = this.#at
    const planned = this.#word()
    if (planned && PLANNED.has(planned) && this.#wordAt(at + 1) === 'to') {
      this.#at = at + 2
      return this.#main(['base'], { tense: 'past', ahead: true })
    }
    return (
      this.#main(['participle'], { passive: true, tense }) ??
      this.#main(['gerund'], { tense }) ??
      this.#group('be', { tense }, at)
    )
  }

  #simple(): VerbGroup | undefined {
    this.#at = this.#from
    const [before, own] = [this.#pieces[this.#from - 1], this.#pieces[this.#from]]
    if (!own || own.tags.has('Gerund') || before?.possessive) return undefined
    // Some forms compromise takes for adjectives: “and left”.
    const isPhrasal = ALWAYS_PARTICLE.test(this.#pieces[this.#from + 1]?.lower ?? '')
    const isClear =
      irregularBase(own.lower) !== undefined &&
      (before?.named || before?.lower === 'and' || isPhrasal)
    if (!own.tags.has('Verb') && !isClear) return undefined
    const past =
      before && DETERMINER.test(before.lower) ? undefined : this.#main(['past'], { tense: 'past' })
    if (past) return past
    // A noun can look like a verb in the present: it is one right behind its subject alone.
    const hasSubject =
      before && !isParted(own) && !NO_SUBJECT.test(before.lower) && isNominal(before)
    return hasSubject ? this.#main(['present', 'base'], { tense: 'present' }) : undefined
  }

  /** The verb itself, if it is in one of these forms; and what belongs to it behind. */
  #main(forms: readonly Form[], more: More): VerbGroup | undefined {
    const at = this.#at
    const word = this.#word()
    if (word === undefined) return undefined
    const lemma = lemmaOf(word, forms)
    if (lemma === undefined) return undefined
    const isForm = forms.includes('participle') || forms.includes('past')
    const { past, participle } = conjugate({
      lemma,
      negated: false,
      adverbs: [],
      tail: '',
      tense: 'past',
    })
    const own = isForm && word !== past && word !== participle
    this.#at = at + 1
    return this.#group(lemma, more, this.#at, own ? word : undefined)
  }

  #group(
    lemma: string,
    { tense, modal, passive = false, ahead = false }: More,
    to: number,
    form?: string,
  ): VerbGroup {
    this.#at = to
    const tail: string[] = []
    const particle = this.#pieces[to]
    if (
      particle &&
      !isParted(particle) &&
      (ALWAYS_PARTICLE.test(particle.lower) ||
        (PARTICLE.test(particle.lower) && particle.tags.has('PhrasalVerb')))
    ) {
      tail.push(particle.lower)
      this.#at += 1
    }
    // “Refused to recognise”, “had to leave”.
    const infinitive = this.#wordAt(this.#at + 1)
    const isNext = this.#wordAt(this.#at) === 'to' && infinitive !== undefined && !passive
    if (isNext && lemmaOf(infinitive, ['base']) !== undefined) {
      tail.push('to', infinitive)
      this.#at += 2
    }
    const words = [
      ...(this.#negated ? ['not'] : []),
      ...(modal ? [modal] : []),
      ...this.#adverbs,
      [lemma, ...tail].join(' '),
    ]
    const written = words.join(' ')
    return {
      from: this.#from,
      to: this.#at,
      lemma,
      written: form ? [written, form, form] : written,
      tense,
      passive,
      ahead,
    }
  }

  /** Passes the auxiliary, and “not” and adverbs behind it. */
  #skip(): true {
    this.#at += 1
    for (let word = this.#word(); word !== undefined; word = this.#word()) {
      if (word === 'not' || word === 'never') this.#negated = true
      else if (/ly$/.test(word) && commonly(word).includes('RB')) this.#adverbs.push(word)
      else if (!PASSED.has(word)) break
      this.#at += 1
    }
    return true
  }

  #word = (): string | undefined => this.#wordAt(this.#at)

  #wordAt(at: number): string | undefined {
    const piece = this.#pieces[at]
    if (!piece || !isWord(piece) || (at > this.#from && isParted(piece))) return undefined
    return piece.lower
  }
}

const DETERMINER = /^(?:a|an|the|its|their|his|her|our|this|these|those|no|every|each|any|some)$/
const ALWAYS_PARTICLE = /^(?:aside|apart|away|home|short)$/
const PARTICLE = /^(?:out|up|down|off|away|back|over|apart|aside|ahead)$/
const NO_SUBJECT =
  /^(?:a|an|the|its|their|his|her|our|and|or|but|to|of|for|in|on|at|by|with|from|not|than|as)$/
const isNominal = (piece: Piece): boolean => !isWord(piece) || piece.tags.has('Noun')

interface More {
  tense: VerbGroup['tense']
  modal?: string
  passive?: boolean
  ahead?: boolean
}

const PASSED = new Set([
  'also',
  'now',
  'still',
  'already',
  'since',
  'only',
  'even',
  'just',
  'yet',
  'then',
  'once',
  'always',
  'often',
  'last',
])

type Form = 'base' | 'past' | 'participle' | 'present' | 'gerund'

/** compromise types its methods as `object`; this is the one we call. */
const Methods = v.object({
  two: v.object({
    transform: v.object({
      verb: v.object({
        toInfinitive: v.pipe(
          v.function(),
          v.args(v.tuple([v.string(), v.unknown(), v.string()])),
          v.returns(v.string()),
        ),
      }),
    }),
  }),
})
const { toInfinitive } = v.parse(Methods, nlp.methods()).two.transform.verb

/** The verb of which a word is one of these forms; none where no source knows it. */
export function lemmaOf(word: string, forms: readonly Form[]): string | undefined {
  return forms.map((form) => lemmaIn(word, form)).find((lemma) => lemma !== undefined)
}

function lemmaIn(word: string, form: Form): string | undefined {
  if (!/^\p{Ll}+(?:-\p{Ll}+)?$/u.test(word)) return undefined
  switch (form) {
    case 'base':
      return isVerb(word) && !/(?:ed|ing)$/.test(word) ? word : undefined
    case 'present':
      return /s$/.test(word)
        ? verb(toInfinitive(word, nlp.model(), 'PresentTense'), word)
        : undefined
    case 'gerund':
      return /ing$/.test(word) ? verb(toInfinitive(word, nlp.model(), 'Gerund'), word) : undefined
    case 'past':
    case 'participle': {
      const known = irregularBase(word)
      if (known !== undefined) return known
      const base = /ed$/.test(word) ? toInfinitive(word, nlp.model(), 'PastTense') : word
      return verb(base, word)
    }
  }
}

const verb = (base: string, word: string): string | undefined =>
  base !== word && (isVerb(base) || isRegular(base, word)) ? base : undefined

/** Words that are rarer than the list of common ones goes: “sanctioned”, “congratulated”. */
const isRegular = (base: string, word: string): boolean =>
  isListed(base) && /ed$/.test(word) && word.startsWith(base.slice(0, -1))

/** Words that can be verbs, and hardly ever are. */
const NO_VERBS = new Set(['worth', 'like', 'near', 'due', 'home'])

const isVerb = (word: string): boolean =>
  !NO_VERBS.has(word) && commonly(word).some((tag) => /^VBP?$/.test(tag))

const AUXILIARIES = new Set(['be', 'do', 'have'])

function irregularBase(word: string): string | undefined {
  const found = listedBase(word)
  return found !== undefined && !AUXILIARIES.has(found) && isVerb(found) ? found : undefined
}
