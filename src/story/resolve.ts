import { type CalendarDate, isPartOf, looksLikeDate, parseDate } from '../questions/date.ts'
import { namesOf } from '../questions/distractors/truth.ts'
import {
  DATE_PLACE,
  type Entity,
  type Fact,
  type FactBase,
  type Slot,
  type SlotFact,
  type SpanFact,
  type Value,
  type Verb,
} from '../questions/facts.ts'
import { fold } from '../questions/text.ts'
import { isMeantAsAmount, readAmount } from './amount.ts'
import { didYouMean, nearest } from './closed.ts'
import type { Path, Problem } from './problem.ts'
import type { SlotText, Story, StoryFact } from './schema.ts'
import { readSpans } from './spans.ts'
import { readVerb } from './verb.ts'

/** A story's facts, ready to be asked, and what in them could not be understood. */
export interface Resolved {
  /** Its facts stand as they do in the story. */
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
  // Of a month or a day that there is not, the year can still be right.
  const published = dateFrom(story.source.date, ['source', 'date'], report) ?? {
    year: Number(story.source.date.slice(0, 4)) || 9999,
  }
  const cards = story.cards.map((card, position) => ({ ...card, id: cardId(story, position) }))
  const facts = story.facts.map((fact, position) => {
    const resolver = new FactResolver(entities, story.lang, ['facts', position], report)
    return resolver.resolve(
      fact,
      cards.find((card) => card.facts.includes(fact.id)),
    )
  })
  const base = { entities, facts, asOf: asOf(published, facts), lang: story.lang }
  return { base, problems }
}

/**
 * Until when the source can know what happened: its date or, where that is vague, the time of the
 * earliest forecast in it, which had not come yet.
 */
function asOf(published: CalendarDate, facts: readonly Fact[]): CalendarDate {
  const order = ({ month = 99, day = 99 }: CalendarDate) => month * 100 + day
  return facts
    .flatMap(({ status, time }) => (status === 'forecast' && time ? [time] : []))
    .filter((time) => isPartOf(time, published))
    .reduce((a, b) => (order(b) < order(a) ? b : a), published)
}

/** A card's own id, or "card-3" for the third that has none. */
export const cardId = (story: Story, position: number): string =>
  story.cards[position]?.id ?? `card-${position + 1}`

function entitiesOf(story: Story): Map<string, Entity> {
  return new Map(
    Object.entries(story.entities).map(
      ([id, { subtype, mid, of, gender, distinct: _, proposed: __, ...entity }]) => [
        id,
        {
          id,
          ...entity,
          // “the Reapers” begins with a capital where it stands alone.
          name: entity.name.replace(/^the /, 'The '),
          mid: mid ?? entity.name,
          ...(subtype && { subtype }),
          ...(of && { of }),
          ...(gender && { gender }),
        },
      ],
    ),
  )
}

type Possession = Extract<SlotText, { owner: string }>
type FactHead = Omit<SpanFact, 'form' | 'parts'>

