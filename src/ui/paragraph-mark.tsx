import type { DeckFact } from '../deck/schema.ts'
import type { Strings } from './strings/index.ts'

/** Where facts stand in the source, and how sure they are where that is less than sure: "¶4 claim". */
export function ParagraphMark({ facts, strings }: Props) {
  const paragraphs = [...new Set(facts.map(({ paragraph }) => paragraph))].sort((a, b) => a - b)
  const statuses = new Set(facts.flatMap(({ status }) => (status === 'fact' ? [] : status)))
  return (
    <small class="mark">
      <span class="unseen">({strings.paragraphs(paragraphs)}</span>
      <span aria-hidden="true">¶{paragraphs.join('·')}</span>
      {[...statuses].map((status) => (
        <>
          {' '}
          <span class={status}>{strings.status[status]}</span>
        </>
      ))}
      <span class="unseen">)</span>
    </small>
  )
}

interface Props {
  facts: readonly DeckFact[]
  strings: Strings
}
