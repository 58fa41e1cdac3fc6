import { faultOf, parseAmount } from '../questions/amount.ts'
import { looksLikeDate } from '../questions/date.ts'
import { contentWords, fold } from '../questions/text.ts'
import { isMeantAsAmount } from '../story/amount.ts'
import { checkStory } from '../story/check.ts'
import { parseStory } from '../story/parse.ts'
import type { Path } from '../story/problem.ts'
import { resolveStory } from '../story/resolve.ts'
import type { Article } from './article.ts'
import { type Entities, entitiesOf, free, type ProposedEntity, slugOf } from './entities.ts'
import type { Slot } from './facts/phrases.ts'
import type { Proposal } from './facts/proposals.ts'
import type { Named } from './names/names.ts'
import type { Reading } from './reading.ts'

/** A fact as it is proposed: the keys of a story, and no others. */
export type ProposedFact = Record<string, unknown> & { id: string; paragraph: number }

/** A story that is only proposed, in the form of its file. */
export interface Draft {
  story: {
    proposed: true
    title: string
    summary: string
    source: { title: string; date: string | number; paragraphs: number }
    entities: Record<string, ProposedEntity>
    facts: ProposedFact[]
    cards: { proposed: true; title: string; text: string; facts: string[] }[]
  }
  /** Dates that stay open, by the fact that they are part of. */
  open: ReadonlyMap<string, readonly string[]>
  /** The facts that a language model wrote, by id. */
  fromModel: ReadonlySet<string>
}

interface Parts {
  article: Article
  reading: Reading
  proposals: readonly Proposal[]
  /** Speakers without a name. */
  groups: readonly Named[]
  /** The date of the article, where it is known. */
  date?: string
}

/** Puts together what was found in an article; what `check` would refuse is left out. */
export function draftOf({ article, reading, proposals, groups, date }: Parts): Draft | undefined {
  const sentences = reading.sentences
  const entities = entitiesOf([...reading.names, ...groups], { article, sentences })
  const open = new Map<string, readonly string[]>()
  const facts: ProposedFact[] = []
  const fromModel = new Set<string>()
  for (const proposal of [...proposals].sort((a, b) => a.paragraph - b.paragraph)) {
    const fact = factOf(proposal, entities, (id) => facts.some((other) => other.id === id))
    if (facts.some((other) => isSameFact(other, fact))) continue
    facts.push(fact)
    if (proposal.open.length > 0) open.set(fact.id, proposal.open)
    if (proposal.fromModel) fromModel.add(fact.id)
  }
  const head = {
    proposed: true as const,
    title: 'A title of your own',
    summary: 'What the story is about, in your own words.',
    source: {
      title: 'The title of the article',
      date: date === undefined ? UNKNOWN : asYear(date),
      paragraphs: Math.max(1, article.paragraphs.length),
    },
  }
  const storyWith = (sound: readonly ProposedFact[]): Draft['story'] => ({
    ...head,
    entities: Object.fromEntries(entities.byId),
    facts: [...sound],
    cards: cardsOf(article, sound),
  })
  const sound = soundFacts(facts, storyWith)
  return sound.length > 0 ? { story: storyWith(sound), open, fromModel } : undefined
}

/** Where nothing says when the article was published, the editor has to: it cannot be seen from its text. */
export const UNKNOWN = 9999

function isSameFact(one: ProposedFact, other: ProposedFact): boolean {
  const { id: _, ...rest } = one
  const { id: __, ...others } = other
  return JSON.stringify(rest) === JSON.stringify(others)
}

function factOf(
  proposal: Proposal,
  entities: Entities,
  isTaken: (id: string) => boolean,
): ProposedFact {
  const { paragraph, status, speaker, verb, tense, slots, when } = proposal
  const subject = slots.get('subject')
  const about = subject ?? slots.get('object')
  const others = Object.fromEntries(
    [...slots]
      .filter(([name]) => name !== 'subject')
      .map(([name, slot]) => [name, written(slot, entities)]),
  )
  return {
    proposed: true,
    id: free(idOf(about, verb, entities), isTaken),
    paragraph,
    ...(status !== 'fact' && { status }),
    ...(speaker && { source: entities.idOf(speaker) }),
    ...(subject && { subject: written(subject, entities) }),
    verb: typeof verb === 'string' ? verb : [...verb],
    ...(tense !== 'past' && { tense }),
    ...others,
    ...(when !== undefined && { when: asYear(when) }),
  }
}

/** A year alone stands in YAML without quotes. */
const asYear = (iso: string): string | number => (/^\d{4}$/.test(iso) ? Number(iso) : iso)

function idOf(about: Slot | undefined, verb: Proposal['verb'], { idOf }: Entities): string {
  const who = about?.type === 'name' || about?.type === 'owner' ? idOf(about.named) : wordsOf(about)
  const what = typeof verb === 'string' ? verb : verb[0]
  return slugOf(`${who} ${what}`.toLowerCase(), LONGEST_ID)
}

