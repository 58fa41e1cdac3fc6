import type { Deck } from '../../deck/schema.ts'
import type { NameProblem } from '../../play/name.ts'
import { Layout } from '../../ui/layout.tsx'
import { NameField } from '../../ui/name-field.tsx'
import { PageMeta } from '../../ui/page-meta.tsx'
import { stringsFor } from '../../ui/strings/index.ts'
import { QuizForm } from './quiz-form.tsx'

interface Props {
  deck: Deck
  /** Where the site is; of a form that was sent in vain nothing is told to be shared. */
  origin?: string
  name?: string | undefined
  nameProblem?: NameProblem | undefined
  /** The player comes from a result. */
  again?: boolean
}

/** Where a quiz begins. */
export function StartPage({ deck, origin, name, nameProblem, again = false }: Props) {
  const strings = stringsFor(deck.lang)
  const about = {
    title: strings.quizTitle(deck.title),
    description: deck.summary,
    lang: deck.lang,
  }
  const place = { path: `/s/${deck.story}/quiz`, picture: `/share/${deck.story}.png` }
  return (
    <Layout
      {...about}
      script="quiz"
      meta={origin && <PageMeta {...about} {...place} origin={origin} installable={false} />}
    >
      <h1>{strings.quizTitle(deck.title)}</h1>
      <p class="lead">{strings.quizIntro(Math.min(deck.quizLength, deck.items.length))}</p>
      <QuizForm story={deck.story} strings={strings} move={{ step: 'start' }} label={strings.start}>
        {again && <input type="hidden" name="again" value="1" />}
        <NameField strings={strings} value={name} problem={nameProblem} />
      </QuizForm>
      <nav class="actions">
        <a href={`/s/${deck.story}`}>{strings.readCards}</a>
        <a href={`/s/${deck.story}/board`}>{strings.board}</a>
      </nav>
    </Layout>
  )
}
