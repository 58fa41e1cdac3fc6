import { feedbackSoFar, type Run } from '../../play/attempt.ts'
import { stringsFor } from '../../ui/strings/index.ts'
import { judge, Verdict } from '../../ui/verdict.tsx'
import { FactCard } from './fact-card.tsx'
import { Outcome } from './outcome.tsx'

/** Every question of a run with the own and the right answer, why, and where it is written. */
export function Answers({ run }: { run: Run }) {
  const { deck } = run
  const strings = stringsFor(deck.lang)
  return (
    <section class="answers-given">
      <h2>{strings.yourAnswers}</h2>
      <ol class="results">
        {feedbackSoFar(run).map((feedback) => (
          <li class={judge(feedback.score)}>
            <h3>{feedback.stem}</h3>
            <p class="verdict">
              <Verdict score={feedback.score} strings={strings} />
            </p>
            <Outcome feedback={feedback} deck={deck} strings={strings} />
            {feedback.score < 1 && <FactCard feedback={feedback} deck={deck} strings={strings} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
