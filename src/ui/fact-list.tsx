import type { DeckFact } from '../deck/schema.ts'
import type { Strings } from './strings/index.ts'

/** Facts with their paragraph, status and the editor's note. */
export function FactList({ facts, strings }: { facts: readonly DeckFact[]; strings: Strings }) {
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <li>
          {fact.statement}{' '}
          <small class={`status ${fact.status}`}>
            {strings.paragraph(fact.paragraph)}, {statusText(fact, strings)}
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

function statusText({ status, speaker }: DeckFact, strings: Strings): string {
  return status === 'claim' && speaker ? strings.claimBy(speaker) : strings.status[status]
}
