import { askedSlots } from '../../asked.ts'
import { expectedDifficulty } from '../../difficulty.ts'
import { entityOf } from '../../distractors/entities.ts'
import { hasOtherAnswer, sameValue } from '../../distractors/truth.ts'
import { type Fact, slotsOf } from '../../facts.ts'
import { opaqueId, seedFrom } from '../../hash.ts'
import {
  type Asking,
  callings,
  type Draft,
  itemOn,
  type Made,
  type Make,
  tooLong,
} from '../../make.ts'
import { seededRandom } from '../../random.ts'
import { compareSizes, inGroups, type Relation, relationsAmong, type Size } from '../../relation.ts'
import { fold } from '../../text.ts'
import { inOrderQuestion } from '../../wording/english/clause.ts'
import { optionText, undated } from '../../wording/statement.ts'
import type { Order } from './play.ts'

/** Asks for the order of things that differ in a date or an amount, and of events. */
export const makeOrder: Make<Order> = (askings) => {
  const made: Made<Order> = { drafts: [], refusals: [] }
  const tables: ReadonlySet<string>[] = []
  for (const relation of relationsAmong(askings)) {
    const things = thingsOf(relation)
    if (!things) continue
    const [{ asking, of, is }] = relation.rows
    const stem = inOrderQuestion(asking.fact, of, is, relation.noun)
    const reason = tooLong(stem)
    if (reason) {
      made.refusals.push({ fact: asking.fact.id, kind: 'order', reason })
    } else {
      made.drafts.push(...groupsOf(things, stem, `${of.name} ${is.name}`))
      tables.push(new Set(things.map((thing) => thing.asking.fact.id)))
    }
  }
  const events = askings.flatMap((asking) => eventOf(asking) ?? [])
  const stem = askings[0]?.language.inWhichOrder
  const ofEvents = stem ? groupsOf(events, stem, EVENTS) : []
  // Rows of one table are asked for their order already, and in fewer words.
  const isTable = ({ item }: Draft<Order>) =>
    tables.some((rows) => item.facts.every((id) => rows.has(id)))
  made.drafts.unshift(...ofEvents.filter((draft) => !isTable(draft)))
  return made
}

/** Something to put in order: what players read, and what it is ordered by. */
interface Ranked {
  asking: Asking
  label: string
  /** The same, and what else it is called. */
  called: string[]
  size: Size
}

/** Beyond this an option is too long to be taken in beside four others. */
const MOST_CHARACTERS = 100

/**
 * A fact as an event: its date may be asked and is its only one, it is over, as nothing in the present
 * tense is, and its sentence does not tell a date itself.
 */
function eventOf(asking: Asking): Ranked | undefined {
  const { base, fact, language } = asking
  const { time } = fact
  const slot = askedSlots(fact).find(({ name }) => name === 'time')
  if (!time || !slot || fact.status !== 'fact' || hasOtherAnswer(base, fact, slot)) return undefined
  if (fact.form === 'slots' && fact.verb.tense !== 'past') return undefined
  const label = undated(fact, language).replace(/\.$/, '')
  if (label.length > MOST_CHARACTERS || /\d{4}/.test(label)) return undefined
  return { asking, label, called: [label], size: { type: 'date', date: time } }
}

/** The rows of a table by their values, if those can be put in order and no name tells it. */
function thingsOf({ rows }: Relation): Ranked[] | undefined {
  const named = rows.flatMap(({ of }) => entityOf(of.value)?.name ?? [])
  if (named.some((name) => /\d{4}/.test(name))) return undefined
  const things = rows.flatMap(({ asking, of, is }) => {
    if (is.value.type !== 'date' && is.value.type !== 'amount') return []
    const label = optionText(of.value, asking.language)
    return [{ asking, label, called: callings(of.value, label), size: is.value }]
  })
  return things.length < rows.length ? undefined : things
}

const EVENTS = 'events'

/**
 * Whether two events say themselves which came first: the same thing rose to 5% and to 9%, or began and
 * ended.
 */
function tellTheirOrder(a: Fact, b: Fact): boolean {
  if (a.form !== 'slots' || b.form !== 'slots') return false
  const [one, other] = [a, b].map((fact) => fact.subject ?? fact.object)
  if (!one || !other || !sameValue(one, other)) return false
  const lemmas = [a.verb.lemma, b.verb.lemma]
  if (lemmas[0] === lemmas[1]) return a.verb.tail === b.verb.tail && [a, b].every(hasAmount)
  return [BEGINNINGS, ENDS].every((verbs) => lemmas.some((lemma) => verbs.has(lemma)))
}

const hasAmount = (fact: Fact): boolean =>
  slotsOf(fact).some(({ value }) => value.type === 'amount')

const BEGINNINGS: ReadonlySet<string> = new Set([
  ...['begin', 'commence', 'enter', 'found', 'launch', 'open', 'start'],
])
const ENDS: ReadonlySet<string> = new Set([
  ...['close', 'conclude', 'end', 'finish', 'leave', 'stop', 'wake'],
])

function groupsOf(things: readonly Ranked[], stem: string, purpose: string): Draft<Order>[] {
  const random = seededRandom(seedFrom(`order ${things.map(({ label }) => label).join()}`))
  const together = (a: Ranked, b: Ranked) =>
    compareSizes(a.size, b.size) !== 0 &&
    fold(a.label) !== fold(b.label) &&
    !(purpose === EVENTS && tellTheirOrder(a.asking.fact, b.asking.fact))
  // What the story tells in one go makes a better question than what has nothing to do with it.
  const place = ({ asking }: Ranked) => asking.fact.paragraph
  return inGroups(things, random, together, place).map((group) => draft(group, stem, purpose))
}

/** What a blind guess earns: the mean of max(0, τ) over all orders of so many things. */
const GUESSED: Readonly<Record<number, number>> = { 3: 5 / 18, 4: 7 / 36, 5: 49 / 300 }

function draft(group: [Ranked, ...Ranked[]], stem: string, purpose: string): Draft<Order> {
  const shown = group.toSorted((a, b) => (fold(a.label) < fold(b.label) ? -1 : 1))
  const right = group.toSorted((a, b) => compareSizes(a.size, b.size))
  const [first, ...more] = right
  const askings: [Asking, ...Asking[]] = [
    (first ?? group[0]).asking,
    ...more.map(({ asking }) => asking),
  ]
  const options = shown.map(({ label }) => label)
  const item = {
    ...itemOn(askings, `${right.map(withSize).join(' → ')}.`),
    id: opaqueId(`order ${purpose} ${askings.map(({ fact }) => fact.id).join(' ')}`),
    kind: 'order' as const,
    stem,
    difficulty: expectedDifficulty(GUESSED[group.length] ?? 0, 3 / 4),
    options,
    key: right.map((thing) => shown.indexOf(thing)),
    values: shown.map(sizeText),
  }
  const secrets = right.map((thing) => [thing.called, [sizeText(thing)]])
  return { item, secrets, optionNames: [], printed: [stem, ...options] }
}

const withSize = (thing: Ranked): string => `${thing.label} (${sizeText(thing)})`

const sizeText = ({ asking, size }: Ranked): string => optionText(size, asking.language)
