import { type Run, scoreOf } from '../../play/attempt.ts'
import { Layout } from '../../ui/layout.tsx'
import { stringsFor } from '../../ui/strings/index.ts'
import { QuizForm } from './quiz-form.tsx'

interface Props {
  run: Run
  token: string
}

/** The score could not be saved: the player is told, and the page holds all that is needed. */
export function UnsavedPage({ run, token }: Props) {
  const { deck, attempt } = run
  const strings = stringsFor(deck.lang)
  const { title, help } = strings.problems['score-not-saved']
  const { points, max } = scoreOf(run)
  return (
    <Layout title={`${strings.notSaved} · ${deck.title}`} lang={deck.lang} script="quiz" noindex>
      <h1>{strings.notSaved}</h1>
      <p class="score">{strings.points(points, max)}</p>
      <p role="alert">
        {title}. {help}
      </p>
      <QuizForm
        story={deck.story}
        strings={strings}
        move={{ step: 'finish', attempt: token, name: attempt.name ?? '' }}
        label={strings.tryAgain}
      />
    </Layout>
  )
}
