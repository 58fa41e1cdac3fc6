import type { Deck } from '../../deck/schema.ts'
import { PROBLEMS } from '../../http/problem.ts'
import type { Question } from '../../play/attempt.ts'
import { Layout } from '../../ui/layout.tsx'
import { strings } from '../../ui/strings.ts'
import { InputFields } from './input.tsx'

interface Props {
  deck: Deck
  question: Question
  token: string
  /** The form came back without an answer. */
  unanswered?: boolean
}

/** The open question as a form. */
export function QuestionPage({ deck, question, token, unanswered = false }: Props) {
  const { number, total, stem, input } = question
  const heading = strings.questionOf(number, total)
  return (
    <Layout title={`${heading} · ${deck.title}`} lang={deck.lang} noindex>
      <h1 class="progress">{heading}</h1>
      <progress value={number - 1} max={total} aria-hidden="true" />
      {unanswered && (
        <div class="error" role="alert" tabindex={-1} autofocus>
          <p>{strings.problemSummary}</p>
          <p id="no-response">
            <a href="#response">{PROBLEMS['no-response'].help}</a>
          </p>
        </div>
      )}
      <form method="post" action={`/s/${deck.story}/quiz`}>
        <input type="hidden" name="step" value="respond" />
        <input type="hidden" name="attempt" value={token} />
        <input type="hidden" name="question" value={String(number)} />
        <fieldset id="response">
          <legend>{stem}</legend>
          <InputFields input={input} describedBy={unanswered ? 'no-response' : undefined} />
        </fieldset>
        <button type="submit">{strings.answer}</button>
      </form>
    </Layout>
  )
}
