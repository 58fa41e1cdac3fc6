import { closestMatch } from 'leven'
import { parseAmount } from '../questions/amount.ts'
import { type CalendarDate, looksLikeDate, parseDate } from '../questions/date.ts'
import type { Entity, Fact, FactBase, Slot, SlotFact, SpanFact, Value } from '../questions/facts.ts'
import { fold } from '../questions/text.ts'
import { languageOf } from '../questions/wording/languages.ts'
import type { Path, Problem } from './problem.ts'
import type { SlotText, Story, StoryFact } from './schema.ts'
import { readSpans } from './spans.ts'
import { readVerb } from './verb.ts'

/** A story's facts, ready to be asked, and what in them could not be understood. */
export interface Resolved {
  base: FactBase
  problems: Problem[]
}

/**
 * Turns what an editor wrote into a fact base: ids into entities, texts into amounts, dates and
 * verbs. A part that is not understood is reported and left out, so that one run finds them all.
 */
export function resolveStory(story: Story): Resolved {
  const problems: Problem[] = []
  const report = (problem: Omit<Problem, 'severity'>) =>
    void problems.push({ severity: 'error', ...problem })
  const entities = entitiesOf(story)
  const asOf = dateFrom(story.source.date, ['source', 'date'], report) ?? { year: 9999 }
  const cardOf = new Map(
    story.cards
      .toReversed()
      .flatMap((card, position) =>
        card.facts.map((fact) => [fact, cardId(story, story.cards.length - 1 - position)] as const),
      ),
  )
  const facts = story.facts.flatMap((fact, position) => {
    const resolver = new FactResolver(entities, story.lang, ['facts', position], report)
    return resolver.resolve(fact, cardOf.get(fact.id)) ?? []
  })
  return { base: { entities, facts, asOf, lang: story.lang }, problems }
}

/** A card's own id, or "card-3" for the third that has none. */
export const cardId = (story: Story, position: number): string =>
  story.cards[position]?.id ?? `card-${position + 1}`

function entitiesOf(story: Story): Map<string, Entity> {
  return new Map(
    Object.entries(story.entities).map(([id, { subtype, mid, of, ...entity }]) => [
      id,
      {
        id,
        ...entity,
        mid: mid ?? entity.name,
        ...(subtype && { subtype }),
        ...(of && { of }),
      },
    ]),
  )
}

type FactHead = Omit<SpanFact, 'form' | 'parts'>
type Possession = Extract<SlotText, { owner: string }>

/** The keys of a fact in slots that one in a sentence cannot have. */
const SLOT_KEYS = ['subject', 'verb', 'object', 'how', 'because'] as const
const argNames = (fact: StoryFact): string[] => fact.args.map(({ name }) => name)

type Report = (problem: Omit<Problem, 'severity'>) => void

class FactResolver {
  readonly #entities: ReadonlyMap<string, Entity>
  readonly #lang: string
  readonly #path: Path
  readonly #report: Report

  constructor(entities: ReadonlyMap<string, Entity>, lang: string, path: Path, report: Report) {
    this.#entities = entities
    this.#lang = lang
    this.#path = path
    this.#report = report
  }