/** Short enough that a number can stand behind it. */
const LONGEST_ID = 50

function wordsOf(slot: Slot | undefined): string {
  const text = slot?.type === 'words' ? slot.text : slot?.type === 'amount' ? slot.amount : ''
  return [...contentWords(text)].slice(0, 2).join(' ')
}

function written(slot: Slot, entities: Entities): unknown {
  switch (slot.type) {
    case 'name':
      return entities.idOf(slot.named)
    case 'list':
      return slot.named.map(entities.idOf)
    case 'date':
      return asYear(slot.iso)
    case 'owner':
      return {
        owner: entities.idOf(slot.named),
        text: slot.text,
        ...(slot.plural && { plural: true }),
      }
    case 'amount':
      return amountOf(slot)
    case 'words':
      return phraseOf(slot, entities)
  }
}

function amountOf({ amount, of }: { amount: string; of?: string }) {
  const read = parseAmount(amount)
  const isUnbounded =
    read !== undefined && faultOf(read) !== undefined && faultOf(read) !== 'falling'
  return { amount, ...(of && { of }), ...(isUnbounded && { unbounded: true }) }
}

function phraseOf(
  { text, plural }: { text: string; plural: boolean },
  entities: Entities,
): unknown {
  const bare = fold(text.replace(/^the /i, ''))
  const named = [...entities.byId].find(([, { name, aliases = [] }]) =>
    [name, ...aliases].some((known) => fold(known) === bare),
  )
  if (named) return named[0]
  const isPlain = /\s/.test(text) && !plural && !looksLikeDate(text) && !isMeantAsAmount(text, 'en')
  return isPlain ? text : { text, ...(plural && { plural: true }) }
}

/** A card for the paragraphs below each heading; without headings one for every few. */
function cardsOf(
  { paragraphs, headings }: Article,
  facts: readonly ProposedFact[],
): Draft['story']['cards'] {
  const begins = new Set(headings.map(({ above }) => above))
  const parts: { from: number; to: number }[] = []
  for (const { number } of paragraphs) {
    const last = parts.at(-1)
    const isNew = begins.size > 1 ? begins.has(number) : (number - 1) % A_FEW === 0
    if (!last || isNew) parts.push({ from: number, to: number })
    else last.to = number
  }
  return parts.flatMap(({ from, to }) => {
    const own = facts.filter(({ paragraph }) => paragraph >= from && paragraph <= to)
    const where = from === to ? `Paragraph ${from}` : `Paragraphs ${from} to ${to}`
    const text = `What ${where.toLowerCase()} of the article say${from === to ? 's' : ''}, in your own words.`
    return own.length === 0
      ? []
      : { proposed: true as const, title: where, text, facts: own.map(({ id }) => id) }
  })
}

const A_FEW = 3

/** The facts with which `check` finds nothing wrong but that they are proposed; slots of some go. */
function soundFacts(
  facts: readonly ProposedFact[],
  storyWith: (facts: readonly ProposedFact[]) => unknown,
): ProposedFact[] {
  const wrongKeys = Map.groupBy(placesOfErrors(storyWith(facts)), ([, position]) => position)
  if (facts.length === 0 || wrongKeys.size === 0) return [...facts]
  const sounder = facts.flatMap((fact, position) => {
    const keys = wrongKeys.get(position)?.map(([, , key]) => key)
    if (!keys) return fact
    const isLoose = keys.every((key) => key !== undefined && key in fact && !FIRM.has(String(key)))
    return isLoose ? loosened(fact, keys) : []
  })
  return soundFacts(sounder, storyWith)
}

/** Without these a fact would say something else. */
const FIRM = new Set(['id', 'paragraph', 'status', 'source', 'subject', 'verb', 'object'])

/** A date that the source cannot know is only told; what else is wrong goes. */
function loosened(
  fact: ProposedFact,
  wrong: readonly (string | number | undefined)[],
): ProposedFact {
  const entries = Object.entries(fact).flatMap(([key, value]): [string, unknown][] => {
    if (!wrong.includes(key)) return [[key, value]]
    return key !== 'when' && looksLikeDate(String(value)) ? [[key, { text: String(value) }]] : []
  })
  return { ...Object.fromEntries(entries), id: fact.id, paragraph: fact.paragraph }
}

function placesOfErrors(content: unknown): Path[] {
  const { story, problems } = parseStory(content)
  const resolved = story && resolveStory(story)
  const found = [
    ...problems,
    ...(resolved?.problems ?? []),
    ...(story && resolved ? checkStory(story, resolved.base) : []),
  ]
  const isUndated = story?.source.date === String(UNKNOWN)
  return found
    .filter(({ severity, path }) => severity === 'error' && path[0] === 'facts' && path.length > 1)
    .filter(
      ({ code }) => code !== 'unconfirmed' && !(isUndated && code === 'forecast-before-source'),
    )
    .map(({ path }) => path)
}
