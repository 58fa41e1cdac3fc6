import type { DeckFact } from '../../deck/schema.ts'
import { ParagraphMark } from '../paragraph-mark.tsx'
import type { Strings } from '../strings/index.ts'

interface Props {
  facts: readonly DeckFact[]
  id: string
  strings: Strings
  /** What it says, where that is not its whole statement. */
  text?: string
}

/** A fact in a figure: what it says and where that stands. */
export function FigureFact({ facts, id, strings, text }: Props) {
  const found = facts.filter((fact) => fact.id === id)
  return (
    <>
      {text ?? found.map(({ statement }) => statement)}&nbsp;
      <ParagraphMark facts={found} strings={strings} />
    </>
  )
}