  resolve(fact: StoryFact, card: string | undefined): Fact | undefined {
    const speaker = fact.source && this.entity(fact.source, [...this.#path, 'source'])
    const time = fact.when && dateFrom(fact.when, [...this.#path, 'when'], this.#report)
    const common = {
      id: fact.id,
      paragraph: fact.paragraph,
      status: fact.status,
      ask: fact.ask ?? ('all' as const),
      alsoTrue: fact.alsoTrue,
      ...(speaker && { speaker }),
      ...(time && { time }),
      ...(card && { card }),
    }
    if (fact.text !== undefined) return this.#written(fact, fact.text, common)
    const said = this.#slots(fact)
    return said && { ...common, ...said }
  }

  /** A fact as a whole sentence, which leaves no place for slots. */
  #written(fact: StoryFact, text: string, common: FactHead): SpanFact {
    const slots = [...SLOT_KEYS.filter((key) => fact[key] !== undefined), ...argNames(fact)]
    for (const key of slots) {
      this.#report({
        code: 'unknown-key',
        message: `“${key}” stands beside “text”`,
        help: 'a fact is a whole sentence or it has slots: drop one of the two',
        path: [...this.#path, key],
        atKey: true,
      })
    }
    const report = (problem: Omit<Problem, 'severity' | 'path'>) =>
      this.#report({ ...problem, path: [...this.#path, 'text'] })
    const parts = readSpans(text, this.#entities, languageOf({ lang: this.#lang }), report)
    return { ...common, form: 'spans', parts }
  }

  #slots(fact: StoryFact): Omit<SlotFact, keyof FactHead> | undefined {
    if (!this.#lang.startsWith('en')) {
      this.#report({
        code: 'missing-key',
        message: `slots are worded in English, and the story is in “${this.#lang}”`,
        help: 'write the fact as a sentence with marked spans: text: Prva linija otvorena je u [Beogradu](belgrade).',
        path: [...this.#path, 'id'],
      })
      return undefined
    }
    if (fact.verb === undefined) {
      this.#report({
        code: 'missing-key',
        message: '“verb” is missing',
        help: 'add “verb:”, or write the fact as a whole sentence in “text:”',
        path: this.#path,
      })
      return undefined
    }
    const verb = readVerb(fact.verb, fact.tense)
    if (!verb) {
      this.#report({
        code: 'bad-verb',
        message: `no verb in “${fact.verb}”`,
        help: 'write its base form first: visit, not recognise, must show, open late',
        path: [...this.#path, 'verb'],
      })
    }
    const slot = (key: 'subject' | 'object' | 'because') =>
      fact[key] === undefined ? undefined : this.#value(fact[key], [...this.#path, key])
    const subject = slot('subject')
    const object = slot('object')
    const because = slot('because')
    const args = fact.args.flatMap(({ name, value }): Slot[] => {
      const resolved = this.#value(value, [...this.#path, name])
      return resolved ? [{ name, value: resolved }] : []
    })
    if (!verb) return undefined
    return {
      form: 'slots',
      verb,
      args,
      which: fact.which,
      ...(subject && { subject }),
      ...(object && { object }),
      ...(fact.how && { how: fact.how }),
      ...(because && { because }),
    }
  }

  entity(id: string, path: Path): Entity | undefined {
    const entity = this.#entities.get(id)
    if (!entity) this.#report({ path, ...unknownEntity(id, this.#entities) })
    return entity
  }

  #value(text: SlotText, path: Path): Value | undefined {
    if (Array.isArray(text)) return this.#list(text, path)
    if (typeof text === 'object') {
      if ('owner' in text) return this.#possession(text, path)
      if ('text' in text) return { type: 'phrase', ...text }
      return this.#amount(text, path)
    }
    if (looksLikeDate(text)) {
      const date = dateFrom(text, path, this.#report)
      return date && { type: 'date', date }
    }
    if (/\s/.test(text)) return this.#phrase(text, path)
    const entity = this.entity(text, path)
    return entity && { type: 'entity', entity }
  }

  #list(ids: readonly string[], path: Path): Value {
    const entities = ids.flatMap((id, index) => this.entity(id, [...path, index]) ?? [])
    if (ids.length < 2) {
      this.#report({
        code: 'bad-value',
        message: 'a list has at least two entities',
        help: 'write one entity without brackets',
        path,
      })
    }
    return { type: 'list', entities }
  }

  #possession({ owner: id, ...thing }: Possession, path: Path): Value | undefined {
    const owner = this.entity(id, [...path, 'owner'])
    return owner && { type: 'possession', owner, ...thing }
  }

  #amount({ amount: text, of }: { amount: string; of?: string | undefined }, path: Path) {
    const amount = parseAmount(text)
    if (amount) return { type: 'amount', amount: of ? { ...amount, of } : amount } as const
    this.#report({
      code: 'bad-amount',
      message: `no number and unit in “${text}”`,
      help: 'write a number, then what it counts: 16 people, 59 percent, 84 million euros',
      path: [...path, 'amount'],
    })
    return undefined
  }

  #phrase(text: string, path: Path): Value {
    const named = [...this.#entities.values()].find((entity) =>
      [entity.name, entity.mid, ...entity.aliases].some((name) => fold(name) === fold(text)),
    )
    if (named) {
      this.#report({
        code: 'name-not-id',
        message: `“${text}” is the entity ${named.id}`,
        help: `write ${named.id}, so that it can be asked`,
        path,
      })
    }
    return { type: 'phrase', text, plural: false }
  }
}

/** The problem that an id names no entity, with the one that may be meant. */
export function unknownEntity(id: string, entities: ReadonlyMap<string, unknown>) {
  const near = closestMatch(id, [...entities.keys()], { maxDistance: 3 })
  return {
    code: 'unknown-entity',
    message: `no entity has the id “${id}”`,
    help: near
      ? `did you mean “${near}”?`
      : 'add it to the entities, or write { text: … } if it is only a word',
  } as const
}

function dateFrom(text: string, path: Path, report: Report): CalendarDate | undefined {
  const date = parseDate(text)
  if (!date) {
    report({
      code: 'impossible-date',
      message: `there is no date ${text}`,
      help: 'months go from 01 to 12, days to the end of their month',
      path,
    })
  }
  return date
}
