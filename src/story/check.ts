import { isAfter, looksLikeDate, parseDate } from '../questions/date.ts'
import { namesOf } from '../questions/distractors/truth.ts'
import { type FactBase, type SpanFact, slotsOf } from '../questions/facts.ts'
import { fold, prints } from '../questions/text.ts'
import { namesItsSpeaker } from '../questions/wording/english/clause.ts'
import { dateText } from '../questions/wording/english/date.ts'
import { doubtAbout } from '../questions/wording/english/verb-forms.ts'
import { sentenceOf } from '../questions/wording/statement.ts'
import { didYouMean, nearest } from './closed.ts'
import { contradictions } from './contradiction.ts'
import { markedFacts } from './marks.ts'
import type { Path, Problem } from './problem.ts'
import { cardId, entityNamed, impossibleDate, nameNotId, unknownEntity } from './resolve.ts'
import { AN_ID, isId, isInWords, type Story, slotNames } from './schema.ts'
import { areTwoSpellings } from './spelling.ts'
import { oddWording } from './wording.ts'

type Rule = (story: Story, base: FactBase) => Iterable<Problem>

/** The editorial rules: what a well-formed story may still have wrong. */
export function checkStory(story: Story, base: FactBase): Problem[] {
  return RULES.flatMap((rule) => [...rule(story, base)])
}

const RULES: readonly Rule[] = [
  proposals,
  entityIds,
  duplicateIds,
  impliedIds,
  factsTwice,
  duplicateNames,
  twoSpellings,
  danglingEntities,
  danglingFacts,
  danglingSlots,
  paragraphs,
  speakers,
  verbForms,
  oddWording,
  notes,
  contradictions,
  dates,
  forecasts,
  emptyFacts,
  unusedFacts,
]

/** What was proposed for a story is no part of it before the editor has confirmed it. */
function* proposals({ proposed, entities, facts, cards }: Story): Iterable<Problem> {
  if (proposed) {
    yield unconfirmed([], 'the title, the summary and the source are', {
      how: 'write your own, with the date of the source',
      away: '',
    })
  }
  for (const [id, { name, proposed }] of Object.entries(entities)) {
    if (!proposed) continue
    yield unconfirmed(['entities', id], `the entity “${name}” is`, {
      how: 'see whether its type, its name and its aliases are right',
      away: ', or take the entity out',
    })
  }
  for (const [position, { id, paragraph, proposed }] of facts.entries()) {
    if (!proposed) continue
    yield unconfirmed(['facts', position], `the fact “${id}” is`, {
      how: `compare it with paragraph ${paragraph} of the source`,
      away: ', or take the fact out',
    })
  }
  for (const [position, { title, proposed }] of cards.entries()) {
    if (!proposed) continue
    yield unconfirmed(['cards', position], `the card “${title}” is`, {
      how: 'write its title and its text',
      away: ', or take the card out',
    })
  }
}

/** @param help how it is confirmed, and what else can be done with it */
const unconfirmed = (path: Path, what: string, { how, away }: { how: string; away: string }) =>
  error('unconfirmed', [...path, 'proposed'], {
    message: `${what} only proposed`,
    help: `${how}, then take out “proposed: true”${away}`,
    atKey: true,
  })

/** Only here and not in the schema, so that an entity with a bad id is known all the same. */
function* entityIds({ entities }: Story): Iterable<Problem> {
  for (const id of Object.keys(entities)) {
    if (isId(id)) continue
    yield error('bad-value', ['entities', id], {
      message: `“${id}” cannot be an id`,
      help: AN_ID,
      atKey: true,
    })
  }
}

function* duplicateIds({ facts, cards }: Story): Iterable<Problem> {
  for (const [list, items] of Object.entries({ facts, cards })) {
    const seen = new Map<string, number>()
    for (const [position, { id }] of items.entries()) {
      if (id === undefined) continue
      const first = seen.get(id)
      if (first === undefined) seen.set(id, position)
      else {
        yield error('duplicate-id', [list, position, 'id'], {
          message: `the id “${id}” is taken by ${list.slice(0, -1)} ${first + 1}`,
          help: 'give each its own id',
        })
      }
    }
  }
}

