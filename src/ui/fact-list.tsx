import type { DeckFact } from '../deck/schema.ts'
import { strings } from './strings.ts'

/** Facts with their paragraph, status and the editor's note. */
export function FactList({ facts }: { facts: readonly DeckFact[] }) {
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <li>
          {fact.statement}{' '}
          <small class={`status ${fact.status}`}>
            {strings.paragraph(fact.paragraph)}, {statusText(fact)}
          </small>
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

function statusText({ status, speaker }: DeckFact): string {
  return status === 'claim' && speaker ? strings.claimBy(speaker) : strings.status[status]
}
