import {
  type Entity,
  type EntityType,
  type Fact,
  type FactBase,
  type Slot,
  type Value,
  withSlot,
} from '../facts.ts'
import type { Random } from '../random.ts'
import { prints, sharesWord } from '../text.ts'
import { statement } from '../wording/clause.ts'
import { nounFor, TYPE_NOUNS } from '../wording/phrase.ts'
import { mayBeTrue, namesOf } from './truth.ts'

/** Types whose members can stand for each other; other things need a common subtype. */
const ALIKE: ReadonlySet<EntityType> = new Set([
  'person',
  'country',
  'city',
  'organisation',
  'company',
])

export interface EntityChoice {
  /** The noun that fits the key and every distractor. */
  noun: string
  distractors: Entity[]
}

const BLANK: Value = { type: 'phrase', text: '', plural: false }

/** Three options are enough (Rodriguez 2005); a fourth only where it is as good as the others. */
const FEWEST = 2
const MOST = 3

/**
 * Wrong options for a slot that holds an entity: of its own subtype if there are enough, else of
 * its type. None may be true there, be named by the statement, or be given away or ruled out by
 * a word that it shares with it.
 */
export function entityDistractors(
  base: FactBase,
  fact: Fact,
  { name, value }: Slot,
  random: Random,
): EntityChoice | undefined {
  if (value.type !== 'entity') return undefined
  const { entity } = value
  const rest = statement(withSlot(fact, name, BLANK))
  const fit = [...base.entities.values()].filter(
    (candidate) =>
      candidate.type === entity.type &&
      candidate.plural === entity.plural &&
      !namesOf(candidate).some((called) => prints(rest, called)) &&
      !sharesWord(candidate.name, rest) &&
      !mayBeTrue(base, fact, name, { type: 'entity', entity: candidate }),
  )
  const wanted = fact.which[name]
  const sameSubtype = fit.filter((candidate) => nounFor(candidate) === nounFor(entity))
  if (sameSubtype.length >= FEWEST && (entity.subtype || ALIKE.has(entity.type))) {
    return { noun: wanted ?? nounFor(entity), distractors: pick(sameSubtype, entity, random) }
  }
  if (fit.length < FEWEST || !ALIKE.has(entity.type)) return undefined
  return { noun: wanted ?? TYPE_NOUNS[entity.type], distractors: pick(fit, entity, random) }
}

/**
 * A random few among which the key does not stand out: it is not the only one of so many words, if
 * there is another, and so many at random are longer.
 */
function pick(candidates: readonly Entity[], key: Entity, random: Random): Entity[] {
  const alike = random.shuffle(candidates.filter(({ name }) => wordsIn(name) === wordsIn(key.name)))
  const companion = alike.slice(0, 1)
  const others = candidates.filter((candidate) => !companion.includes(candidate))
  return [...companion, ...byLength(others, key, MOST - companion.length, random)]
}

/** So many of them, with a random number that are longer than the key. */
function byLength(candidates: readonly Entity[], key: Entity, most: number, random: Random) {
  const count = Math.min(most, candidates.length)
  const shuffled = random.shuffle(candidates)
  const longer = shuffled.filter(({ name }) => name.length > key.name.length)
  const others = shuffled.filter(({ name }) => name.length <= key.name.length)
  const wanted = longer.slice(0, random.int(count + 1))
  return [...wanted, ...others, ...longer.slice(wanted.length)].slice(0, count)
}

const wordsIn = (name: string): number => name.split(' ').length