/** A card without an id has one by its place, which no other can take. */
function* impliedIds(story: Story): Iterable<Problem> {
  for (const [position, { id }] of story.cards.entries()) {
    const other = story.cards.findIndex((card, at) => !card.id && cardId(story, at) === id)
    if (other < 0) continue
    yield error('duplicate-id', ['cards', position, 'id'], {
      message: `“${id}” is what card ${other + 1} is called, which has no id of its own`,
      help: `take another id, or give card ${other + 1} one`,
    })
  }
}

function* factsTwice({ cards }: Story): Iterable<Problem> {
  for (const [position, { facts }] of cards.entries()) {
    for (const [index, id] of facts.entries()) {
      if (facts.indexOf(id) === index) continue
      yield error('bad-value', ['cards', position, 'facts', index], {
        message: `the card has ${id} twice`,
        help: 'name each of its facts once',
      })
    }
  }
}

function* duplicateNames({ entities }: Story): Iterable<Problem> {
  const owners = new Map<string, string>()
  for (const [id, entity] of Object.entries(entities)) {
    for (const name of new Set([entity.name, ...entity.aliases].map(fold))) {
      const owner = owners.get(name)
      if (owner === undefined) owners.set(name, id)
      else {
        yield error('duplicate-name', ['entities', id], {
          message: `“${name}” also names the entity ${owner}`,
          help: 'one name can mean only one entity: make the two one, or drop the alias',
          atKey: true,
        })
      }
    }
  }
}

/** Two of one type whose names hardly differ are most likely one, spelt in two ways. */
function* twoSpellings({ entities }: Story): Iterable<Problem> {
  const named = Object.entries(entities).map(([id, entity]) => ({ id, ...entity }))
  for (const [position, entity] of named.entries()) {
    for (const other of named.slice(0, position)) {
      if (other.type !== entity.type) continue
      if (entity.distinct.includes(other.id) || other.distinct.includes(entity.id)) continue
      const found = alikeNames(other, entity)
      if (!found) continue
      yield error('two-spellings', ['entities', entity.id, 'name'], {
        message: `“${found.one}” (${other.id}) and “${found.another}”: two spellings of one entity?`,
        help: `make them one entity with an alias or, if they are two, say so: “distinct: [${other.id}]”`,
      })
    }
  }
}

type Named = Pick<Story['entities'][string], 'name' | 'aliases'>

function alikeNames(one: Named, another: Named): { one: string; another: string } | undefined {
  return fullNames(one)
    .flatMap((a) => fullNames(another).map((b) => ({ one: a, another: b })))
    .find((pair) => areTwoSpellings(pair.one, pair.another))
}

/** Surnames, which are aliases of a word, may well be alike. */
const fullNames = ({ name, aliases }: Named): string[] => [
  name,
  ...aliases.filter((alias) => alias.includes(' ')),
]

function* danglingEntities({ entities, facts }: Story, base: FactBase): Iterable<Problem> {
  const known = new Map(Object.entries(entities))
  for (const [id, { of, distinct }] of known) {
    if (of !== undefined && !known.has(of)) {
      yield { severity: 'error', path: ['entities', id, 'of'], ...unknownEntity(of, known) }
    }
    for (const [index, other] of distinct.entries()) {
      if (known.has(other)) continue
      const path = ['entities', id, 'distinct', index]
      yield { severity: 'error', path, ...unknownEntity(other, known) }
    }
  }
  for (const [position, fact] of facts.entries()) {
    for (const [slot, answers] of Object.entries(fact.alsoTrue)) {
      for (const [index, answer] of answers.entries()) {
        const words = dangling(answer, base.entities)
        if (!words) continue
        yield { severity: 'error', path: ['facts', position, 'alsoTrue', slot, index], ...words }
      }
    }
  }
}

