import type { Figure } from '../../deck/figure.ts'
import type { DeckFact } from '../../deck/schema.ts'
import type { Strings } from '../strings/index.ts'
import { ClaimsFigure } from './claims.tsx'
import { BigNumber } from './number.tsx'
import { RelationsFigure } from './relations.tsx'
import { TimelineFigure } from './timeline.tsx'
import { WhoFigure } from './who.tsx'

export interface FigureProps<F extends Figure = Figure> {
  figure: F
  /** The card’s facts. */
  facts: readonly DeckFact[]
  strings: Strings
  /** A name for it among all on the page. */
  id: string
}

/** What a card shows besides its text. Each picture has its text beside it. */
export function CardFigure({ figure, ...props }: FigureProps) {
  switch (figure.kind) {
    case 'number':
      return <BigNumber figure={figure} {...props} />
    case 'timeline':
      return <TimelineFigure figure={figure} {...props} />
    case 'who':
      return <WhoFigure figure={figure} {...props} />
    case 'claims':
      return <ClaimsFigure figure={figure} {...props} />
    case 'relations':
      return <RelationsFigure figure={figure} {...props} />
  }
}
