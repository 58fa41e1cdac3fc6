import {
  type Entity,
  type EntityType,
  entitiesIn,
  type Fact,
  slotsOf,
} from '../../questions/facts.ts'

const PARTIES: ReadonlySet<EntityType> = new Set(['person', 'group', 'organisation', 'company'])

/** Whether somebody can be met: for what else there is, "country" and the like say no role. */
export const isParty = ({ type }: Entity): boolean => PARTIES.has(type)

/** Whom a fact names, its speaker first, each once. */
export function namedIn(fact: Fact): Entity[] {
  const inSlots = slotsOf(fact).flatMap(({ value }) => entitiesIn(value))
  return [...new Set([...(fact.speaker ? [fact.speaker] : []), ...inSlots])]
}
