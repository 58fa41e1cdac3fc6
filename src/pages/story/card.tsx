import type { Deck, DeckCard, DeckFact, Sentence } from '../../deck/schema.ts'
import { isAskedAbout } from '../../play/attempt.ts'
import { FactList, statusLine } from '../../ui/fact-list.tsx'
import { CardFigure } from '../../ui/figures/card-figure.tsx'
import { ParagraphMark } from '../../ui/paragraph-mark.tsx'
import type { Strings } from '../../ui/strings/index.ts'
import { CorrectionNotes } from './corrections.tsx'

interface Props {
  deck: Deck
  card: DeckCard
  /** From 0. */
  position: number
  strings: Strings
}

/** A card: its figure, its text, and behind each sentence the facts that it rests on. */
export function StoryCard({ deck, card, position, strings }: Props) {
  const facts = factsWith(card.facts, deck.facts)
  const told = new Set(card.text.flat().flatMap((sentence) => sentence.facts))
  const untold = facts.filter(({ id }) => !told.has(id))
  const noted = facts.filter(({ note }) => note !== undefined)
  const next = deck.cards[position + 1]
  return (
    <article class="card" id={card.id} aria-labelledby={`${card.id}-title`}>
      <p class="count">{strings.cardOf(position + 1, deck.cards.length)}</p>
      <h2 id={`${card.id}-title`}>{card.title}</h2>
      {card.figure && (
        <CardFigure figure={card.figure} facts={facts} strings={strings} id={card.id} />
      )}
      {card.text.map((sentences) => (
        <div class="text">
          {sentences.map((sentence) => (
            <SentenceWithFacts sentence={sentence} facts={facts} strings={strings} />
          ))}
        </div>
      ))}
      {untold.length > 0 && (
        <details>
          <summary>{strings.moreFacts(untold.length)}</summary>
          <FactList facts={untold} strings={strings} />
        </details>
      )}
      {/* What the editor disputes is not hidden behind a tap. */}
      {noted.length > 0 && (
        <aside class="note">
          {noted.map((fact) => (
            <NotedFact fact={fact} strings={strings} />
          ))}
        </aside>
      )}
      <CorrectionNotes deck={deck} card={card} strings={strings} />
      <div class="actions">
        {isAskedAbout(deck, card.id) && (
          // Who cannot send it now finds the way to it at its address later.
          <form method="post" action={`/s/${deck.story}/quiz?card=${card.id}`}>
            <input type="hidden" name="step" value="ask" />
            <input type="hidden" name="card" value={card.id} />
            <button type="submit" class="second">
              {strings.askMe}
              <span class="unseen">: {card.title}</span>
            </button>
          </form>
        )}
        {next && (
          <a href={`#${next.id}`}>
            {strings.nextCard}
            <span class="unseen">: {next.title}</span>
            <span aria-hidden="true">&nbsp;↓</span>
          </a>
        )}
      </div>
    </article>
  )
}

function SentenceWithFacts({
  sentence,
  facts,
  strings,
}: {
  sentence: Sentence
  facts: readonly DeckFact[]
  strings: Strings
}) {
  const own = factsWith(sentence.facts, facts)
  if (own.length === 0) return <span>{sentence.text} </span>
  return (
    <>
      <details>
        <summary>
          {sentence.text}&nbsp;
          <ParagraphMark facts={own} strings={strings} />
        </summary>
        <FactList facts={own} strings={strings} />
      </details>{' '}
    </>
  )
}

function NotedFact({ fact, strings }: { fact: DeckFact; strings: Strings }) {
  return (
    <>
      <p>
        <small class={fact.status}>{statusLine(fact, strings)}</small>
        {fact.statement}
      </p>
      <p>
        <strong>{strings.note}</strong> {fact.note}
      </p>
    </>
  )
}

function factsWith(ids: readonly string[], facts: readonly DeckFact[]): DeckFact[] {
  return ids.flatMap((id) => facts.find((fact) => fact.id === id) ?? [])
}
