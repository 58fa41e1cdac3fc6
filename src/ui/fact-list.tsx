import type { DeckFact } from '../deck/schema.ts'
import type { Strings } from './strings/index.ts'

/** Facts with their paragraph, status and the editor's note. */
export function FactList({ facts, strings }: { facts: readonly DeckFact[]; strings: Strings }) {
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <li>
          {fact.statement}{' '}
          <small class={`status ${fact.status}`}>{statusLine(fact, strings)}</small>
          {fact.note && (
            <p class="note">
              <strong>{strings.note}</strong> {fact.note}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Where a fact stands in the source, and how sure it is: "paragraph 4, claim of: Russia". */
export function statusLine({ paragraph, status, speaker }: DeckFact, strings: Strings): string {
  const how = status === 'claim' && speaker ? strings.claimBy(speaker) : strings.status[status]
  return `${strings.paragraph(paragraph)}, ${how}`
}
