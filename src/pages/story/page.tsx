import type { Deck } from '../../deck/schema.ts'
import { Layout } from '../../ui/layout.tsx'
import { StoryMeta } from '../../ui/page-meta.tsx'
import { type Strings, stringsFor } from '../../ui/strings/index.ts'
import { StoryCard } from './card.tsx'
import { SourceNotes } from './source.tsx'

/** A story’s cards as a stack to swipe or scroll through. It needs no script. */
export function StoryPage({ deck, origin }: { deck: Deck; origin: string }) {
  const strings = stringsFor(deck.lang)
  return (
    <Layout
      title={deck.title}
      description={deck.summary}
      lang={deck.lang}
      stylesheet="/cards.css"
      meta={<StoryMeta deck={deck} origin={origin} path={`/s/${deck.story}`} />}
    >
      <div class="opening">
        <h1>{deck.title}</h1>
        <p class="lead">{deck.summary}</p>
        <StoryActions story={deck.story} strings={strings} />
        <p class="quiet tap">{strings.tapHint}</p>
      </div>
      <div class="deck">
        <Contents deck={deck} strings={strings} />
        <div class="stack">
          {deck.cards.map((card, position) => (
            <StoryCard deck={deck} card={card} position={position} strings={strings} />
          ))}
        </div>
      </div>
      <section class="closing" aria-labelledby="closing">
        <h2 id="closing">{strings.cardsRead}</h2>
        <StoryActions story={deck.story} strings={strings} />
      </section>
      <SourceNotes deck={deck} strings={strings} />
    </Layout>
  )
}

/** The cards by number, and by title where there is room; the line below shows how far one is. */
function Contents({ deck, strings }: { deck: Deck; strings: Strings }) {
  return (
    <nav class="contents" aria-label={strings.cards}>
      <ol>
        {deck.cards.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>
              <span>{title}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StoryActions({ story, strings }: { story: string; strings: Strings }) {
  return (
    <p class="actions">
      <a class="button" href={`/s/${story}/quiz`}>
        {strings.startQuiz}
      </a>
      <a href={`/s/${story}/board`}>{strings.board}</a>
    </p>
  )
}
