import type { NumberFigure } from '../deck/figure.ts'
import type { Deck } from '../deck/schema.ts'
import { Layout } from '../ui/layout.tsx'
import { PageMeta } from '../ui/page-meta.tsx'
import { stringsFor } from '../ui/strings/index.ts'

const LANG = 'en'

/** The list of stories: the page in English, each story in its own language. */
export function HomePage({ decks, origin }: { decks: readonly Deck[]; origin: string }) {
  const { siteName: title, siteLine: description, stories } = stringsFor(LANG)
  const about = { title, description, lang: LANG }
  return (
    <Layout {...about} meta={<PageMeta {...about} origin={origin} path="/" picture="/share.png" />}>
      <h1>{stories}</h1>
      <p class="lead">{description}</p>
      {decks.map((deck) => (
        <StoryEntry deck={deck} />
      ))}
    </Layout>
  )
}

function StoryEntry({ deck }: { deck: Deck }) {
  const { story, lang, title, summary, cards, items } = deck
  const strings = stringsFor(lang)
  const figure = firstNumber(deck)
  return (
    <article class="card entry" lang={lang}>
      {figure && (
        <p class="hook">
          <strong>{figure.figure}</strong> {statementOf(deck, figure)}
        </p>
      )}
      <h2>
        <a href={`/s/${story}`} hreflang={lang}>
          {title}
        </a>
      </h2>
      <p>{summary}</p>
      <p>
        <small>{strings.cardsAndQuestions(cards.length, items.length)}</small>
      </p>
      <p class="actions">
        <a class="button" href={`/s/${story}`} hreflang={lang}>
          {strings.readCards}
          <span class="unseen">: {title}</span>
        </a>
        <a href={`/s/${story}/quiz`} hreflang={lang}>
          {strings.startQuiz}
          <span class="unseen">: {title}</span>
        </a>
      </p>
    </article>
  )
}

/** The big figure that a story has to show first. */
function firstNumber({ cards }: Deck): NumberFigure | undefined {
  for (const { figure } of cards) if (figure?.kind === 'number') return figure
  return undefined
}

const statementOf = ({ facts }: Deck, { fact }: NumberFigure): string | undefined =>
  facts.find(({ id }) => id === fact)?.statement
