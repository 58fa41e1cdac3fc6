import type { Entity, Fact } from '../../questions/facts.ts'
import type { Relations } from '../figure.ts'
import type { Drawing } from './drawing.ts'
import { namedIn } from './named.ts'

/** More names than these make no picture that one can read on a phone. */
const MOST_NAMES = 8

/** Whom each fact brings together: the first that it names with all others. */
export function drawRelations(facts: readonly Fact[]): Drawing<Relations> {
  const links = facts.flatMap((fact) => {
    const [from, ...to] = namedIn(fact)
    return from && to.length > 0 ? { from, to, fact: fact.id } : []
  })
  const names = [...new Set(links.flatMap(({ from, to }) => [from, ...to]))]
  if (links.length < 2) {
    return {
      fault: 'fewer than two of its facts name two of the story’s entities',
      help: 'add facts with an entity in two slots: subject: council, verb: fund, object: line-9',
    }
  }
  if (names.length > MOST_NAMES) {
    return {
      fault: `its facts name ${names.length} entities, too many for a map on a phone`,
      help: `take facts out of the card until it names ${MOST_NAMES} at most`,
    }
  }
  const place = (entity: Entity) => names.indexOf(entity)
  return {
    figure: {
      kind: 'relations',
      names: names.map(({ name, type }) => ({ name, person: type === 'person' })),
      links: links.map(({ from, to, fact }) => ({ from: place(from), to: to.map(place), fact })),
    },
  }
}
