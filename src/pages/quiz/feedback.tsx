import { type Feedback, openQuestion, type Run } from '../../play/attempt.ts'
import { Layout } from '../../ui/layout.tsx'
import { NameField } from '../../ui/name-field.tsx'
import { strings } from '../../ui/strings.ts'
import { Verdict } from '../../ui/verdict.tsx'

interface Props {
  run: Run
  token: string
  feedback: Feedback
  name?: string | undefined
  nameError?: string | undefined
}

/** What the latest response was worth and why; then on to the next question or to the result. */
export function FeedbackPage({ run, token, feedback, name, nameError }: Props) {
  const { deck } = run
  const heading = strings.questionOf(feedback.number, run.form.length)
  const quiz = `/s/${deck.story}/quiz`
  return (
    <Layout title={`${heading} · ${deck.title}`} lang={deck.lang} noindex>
      <h1 class="progress">{heading}</h1>
      <progress value={feedback.number} max={run.form.length} aria-hidden="true" />
      <section role="status">
        <p class="stem">{feedback.stem}</p>
        <p>
          <Verdict score={feedback.score} />
        </p>
        <Explanation feedback={feedback} story={deck.story} />
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
          <NameField value={name ?? run.attempt.name} error={nameError} />
          <button type="submit">{strings.seeResult}</button>
        </form>
      )}
    </Layout>
  )
}

/** The player's and the right answer, the explanation, and the source. */
export function Explanation({ feedback, story }: { feedback: Feedback; story: string }) {
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
          {strings.source}{' '}
          {strings.ofTheArticle(paragraphs.map((number) => strings.paragraph(number)).join(', '))}
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
