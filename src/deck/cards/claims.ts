import type { Entity, Fact } from '../../questions/facts.ts'
import type { Claims } from '../figure.ts'
import type { Drawing } from './drawing.ts'

/** What the facts say only on somebody’s word, by speaker. */
export function drawClaims(facts: readonly Fact[]): Drawing<Claims> {
  const said = new Map<Entity, string[]>()
  for (const { id, speaker } of facts) {
    if (speaker) said.set(speaker, [...(said.get(speaker) ?? []), id])
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
      speakers: [...said].map(([{ name, subtype }, ids]) => ({
        name,
        facts: ids,
        ...(subtype && { role: subtype }),
      })),
    },
  }
}
