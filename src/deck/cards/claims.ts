import type { Entity, Fact } from '../../questions/facts.ts'
import type { Language } from '../../questions/wording/language.ts'
import { besideSpeaker } from '../../questions/wording/statement.ts'
import type { Claims } from '../figure.ts'
import type { Drawing } from './drawing.ts'
import { isParty } from './named.ts'

type Claim = Claims['speakers'][number]['claims'][number]

/** What the facts say only on somebody’s word, by speaker. */
export function drawClaims(facts: readonly Fact[], language: Language): Drawing<Claims> {
  const said = new Map<Entity, Claim[]>()
  for (const fact of facts) {
    if (!fact.speaker) continue
    const claim = { fact: fact.id, text: besideSpeaker(fact, language) }
    said.set(fact.speaker, [...(said.get(fact.speaker) ?? []), claim])
  }
  if ([...said.values()].flat().length < 2) {
    return {
      fault: 'fewer than two of its facts are somebody’s word',
      help: 'add facts with “status: claim” and “source:”',
    }
  }
  return {
    figure: {
      kind: 'claims',
      speakers: [...said].map(([speaker, claims]) => ({
        name: speaker.name,
        claims,
        ...(speaker.subtype && isParty(speaker) && { role: speaker.subtype }),
      })),
    },
  }
}
