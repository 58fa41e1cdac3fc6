import * as v from 'valibot'
import { ownRandom } from '../questions/form.ts'
import { arrange, grade, type Item, keyOf } from '../questions/kinds/play.ts'
import { hashOf } from './file.ts'
import { Deck } from './schema.ts'
import { versionFrom, versionText } from './version.ts'

/** What is wrong with a deck, and where. */
export interface DeckFault {
  path: string
  message: string
}

/**
 * Checks a deck that comes from outside as if nothing was known of it: its form, that it is what was
 * compiled (its version is a hash of it), and that what it names is there and what it asks can be answered.
 * @returns the deck, or all that is wrong with it
 */
export async function readDeck(value: unknown): Promise<{ deck: Deck } | { faults: DeckFault[] }> {
  const format = v.safeParse(v.object({ format: v.unknown() }), value)
  if (format.success && format.output.format !== 1) {
    return { faults: [{ path: 'format', message: 'this Factdeck reads decks of format 1' }] }
  }
  const read = v.safeParse(Deck, value)
  if (!read.success) return { faults: read.issues.map(faultFrom) }
  const deck = read.output
  const faults = [...(await altered(deck)), ...unsound(deck)]
  return faults.length > 0 ? { faults } : { deck }
}

function faultFrom(issue: v.BaseIssue<unknown>): DeckFault {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join('.')
  return { path, message: `expected ${issue.expected ?? issue.type}` }
}

async function altered({ version, ...content }: Deck): Promise<DeckFault[]> {
  const text = new TextEncoder().encode(versionText(content))
  if (versionFrom(await hashOf(text)) === version) return []
  const message =
    'the deck is not what this version was compiled as: it was altered, or compiled by another release'
  return [{ path: 'version', message }]
}

function* unsound(deck: Deck): Iterable<DeckFault> {
  const facts = new Map(deck.facts.map((fact) => [fact.id, fact]))
  const cards = new Set(deck.cards.map(({ id }) => id))
  const sets = { facts: deck.facts, cards: deck.cards, items: deck.items }
  for (const [name, things] of Object.entries(sets)) {
    const ids = things.map(({ id }) => id)
    const twice = ids.find((id, place) => ids.indexOf(id) < place)
    if (twice !== undefined) yield { path: name, message: `“${twice}” is there twice` }
  }
  for (const [place, card] of deck.cards.entries()) {
    const missing = card.facts.find((id) => !facts.has(id))
    if (missing) yield { path: `cards.${place}`, message: `there is no fact “${missing}”` }
  }
  for (const [place, item] of deck.items.entries()) {
    const path = `items.${place}`
    if (item.card !== undefined && !cards.has(item.card)) {
      yield { path, message: `there is no card “${item.card}”` }
    }
    for (const id of item.facts) {
      const status = facts.get(id)?.status
      if (status === undefined) yield { path, message: `there is no fact “${id}”` }
      if (status === 'disputed' || status === 'retracted') {
        yield { path, message: `the fact “${id}” is ${status} and must not be asked` }
      }
    }
    if (!isAnswerable(item)) yield { path, message: 'its key is not right among its options' }
  }
  if (deck.items.length < deck.quizLength) {
    const message = `a quiz has ${deck.quizLength} questions, and there are ${deck.items.length}`
    yield { path: 'items', message }
  }
}

function isAnswerable(item: Item): boolean {
  if ('options' in item && new Set(item.options).size < item.options.length) return false
  const order = arrange(item, ownRandom(item, 0))
  return grade(item, order, keyOf(item, order))?.score === 1
}
