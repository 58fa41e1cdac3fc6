import * as v from 'valibot'
import { buildBank, type FlawedItem } from '../questions/bank.ts'
import { namesOf } from '../questions/distractors/truth.ts'
import type { FactBase } from '../questions/facts.ts'
import { hashText } from '../questions/hash.ts'
import type { NewItem, Refusal } from '../questions/make.ts'
import type { Language } from '../questions/wording/language.ts'
import { languageOf } from '../questions/wording/languages.ts'
import { statement } from '../questions/wording/statement.ts'
import { cardId } from '../story/resolve.ts'
import type { CardKind, Story } from '../story/schema.ts'
import { drawFigure } from './cards/draw.ts'
import { sentencesOf } from './cards/sentences.ts'
import { Deck, type DeckCard, type DeckFact } from './schema.ts'
import { versionFrom, versionText } from './version.ts'

export interface Compiled {
  deck: Deck
  /** What the item bank does not ask, and why. */
  refusals: Refusal[]
  /** What the gate holds back. */
  flawed: FlawedItem[]
  /** What the editor does not want, and why. */
  silenced: SilencedItem[]
  /** What the story's own entities are called; all other names among options are from the pool. */
  names: ReadonlySet<string>
  /** The cards whose facts do not make the figure that their kind needs, and why. */
  undrawn: UndrawnCard[]
}

export interface SilencedItem {
  item: NewItem
  reason: string
}

export interface UndrawnCard {
  /** Its place in the story. */
  position: number
  kind: CardKind
  fault: string
  help: string
}

/**
 * Compiles a checked story and its fact base to a deck. The same input gives the same bytes.
 * @param id the story's name in addresses: its file's name
 */
export function compileDeck(id: string, story: Story, base: FactBase): Compiled {
  const reasons = new Map(Object.entries(story.silence))
  const { items, silenced, ...held } = buildBank(base, new Set(reasons.keys()))
  const language = languageOf(base)
  const facts = factsOf(story, base, language)
  const undrawn: UndrawnCard[] = []
  const content = v.parse(v.omit(Deck, ['version']), {
    format: 1,
    story: id,
    lang: story.lang,
    title: story.title,
    summary: story.summary,
    source: story.source,
    notes: story.notes,
    ...correctionsOf(story),
    facts,
    cards: cardsOf(story, base, facts, undrawn),
    items,
    quizLength: story.quizLength,
    ...bandsOf(story),
  })
  return {
    deck: { ...content, version: versionFrom(hashText(versionText(content))) },
    undrawn,
    names: new Set([...base.entities.values()].flatMap(namesOf)),
    silenced: silenced.map((item) => ({ item, reason: reasons.get(item.id) ?? '' })),
    ...held,
  }
}

function correctionsOf({ corrections }: Story): Pick<Deck, 'corrections'> {
  if (corrections.length === 0) return {}
  return { corrections: corrections.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)) }
}

function bandsOf(story: Story): Pick<Deck, 'bands'> {
  const bands = Object.entries(story.bands)
    .map(([from, text]) => ({ from: Number(from), text }))
    .sort((a, b) => b.from - a.from)
  return bands.length > 0 ? { bands } : {}
}

function factsOf(story: Story, base: FactBase, language: Language): DeckFact[] {
  return base.facts.map((fact) => {
    const note = story.facts.find(({ id }) => id === fact.id)?.note
    return {
      id: fact.id,
      paragraph: fact.paragraph,
      status: fact.status,
      statement: statement(fact, language),
      ...(fact.speaker && { speaker: fact.speaker.name }),
      ...(note && { note }),
    }
  })
}

function cardsOf(
  story: Story,
  base: FactBase,
  facts: readonly DeckFact[],
  undrawn: UndrawnCard[],
): DeckCard[] {
  return story.cards.map(({ kind, ...card }, position) => {
    const drawing =
      kind === 'text' ? undefined : drawFigure(kind, pick(base.facts, card.facts), base)
    if (drawing && 'fault' in drawing) undrawn.push({ position, kind, ...drawing })
    return {
      id: cardId(story, position),
      title: card.title,
      text: sentencesOf(card.text, pick(facts, card.facts), base.lang),
      facts: card.facts,
      ...(drawing && 'figure' in drawing && { figure: drawing.figure }),
    }
  })
}

/** The facts with these ids, in the order of the ids. */
function pick<F extends { id: string }>(facts: readonly F[], ids: readonly string[]): F[] {
  return ids.flatMap((id) => facts.find((fact) => fact.id === id) ?? [])
}
