import {
  type Entity,
  type EntityType,
  entitiesIn,
  type FactBase,
  type Slot,
  type Value,
  withSlot,
} from '../facts.ts'
import { choiceFlaws } from '../flaws.ts'
import type { Asking } from '../make.ts'
import type { Random } from '../random.ts'
import { contentWords, fold, printer } from '../text.ts'
import { nounFor, TYPE_NOUNS } from '../wording/english/phrase.ts'
import { statement } from '../wording/statement.ts'
import { oncePerFact } from './memo.ts'
import { isPooled, poolPeers } from './pool.ts'
import { inSeries } from './series.ts'
import { foldedNames, isLasting, mayBeTrue, namesOf, sameValue } from './truth.ts'

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
  /** How many of them are of the key’s own subtype. */
  alike: number
}

/** Three options are enough (Rodriguez 2005); a fourth only where it is as good as the others. */
const FEWEST = 2
const MOST = 3

/** So many sets are drawn to choose from. */
const DRAWS = 30

/** The entity whose name stands in a slot or belongs to what stands there. */
export const entityOf = (value: Value): Entity | undefined => entitiesIn(value)[0]

/** The same value with another entity in it. */
export function withEntity(value: Value, entity: Entity): Value {
  return value.type === 'possession' ? { ...value, owner: entity } : { type: 'entity', entity }
}

/**
 * Wrong options for a slot that holds an entity: of its own subtype if there are enough, else of its
 * type; of the story first, then of the pool. None may be true there, be named by the statement, or
 * be given away or ruled out by a word that it shares with it.
 * @param nameOf how options are written; `undefined` for an entity that cannot be written so
 * @param item the id of the item that they are for: among all sets that can be drawn the fairest is
 *   taken; without it the first sound one
 */
export function entityDistractors(
  asking: Asking,
  slot: Slot,
  random: Random,
  nameOf: (entity: Entity) => string | undefined = ({ name }) => name,
  item?: string,
): EntityChoice | undefined {
  const { fact } = asking
  const key = entityOf(slot.value)
  if (!key) return undefined
  const candidates = wrongEntities(asking, slot).filter((entity) => nameOf(entity) !== undefined)
  const found = sameKind(candidates, key)
  if (!found) return undefined
  const texts = (entities: Entity[]) => entities.map((each) => nameOf(each) ?? each.name)
  const isSound = (wrong: Entity[]) =>
    choiceFlaws({ right: texts([key]), wrong: texts(wrong) }, asking.language).length === 0
  const drawn = distinct(Array.from({ length: DRAWS }, () => pick(found.fit, key, random)))
  const [first = [], ...more] = drawn.some(isSound) ? drawn.filter(isSound) : drawn
  const distractors =
    item === undefined
      ? first
      : asking.fairness.choose(item, [first, ...more], (wrong) => {
          const series = inSeries([key, ...wrong], ({ name }) => name)
          const options = texts(series ?? [key, ...wrong])
          return { options, key: nameOf(key) ?? key.name, ordered: series !== undefined }
        })
  const wanted = fact.form === 'slots' ? fact.which[slot.name] : undefined
  const alike = distractors.filter((each) => nounFor(each) === nounFor(key)).length
  return { noun: wanted ?? found.noun, distractors, alike }
}

/** Without sets that have the same members as an earlier one. */
function distinct(sets: readonly Entity[][]): Entity[][] {
  const label = (set: readonly Entity[]) =>
    set
      .map(({ id }) => id)
      .toSorted()
      .join(' ')
  return [...new Map(sets.toReversed().map((set) => [label(set), set])).values()].toReversed()
}

/** Every entity of the story and the pool that is certainly wrong in a slot and could stand there. */
export const wrongEntities = oncePerFact(
  ({ name, value }: Slot) => `${name} ${entityOf(value)?.id}`,
  (asking: Asking, slot: Slot): Entity[] => {
    const { base, fact } = asking
    const key = entityOf(slot.value)
    if (!key) return []
    const rest = besideSlot(asking, slot)
    const tells = printer(rest)
    const words = contentWords(rest)
    const own = [...base.entities.values()]
    const named = namesIn(asking)
    const isNamed = (name: string) => named.includes(` ${fold(name)} `)
    const peers = poolPeers(key, base.lang, yearOf(asking))
    const pooled = isLasting(fact) ? [] : peers.filter((peer) => !namesOf(peer).some(isNamed))
    return [...own, ...pooled].filter((candidate) => {
      const value = withEntity(slot.value, candidate)
      return (
        candidate.type === key.type &&
        candidate.plural === key.plural &&
        // Of a body and what it is part of, either may be said to have done it.
        candidate.of !== key.id &&
        key.of !== candidate.id &&
        ![...foldedNames(candidate)].some(tells) &&
        ![...contentWords(candidate.name)].some((word) => words.has(word)) &&
        !sameValue(value, slot.value) &&
        !mayBeTrue(base, fact, slot.name, value)
      )
    })
  },
)

/** What a fact's statement says but for what stands in a slot. */
export function besideSlot({ fact, language }: Asking, slot: Slot): string {
  const blank: Value = { type: 'phrase', text: '', plural: false }
  return statement(withSlot(fact, slot.name, blank), language)
}

/** When a fact is told to have been so; of an undated one when it was told. */
const yearOf = ({ fact, base }: Asking): number => (fact.time ?? base.asOf).year

/** Those of the story; those of the pool, too, where it has too few. */
export function storyFirst(entities: Entity[]): Entity[] {
  const own = entities.filter((entity) => !isPooled(entity))
  return own.length < FEWEST ? entities : own
}

const known = new WeakMap<FactBase, string>()

/**
 * All that a story names, folded: its entities, and what its facts, notes and titles name without
 * marking it, of which too little is known to call it wrong.
 */
function namesIn({ base, language }: Asking): string {
  const found = known.get(base)
  if (found !== undefined) return found
  const names = [...base.entities.values()].flatMap(namesOf)
  const told = base.facts.flatMap((fact) => [statement(fact, language), ...fact.asides])
  const text = [...names, ...told].map((each) => ` ${fold(each)} `).join('')
  known.set(base, text)
  return text
}

/** Candidates that are as much alike as there are enough of, and the noun for all of them. */
function sameKind(candidates: readonly Entity[], key: Entity) {
  const own = candidates.filter((candidate) => !isPooled(candidate))
  const pooled = candidates.filter(isPooled)
  const exact = own.filter((candidate) => nounFor(candidate) === nounFor(key))
  if (exact.length >= FEWEST && (key.subtype || ALIKE.has(key.type))) {
    return { fit: exact, noun: nounFor(key) }
  }
  if (own.length < FEWEST && own.length + pooled.length >= FEWEST) {
    return { fit: [...own, ...pooled], noun: commonNoun([key, ...own, ...pooled]) }
  }
  if (own.length < FEWEST || !ALIKE.has(key.type)) return undefined
  return { fit: own, noun: TYPE_NOUNS[key.type] }
}

/** The noun that fits all of them. */
export function commonNoun([first, ...others]: readonly [Entity, ...Entity[]]): string {
  const noun = nounFor(first)
  return others.every((other) => nounFor(other) === noun) ? noun : TYPE_NOUNS[first.type]
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
