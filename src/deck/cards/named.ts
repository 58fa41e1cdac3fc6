import { type Entity, entitiesIn, type Fact, slotsOf } from '../../questions/facts.ts'

/** Whom a fact names, its speaker first, each once. */
export function namedIn(fact: Fact): Entity[] {
  const inSlots = slotsOf(fact).flatMap(({ value }) => entitiesIn(value))
  return [...new Set([...(fact.speaker ? [fact.speaker] : []), ...inSlots])]
}
