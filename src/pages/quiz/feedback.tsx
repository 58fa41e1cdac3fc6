import { type Feedback, openQuestion, type Run } from '../../play/attempt.ts'
import type { NameProblem } from '../../play/name.ts'
import { Layout } from '../../ui/layout.tsx'
import { NameField } from '../../ui/name-field.tsx'
import { type Strings, stringsFor } from '../../ui/strings/index.ts'
import { Verdict } from '../../ui/verdict.tsx'

interface Props {
  run: Run
  token: string
  feedback: Feedback
  name?: string | undefined
  nameProblem?: NameProblem | undefined
}

/** What the latest response was worth and why; then on to the next question or to the result. */
export function FeedbackPage({ run, token, feedback, name, nameProblem }: Props) {
  const { deck } = run
  const strings = stringsFor(deck.lang)
  const heading = strings.questionOf(feedback.number, run.form.length)
  const quiz = `/s/${deck.story}/quiz`
  return (
    <Layout title={`${heading} · ${deck.title}`} lang={deck.lang} noindex>
      <h1 class="progress">{heading}</h1>
      <progress value={feedback.number} max={run.form.length} aria-hidden="true" />
      <section role="status">
        <p class="stem">{feedback.stem}</p>
        <p>
          <Verdict score={feedback.score} strings={strings} />
        </p>
        <Explanation feedback={feedback} story={deck.story} strings={strings} />
      </section>
      {openQuestion(run) ? (
        <nav class="actions">
          <a class="button" href={`${quiz}?attempt=${token}&view=question`}>
            {strings.next}
          </a>
        </nav>
      ) : (
        <form method="post" action={quiz}>
          <p>{strings.lastDone}</p>
          <input type="hidden" name="step" value="finish" />
          <input type="hidden" name="attempt" value={token} />
          <NameField strings={strings} value={name ?? run.attempt.name} problem={nameProblem} />
          <button type="submit">{strings.seeResult}</button>
        </form>
      )}
    </Layout>
  )
}

interface ExplanationProps {
  feedback: Feedback
  story: string
  strings: Strings
}

/** The player's and the right answer, the explanation, and the source. */
export function Explanation({ feedback, story, strings }: ExplanationProps) {
  const paragraphs = [...new Set(feedback.facts.map((fact) => fact.paragraph))]
  return (
    <>
      <p>
        {strings.youSaid} <strong>{feedback.given}</strong>
        {feedback.score < 1 && (
          <>
            <br />
            {strings.rightAnswer} <strong>{feedback.right}</strong>
          </>
        )}
      </p>
      <p>{feedback.explanation}</p>
      {feedback.facts.map(
        ({ note }) =>
          note && (
            <p class="note">
              <strong>{strings.note}</strong> {note}
            </p>
          ),
      )}
      <p>
        <small>
          {strings.source(paragraphs)}
          {feedback.card && (
            <>
              {' · '}
              <a href={`/s/${story}#${feedback.card.id}`}>
                {strings.readCard(feedback.card.title)}
              </a>
            </>
          )}
        </small>
      </p>
    </>
  )
}