/** What is wrong with one of the things that would also be right in a slot. */
function dangling(answer: string, entities: FactBase['entities']) {
  if (entities.has(answer) || parseDate(answer)) return undefined
  if (looksLikeDate(answer)) return impossibleDate(answer)
  if (!isInWords(answer)) return unknownEntity(answer, entities)
  const named = entityNamed(answer, entities)
  return named && nameNotId(answer, named.id)
}

function* danglingFacts({ cards, facts, corrections }: Story): Iterable<Problem> {
  const ids = facts.map((fact) => fact.id)
  for (const [position, { fact }] of corrections.entries()) {
    if (ids.includes(fact)) continue
    const near = nearest(fact, ids)
    yield error('unknown-fact', ['corrections', position, 'fact'], {
      message: `no fact has the id “${fact}”`,
      help: near
        ? didYouMean(near)
        : 'keep the fact: set “status: retracted” and say why in “note:”',
    })
  }
  for (const [position, card] of cards.entries()) {
    for (const [index, id] of card.facts.entries()) {
      if (ids.includes(id)) continue
      const near = nearest(id, ids)
      yield error('unknown-fact', ['cards', position, 'facts', index], {
        message: `no fact has the id “${id}”`,
        help: near ? didYouMean(near) : 'add the fact, or take the id out of the card',
      })
    }
    for (const id of markedFacts(card.text)) {
      if (card.facts.includes(id)) continue
      const near = nearest(id, card.facts)
      yield error('unknown-fact', ['cards', position, 'text'], {
        message: `the card does not rest on the fact “${id}” that its text names`,
        help: near
          ? didYouMean(near)
          : 'add it to the card’s facts, or take “[^…]” out of the text',
      })
    }
  }
}

function* danglingSlots({ facts }: Story): Iterable<Problem> {
  for (const [position, fact] of facts.entries()) {
    const slots = slotNames(fact)
    const asked = (fact.ask || []).map((slot, index) => ({ slot, path: ['ask', index] }))
    const keyed = (['which', 'alsoTrue'] as const).flatMap((key) =>
      Object.keys(fact[key]).map((slot) => ({ slot, path: [key, slot] })),
    )
    for (const { slot, path } of [...asked, ...keyed]) {
      if (slots.includes(slot)) continue
      yield error('unknown-slot', ['facts', position, ...path], {
        message: `the fact has no slot “${slot}”`,
        help: `its slots are ${slots.join(', ')}`,
        atKey: true,
      })
    }
  }
}

function* paragraphs({ source, facts }: Story): Iterable<Problem> {
  for (const [position, { paragraph }] of facts.entries()) {
    if (paragraph <= source.paragraphs) continue
    yield error('paragraph-out-of-range', ['facts', position, 'paragraph'], {
      message: `the source has ${source.paragraphs} paragraphs, not ${paragraph}`,
      help: 'count the paragraphs without headings',
    })
  }
}

function* speakers({ facts }: Story, base: FactBase): Iterable<Problem> {
  for (const [position, fact] of facts.entries()) {
    if (fact.status === 'claim' && fact.source === undefined) {
      yield error('claim-without-speaker', ['facts', position, 'status'], {
        message: `the claim “${fact.id}” does not say whose it is`,
        help: 'add “source:” with the id of the person or organisation that says so',
      })
    }
    const resolved = base.facts[position]
    if (resolved?.form === 'spans') {
      yield* unnamedSpeaker(resolved, position)
      continue
    }
    const subject = resolved?.subject?.type === 'entity' ? resolved.subject.entity.id : undefined
    if (resolved && subject && subject === fact.source && !namesItsSpeaker(resolved)) {
      yield error('speaker-not-named', ['facts', position, 'verb'], {
        message: `“${subject}” speaks about itself, but “${resolved.verb.lemma}” is not a verb of saying`,
        help: 'say that it says so: “claim to …”, “deny …”, “announce …”',
      })
    }
  }
}

