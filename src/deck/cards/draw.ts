import type { Fact, FactBase } from '../../questions/facts.ts'
import { languageOf } from '../../questions/wording/languages.ts'
import type { CardKind } from '../../story/schema.ts'
import { drawClaims } from './claims.ts'
import type { Drawing } from './drawing.ts'
import { drawNumber } from './number.ts'
import { drawRelations } from './relations.ts'
import { drawTimeline } from './timeline.ts'
import { drawWho } from './who.ts'

/** The figure of a card of this kind, from its facts; what is disputed or retracted draws nothing. */
export function drawFigure(
  kind: Exclude<CardKind, 'text'>,
  facts: readonly Fact[],
  base: FactBase,
): Drawing {
  const language = languageOf(base)
  const sound = facts.filter(({ status }) => status !== 'disputed' && status !== 'retracted')
  switch (kind) {
    case 'number':
      return drawNumber(sound, language)
    case 'timeline':
      return drawTimeline(sound, language)
    case 'who':
      return drawWho(sound, base)
    case 'claims':
      return drawClaims(sound, language)
    case 'relations':
      return drawRelations(sound)
  }
}
