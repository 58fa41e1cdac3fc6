import type { Deck } from '../deck/schema.ts'
import { FactList } from '../ui/fact-list.tsx'
import { Layout } from '../ui/layout.tsx'
import { type Strings, stringsFor } from '../ui/strings/index.ts'

/** A story's cards, each with the facts that it rests on. */
export function StoryPage({ deck }: { deck: Deck }) {
  const strings = stringsFor(deck.lang)
  return (
    <Layout title={deck.title} description={deck.summary} lang={deck.lang}>
      <h1>{deck.title}</h1>
      <p class="lead">{deck.summary}</p>
      <StoryActions story={deck.story} strings={strings} />
      {deck.cards.map((card) => {
        const facts = card.facts.flatMap((id) => deck.facts.find((fact) => fact.id === id) ?? [])
        return (
          <article class="card" id={card.id}>
            <h2>{card.title}</h2>
            {card.text.map((paragraph) => (
              <p>{paragraph.map(({ text }) => text).join(' ')}</p>
            ))}
            {/* What the editor disputes is not hidden behind a tap. */}
            <details open={facts.some(({ note }) => note !== undefined)}>
              <summary>{strings.factsOf(facts.length)}</summary>
              <FactList facts={facts} strings={strings} />
            </details>
          </article>
        )
      })}
      <StoryActions story={deck.story} strings={strings} />
      <section aria-labelledby="source">
        <h2 id="source">{strings.aboutSource}</h2>
        <p>
          {deck.source.url ? <a href={deck.source.url}>{deck.source.title}</a> : deck.source.title}{' '}
          ({[deck.source.publisher, strings.date(deck.source.date)].filter(Boolean).join(', ')})
        </p>
        {deck.notes.map((note) => (
          <p>{note}</p>
        ))}
      </section>
    </Layout>
  )
}

function StoryActions({ story, strings }: { story: string; strings: Strings }) {
  return (
    <nav class="actions">
      <a class="button" href={`/s/${story}/quiz`}>
        {strings.startQuiz}
      </a>
      <a href={`/s/${story}/board`}>{strings.board}</a>
    </nav>
  )
}
