import { MOST_WORDS, REPORT_REASONS } from '../../desk/report.ts'
import type { Feedback, Run } from '../../play/attempt.ts'
import { Layout } from '../../ui/layout.tsx'
import { type Strings, stringsFor } from '../../ui/strings/index.ts'
import { QuizForm } from './quiz-form.tsx'

interface Props {
  run: Run
  token: string
  feedback: Feedback
}

/** Tells the editors that something is wrong with the question that was answered last. */
export function ReportPage({ run, token, feedback }: Props) {
  const { deck } = run
  const strings = stringsFor(deck.lang)
  const { report } = strings
  return (
    <Layout title={`${report.ask} · ${deck.title}`} lang={deck.lang} script="quiz" noindex>
      <h1>{report.ask}</h1>
      <p class="stem">{feedback.stem}</p>
      <QuizForm
        story={deck.story}
        strings={strings}
        move={{ step: 'report', attempt: token }}
        label={report.send}
        class="report"
      >
        <fieldset>
          <legend>{report.reason}</legend>
          {REPORT_REASONS.map((reason) => (
            <label class="option">
              <input type="radio" name="reason" value={reason} required />
              <span>{report.reasons[reason]}</span>
            </label>
          ))}
        </fieldset>
        <label class="words">
          <span>{report.words}</span>
          <textarea name="words" rows={3} maxlength={MOST_WORDS} />
        </label>
      </QuizForm>
      <p>
        <a href={`/s/${deck.story}/quiz?attempt=${token}`}>{report.back}</a>
      </p>
    </Layout>
  )
}

/** The way to that page, or thanks for what was sent. */
export function ReportLink({
  run,
  token,
  sent,
  strings,
}: Omit<Props, 'feedback'> & { sent: boolean; strings: Strings }) {
  const { ask, thanks } = strings.report
  if (sent) {
    return (
      <p class="hint" role="status">
        {thanks}
      </p>
    )
  }
  return (
    <p class="hint">
      <a href={`/s/${run.deck.story}/quiz?attempt=${token}&view=report`}>{ask}</a>
    </p>
  )
}