/** The keys of a fact in slots that one in a sentence cannot have. */
const SLOT_KEYS = ['subject', 'verb', 'object', 'how', 'because'] as const

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

  resolve(fact: StoryFact, card: { id: string; title: string } | undefined): Fact {
    const speaker = fact.source && this.entity(fact.source, [...this.#path, 'source'])
    const time = fact.when && dateFrom(fact.when, [...this.#path, 'when'], this.#report)
    const head = {
      id: fact.id,
      paragraph: fact.paragraph,
      status: fact.status,
      ask: fact.ask ?? ('all' as const),
      alsoTrue: fact.alsoTrue,
      ...(speaker && { speaker }),
      ...(time && { time }),
      ...(card && { card: card.id }),
      asides: [card?.title, fact.note].filter((text) => text !== undefined),
    }
    return fact.text === undefined ? this.#slots(fact, head) : this.#sentence(fact, fact.text, head)
  }

  /** A fact as a whole sentence, which leaves no place for slots. */
  #sentence(fact: StoryFact, text: string, head: FactHead): SpanFact {
    const slots = SLOT_KEYS.filter((key) => fact[key] !== undefined)
    for (const key of [...slots, ...fact.args.map(({ name }) => name)]) {
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
    const parts = readSpans(text, this.#entities, this.#lang, report)
    if (parts.includes(DATE_PLACE) && fact.when === undefined) {
      report({
        code: 'bad-span',
        message: '“{when}” stands in the sentence, and the fact has no date',
        help: 'add when: 1892, or take {when} out',
      })
    }
    return { ...head, form: 'spans', parts }
  }

  #slots(fact: StoryFact, head: FactHead): SlotFact {
    if (!this.#lang.startsWith('en')) {
      this.#report({
        code: 'missing-key',
        message: `slots are worded in English, and the story is in “${this.#lang}”`,
        help: 'write a sentence with marked spans: text: Prva linija otvorena je u [Beogradu](beograd).',
        path: [...this.#path, 'id'],
      })
    }
    const verb = this.#verb(fact)
    const slot = (key: 'subject' | 'object' | 'because') =>
      fact[key] === undefined ? undefined : this.#value(fact[key], [...this.#path, key])
    const subject = slot('subject')
    const object = slot('object')
    const because = slot('because')
    const args = fact.args.flatMap(({ name, value }): Slot[] => {
      const resolved = this.#value(value, [...this.#path, name])
      return resolved ? [{ name, value: resolved }] : []
    })
    return {
      ...head,
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

  #verb({ verb: written, tense }: StoryFact): Verb {
    const read = written && readVerb(written, tense)
    if (read && 'verb' in read) return read.verb
    if (read) {
      this.#report({ code: 'bad-verb', ...read.problem, path: [...this.#path, 'verb'] })
    } else {
      this.#report({
        code: 'missing-key',
        message: '“verb” is missing',
        help: 'add “verb:”, or write the fact as a whole sentence in “text:”',
        path: this.#path,
      })
    }
    return { negated: false, adverbs: [], lemma: 'be', tail: '', tense }
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
    const twice = ids.find((id, index) => ids.indexOf(id) < index)
    if (twice !== undefined) {
      this.#report({
        code: 'bad-value',
        message: `the list has ${twice} twice`,
        help: 'name each of its entities once',
        path,
      })
    }
    return { type: 'list', entities }
  }

  #possession({ owner: id, ...thing }: Possession, path: Path): Value | undefined {
    const owner = this.entity(id, [...path, 'owner'])
    return owner && { type: 'possession', owner, ...thing }
  }

  #amount(written: Extract<SlotText, { amount: string }>, path: Path): Value | undefined {
    const { amount: text, of, unbounded } = written
    const read = readAmount(text, {
      lang: this.#lang,
      more: { ...(of && { of }), ...(unbounded && { unbounded }) },
      unbounded: 'add “unbounded: true” to the amount',
    })
    if ('amount' in read) return { type: 'amount', amount: read.amount }
    this.#report({ code: 'bad-amount', ...read.problem, path: [...path, 'amount'] })
    return undefined
  }

  #phrase(text: string, path: Path): Value {
    const named = entityNamed(text, this.#entities)
    if (named) this.#report({ path, ...nameNotId(text, named.id) })
    if (isMeantAsAmount(text, this.#lang)) {
      this.#report({
        code: 'bad-amount',
        message: `“${text}” stands there as words`,
        help: `write { amount: ${text} }, so that it can be checked and asked, or { text: … }`,
        path,
      })
    }
    return { type: 'phrase', text, plural: false }
  }
}

export function entityNamed(
  text: string,
  entities: ReadonlyMap<string, Entity>,
): Entity | undefined {
  return [...entities.values()].find((entity) =>
    namesOf(entity).some((name) => fold(name) === fold(text)),
  )
}

/** The problem that an entity stands there by a name. */
export function nameNotId(text: string, id: string) {
  return {
    code: 'name-not-id',
    message: `“${text}” is the entity ${id}`,
    help: `write ${id}, so that it can be asked`,
  } as const
}

/** The problem that an id names no entity, with the one that may be meant. */
export function unknownEntity(id: string, entities: ReadonlyMap<string, unknown>) {
  const near = nearest(id, [...entities.keys()])
  return {
    code: 'unknown-entity',
    message: `no entity has the id “${id}”`,
    help: near
      ? didYouMean(near)
      : 'add it to the entities, or write { text: … } if it is only a word',
  } as const
}

/** The problem that a text has the form of a date which there is not. */
export function impossibleDate(text: string) {
  return {
    code: 'impossible-date',
    message: `there is no date ${text}`,
    help: 'years go from 0001, months from 01 to 12, days to the end of their month',
  } as const
}

function dateFrom(text: string, path: Path, report: Report): CalendarDate | undefined {
  const date = parseDate(text)
  if (!date) report({ path, ...impossibleDate(text) })
  return date
}
