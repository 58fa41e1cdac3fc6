import type { Deck } from '../deck/schema.ts'
import { Layout } from '../ui/layout.tsx'
import { stringsFor } from '../ui/strings/index.ts'

const LANG = 'en'

/** The list of stories: the page in English, each story in its own language. */
export function HomePage({ decks }: { decks: readonly Deck[] }) {
  const strings = stringsFor(LANG)
  return (
    <Layout title={strings.siteName} description={strings.siteLine} lang={LANG}>
      <h1>{strings.stories}</h1>
      <p class="lead">{strings.siteLine}</p>
      {decks.map((deck) => (
        <StoryEntry deck={deck} />
      ))}
    </Layout>
  )
}

function StoryEntry({ deck }: { deck: Deck }) {
  const strings = stringsFor(deck.lang)
  return (
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
  )
}
