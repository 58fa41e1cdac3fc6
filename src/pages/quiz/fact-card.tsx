import type { Deck } from '../../deck/schema.ts'
import type { Feedback } from '../../play/attempt.ts'
import type { Strings } from '../../ui/strings/index.ts'

interface Props {
  feedback: Feedback
  deck: Deck
  strings: Strings
}

/**
 * The card of the fact that was asked, to be opened where one is. It does not stand open: it may
 * tell what a later question asks. The sentences on that fact are marked.
 */
export function FactCard({ feedback, deck, strings }: Props) {
  const card = deck.cards.find(({ id }) => id === feedback.card?.id)
  if (!card) return null
  const asked = new Set(feedback.facts.map(({ id }) => id))
  return (
    <details class="fact-card">
      <summary>{strings.readCard(card.title)}</summary>
      {card.text.map((paragraph) => (
        <p>
          {paragraph.map(({ text, facts }) => (
            <>{facts.some((fact) => asked.has(fact)) ? <mark>{text}</mark> : text} </>
          ))}
        </p>
      ))}
      <p>
        <a href={`/s/${deck.story}#${card.id}`}>{strings.cardAmongAll}</a>
      </p>
    </details>
  )
}
