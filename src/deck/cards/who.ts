import type { Entity, Fact, FactBase } from '../../questions/facts.ts'
import { languageOf } from '../../questions/wording/languages.ts'
import { saidOf, statement } from '../../questions/wording/statement.ts'
import type { Who } from '../figure.ts'
import type { Drawing } from './drawing.ts'
import { isParty, namedIn } from './named.ts'

type Person = Who['people'][number]

/** The people and organisations whom the facts name, each with what they are or else what they did. */
export function drawWho(facts: readonly Fact[], base: FactBase): Drawing<Who> {
  const parties = new Set(facts.flatMap(namedIn).filter(isParty))
  if (parties.size < 2) {
    return {
      fault: 'its facts name fewer than two people or organisations',
      help: 'add facts about them',
    }
  }
  const people = [...parties].map((entity) => ({
    name: entity.name,
    ...(officeOf(entity, base) ?? toldOf(entity, facts, base)),
  }))
  return { figure: { kind: 'who', people } }
}

/** “President, Russia” says it all, “coach” does not; “Serbian politician” names the country itself. */
function officeOf({ subtype, of }: Entity, base: FactBase): Pick<Person, 'role'> | undefined {
  const body = of === undefined ? undefined : base.entities.get(of)?.name
  if (!subtype || !body) return undefined
  return { role: /^\p{Lu}/u.test(subtype) ? subtype : `${subtype}, ${body}` }
}

/** The first fact that begins with them, or else the first that names them, with their role. */
function toldOf(entity: Entity, facts: readonly Fact[], base: FactBase): Omit<Person, 'name'> {
  const language = languageOf(base)
  for (const fact of facts) {
    const text = saidOf(entity, fact, language)
    if (text) return { told: { fact: fact.id, text, whole: false } }
  }
  const fact = facts.find((each) => namedIn(each).includes(entity))
  return {
    ...(entity.subtype && { role: entity.subtype }),
    ...(fact && { told: { fact: fact.id, text: statement(fact, language), whole: true } }),
  }
}
