import { feedbackSoFar, type Run } from '../../play/attempt.ts'
import { type Strings, stringsFor } from '../../ui/strings/index.ts'
import { judge, Verdict } from '../../ui/verdict.tsx'
import { FactCard } from './fact-card.tsx'
import { Outcome } from './outcome.tsx'

interface Props {
  run: Run
  /** How many percent of others got each question right, once there are enough of them. */
  right?: readonly (number | undefined)[]
}

/** Every question of a run with the own and the right answer, why, and where it is written. */
export function Answers({ run, right = [] }: Props) {
  const { deck } = run
  const strings = stringsFor(deck.lang)
  return (
    <section class="answers-given">
      <h2>{strings.yourAnswers}</h2>
      <ol class="results">
        {feedbackSoFar(run).map((feedback, index) => (
          <li class={judge(feedback.score)}>
            <h3>{feedback.stem}</h3>
            <p class="verdict">
              <Verdict score={feedback.score} strings={strings} />
            </p>
            <RightShare percent={right[index]} strings={strings} />
            <Outcome feedback={feedback} deck={deck} strings={strings} />
            {feedback.score < 1 && <FactCard feedback={feedback} deck={deck} strings={strings} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function RightShare({ percent, strings }: { percent: number | undefined; strings: Strings }) {
  return percent === undefined ? null : <p>{strings.standing.right(percent)}</p>
}
