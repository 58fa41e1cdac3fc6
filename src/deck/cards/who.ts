import type { Entity, Fact, FactBase } from '../../questions/facts.ts'
import type { Who } from '../figure.ts'
import type { Drawing } from './drawing.ts'
import { namedIn } from './named.ts'

const PARTIES: ReadonlySet<string> = new Set(['person', 'group', 'organisation', 'company'])

/** The people and organisations whom the facts name, and what they are where the story says so. */
export function drawWho(facts: readonly Fact[], base: FactBase): Drawing<Who> {
  const factsOf = new Map<Entity, string[]>()
  for (const fact of facts) {
    for (const entity of namedIn(fact)) {
      if (PARTIES.has(entity.type)) factsOf.set(entity, [...(factsOf.get(entity) ?? []), fact.id])
    }
  }
  const people = [...factsOf].map(([{ name, subtype, of }, ids]) => {
    const body = of === undefined ? undefined : base.entities.get(of)?.name
    return { name, facts: ids, ...(subtype && { role: subtype }), ...(body && { of: body }) }
  })
  if (people.length < 2) {
    return {
      fault: 'its facts name fewer than two people or organisations',
      help: 'add facts about them',
    }
  }
  return { figure: { kind: 'who', people } }
}
