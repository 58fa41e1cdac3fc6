import type { Deck } from '../deck/schema.ts'
import { Layout } from '../ui/layout.tsx'
import { strings } from '../ui/strings.ts'

/** The list of stories. */
export function HomePage({ decks }: { decks: readonly Deck[] }) {
  return (
    <Layout title={strings.siteName} description={strings.siteLine}>
      <h1>{strings.stories}</h1>
      <p class="lead">{strings.siteLine}</p>
      {decks.map((deck) => (
        <article class="card" lang={deck.lang}>
          <h2>
            <a href={`/s/${deck.story}`}>{deck.title}</a>
          </h2>
          <p>{deck.summary}</p>
          <p>
            <small>{strings.cardsAndQuestions(deck.cards.length, deck.items.length)}</small>
          </p>
          <nav class="actions">
            <a class="button" href={`/s/${deck.story}`}>
              {strings.readCards}
            </a>
            <a href={`/s/${deck.story}/quiz`}>{strings.startQuiz}</a>
          </nav>
        </article>
      ))}
    </Layout>
  )
}
