import type { Deck, DeckCard } from '../../deck/schema.ts'
import { Layout } from '../../ui/layout.tsx'
import { stringsFor } from '../../ui/strings/index.ts'
import { QuizForm } from './quiz-form.tsx'

/**
 * Where questions on a card begin for who comes back to the address that they were asked for at:
 * after having been offline, or by a link.
 */
export function AskPage({ deck, card }: { deck: Deck; card: DeckCard }) {
  const strings = stringsFor(deck.lang)
  return (
    <Layout
      title={`${strings.practice} · ${card.title} · ${deck.title}`}
      lang={deck.lang}
      script="quiz"
      noindex
    >
      <p class="where">{strings.practice}</p>
      <h1>{card.title}</h1>
      <p class="lead">{strings.practiceNotSaved}</p>
      <QuizForm
        story={deck.story}
        strings={strings}
        move={{ step: 'ask', card: card.id }}
        label={strings.askMe}
      />
      <nav class="actions">
        <a href={`/s/${deck.story}#${card.id}`}>{strings.readCards}</a>
        <a href={`/s/${deck.story}/quiz`}>{strings.startQuiz}</a>
      </nav>
    </Layout>
  )
}
