import { feedbackSoFar, type Run, scoreOf } from '../../play/attempt.ts'
import { Layout } from '../../ui/layout.tsx'
import { stringsFor } from '../../ui/strings/index.ts'
import { Verdict } from '../../ui/verdict.tsx'
import { Explanation } from './feedback.tsx'

/** A finished quiz: the score, and every question with its answers and source. */
export function ResultPage({ run }: { run: Run }) {
  const { deck, attempt } = run
  const { points, max } = scoreOf(run)
  const strings = stringsFor(deck.lang)
  return (
    <Layout title={`${strings.resultTitle} · ${deck.title}`} lang={deck.lang} noindex>
      <h1>{strings.resultTitle}</h1>
      <p class="score">{strings.points(points, max)}</p>
      <p role="status">{strings.resultSaved(attempt.name)}</p>
      <nav class="actions">
        <a class="button" href={`/s/${deck.story}/board`}>
          {strings.board}
        </a>
        <a href={`/s/${deck.story}`}>{strings.readCards}</a>
        <a href={`/s/${deck.story}/quiz`}>{strings.again}</a>
      </nav>
      <h2>{strings.yourAnswers}</h2>
      <ol class="results">
        {feedbackSoFar(run).map((feedback) => (
          <li>
            <p class="stem">{feedback.stem}</p>
            <p>
              <Verdict score={feedback.score} strings={strings} />
            </p>
            <Explanation feedback={feedback} story={deck.story} strings={strings} />
          </li>
        ))}
      </ol>
    </Layout>
  )
}