/** A sentence must say itself whose word it is, as every language does so in its own way. */
function* unnamedSpeaker(fact: SpanFact, position: number): Iterable<Problem> {
  const { speaker } = fact
  if (!speaker) return
  const text = sentenceOf(fact)
  if (namesOf(speaker).some((name) => prints(text, name))) return
  yield error('speaker-not-named', ['facts', position, 'text'], {
    message: `the sentence does not say that it is the word of “${speaker.name}”`,
    help: 'name the speaker in the sentence: According to the union, …',
  })
}

/** What the sources of irregular verbs do not have is most likely wrong. */
function* verbForms(_: Story, { facts }: FactBase): Iterable<Problem> {
  for (const [position, fact] of facts.entries()) {
    const doubt = fact.form === 'slots' ? doubtAbout(fact) : undefined
    if (!doubt) continue
    const { lemma, form, known, mayBeMeant } = doubt
    const report = mayBeMeant ? warning : error
    yield report('doubtful-verb', ['facts', position, 'verb'], {
      message: `“${form}” may be no form of “${lemma}”`,
      help: `write the three forms: [${lemma}, past, participle]${known.length > 0 ? `; known are ${known.join(', ')}` : ''}`,
    })
  }
}

function* notes({ facts }: Story): Iterable<Problem> {
  for (const [position, { id, status, note }] of facts.entries()) {
    if ((status !== 'disputed' && status !== 'retracted') || note !== undefined) continue
    yield error('disputed-without-note', ['facts', position, 'status'], {
      message: `the ${status} fact “${id}” has no note`,
      help: 'add “note:” and tell readers what is wrong with it',
    })
  }
}

/** What happened cannot be later than the source that tells it; only a forecast can. */
function* dates({ source }: Story, base: FactBase): Iterable<Problem> {
  const published = parseDate(source.date) ?? base.asOf
  for (const [position, fact] of base.facts.entries()) {
    if (fact.status === 'forecast') continue
    for (const { name, value } of slotsOf(fact)) {
      if (value.type !== 'date' || !isAfter(value.date, base.asOf)) continue
      const key = name === 'time' ? 'when' : fact.form === 'spans' ? 'text' : name
      yield error('date-after-source', ['facts', position, key], {
        message: isAfter(value.date, published)
          ? `the date is after the source’s own (${source.date})`
          : `the date is after ${dateText(base.asOf)}, which the source still looks forward to`,
        help: 'correct the date, or mark the fact with “status: forecast”',
      })
    }
  }
}

function* forecasts({ source }: Story, base: FactBase): Iterable<Problem> {
  const published = parseDate(source.date) ?? base.asOf
  for (const [position, { status, time }] of base.facts.entries()) {
    if (status !== 'forecast' || !time || !isAfter(published, time)) continue
    yield error('forecast-before-source', ['facts', position, 'when'], {
      message: `the forecast is for a time before the source’s own (${source.date})`,
      help: 'correct the date, or drop “status: forecast” if it has come true',
    })
  }
}

function* emptyFacts({ facts }: Story): Iterable<Problem> {
  for (const [position, { id, text, subject, object }] of facts.entries()) {
    if ((text ?? subject ?? object) !== undefined) continue
    yield error('nothing-said', ['facts', position], {
      message: `the fact “${id}” says nothing of anybody`,
      help: 'add “subject:”, or “object:” alone for the passive',
    })
  }
}

function* unusedFacts({ facts, cards }: Story): Iterable<Problem> {
  const used = new Set(cards.flatMap((card) => card.facts))
  for (const [position, { id }] of facts.entries()) {
    if (used.has(id)) continue
    yield warning('unused-fact', ['facts', position, 'id'], {
      message: `no card rests on the fact “${id}”`,
      help: 'add it to a card’s facts, so that readers can learn it before they are asked',
    })
  }
}

type Words = Pick<Problem, 'message' | 'help' | 'atKey'>

const error = (code: Problem['code'], path: Problem['path'], words: Words): Problem => ({
  severity: 'error',
  code,
  path,
  ...words,
})

const warning = (code: Problem['code'], path: Problem['path'], words: Words): Problem => ({
  severity: 'warning',
  code,
  path,
  ...words,
})
