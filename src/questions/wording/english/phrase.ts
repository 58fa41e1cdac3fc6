import { type Amount, isRough } from '../../amount.ts'
import { precisionOf } from '../../date.ts'
import type { Entity, EntityType, Slot, Value } from '../../facts.ts'
import { dateText } from './date.ts'
import { pluralOf } from './noun.ts'
import { amountText } from './number.ts'

/** A value as it stands in the middle of a sentence. */
export function midSentence(value: Value): string {
  switch (value.type) {
    case 'entity':
      return value.entity.mid
    case 'amount':
      return amountText(value.amount)
    case 'date':
      return dateText(value.date)
    case 'list':
      return inSeries(value.entities.map(({ mid }) => mid))
    case 'possession':
      return `${possessive(value.owner.mid)} ${value.text}`
    case 'phrase':
      return value.text
  }
}

/** "A", "A and B", "A, B and C"; "the instruments A and B", whose noun is said once. */
function inSeries(names: readonly string[]): string {
  const [noun, ...others] = names.map((name) => NOUN_AND_NAME.exec(name)?.[1])
  if (noun !== undefined && others.length > 0 && others.every((other) => other === noun)) {
    const bare = names.map((name) => name.replace(NOUN_AND_NAME, ''))
    return `the ${pluralOf(noun)} ${inSeries(bare)}`
  }
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

const NOUN_AND_NAME = /^the (\p{Ll}+) (?=\p{Lu})/u

/** "Uruguay’s", and of a plural in -s "the Netherlands’" (Quirk et al. 1985, 5.113). */
function possessive(name: string): string {
  return /s$/.test(name) && /^the /.test(name) ? `${name}’` : `${name}’s`
}

/** Whether a verb agrees with the value in the plural. */
export function isPlural(value: Value): boolean {
  switch (value.type) {
    case 'entity':
      return value.entity.plural
    case 'amount':
      return value.amount.value !== 1
    case 'date':
      return false
    case 'list':
      return true
    case 'possession':
    case 'phrase':
      return value.plural
  }
}

/** What an entity is, as a question may ask for it: "president", else "country". */
export const nounFor = (entity: Entity): string => entity.subtype ?? TYPE_NOUNS[entity.type]

/** The noun that a question about any entity of this type may use. */
export const TYPE_NOUNS: Record<EntityType, string> = {
  person: 'person',
  group: 'group',
  country: 'country',
  organisation: 'organisation',
  company: 'company',
  city: 'city',
  place: 'place',
  project: 'project',
  event: 'event',
  thing: 'thing',
}

/**
 * The words that ask for a slot's value: "which president", "how many people", "when".
 * @param noun the noun that fits the key and every distractor; entities only
 * @param asSubject whether the words are the subject of the question
 */
export function whPhrase({ name, value }: Slot, noun: string, asSubject: boolean): string {
  switch (value.type) {
    case 'entity':
      if (noun === TYPE_NOUNS.person) return asSubject ? 'who' : 'whom'
      return `${MEASURES.has(noun) ? 'what' : 'which'} ${noun}`
    case 'amount':
      return `${isRough(value.amount) ? 'about ' : ''}${howMuch(value.amount)}`
    case 'date':
      if (name !== 'time') return `which ${precisionOf(value.date)}`
      return value.date.month === undefined ? 'in which year' : 'when'
    case 'possession':
      return `${noun === TYPE_NOUNS.person ? 'whose' : `which ${noun}’s`} ${value.text}`
    case 'list':
    case 'phrase':
      return 'what'
  }
}

function howMuch({ unit, of }: Amount): string {
  if (unit === '%') return of ? `what share of ${of}` : 'what percentage'
  return of ? `how many ${unit} of ${of}` : `how many ${unit}`
}

/** What is measured is no thing that one could point at: "by what amount", not "by which amount". */
const MEASURES = new Set(['age', 'amount', 'distance', 'length', 'price', 'size', 'speed', 'width'])
