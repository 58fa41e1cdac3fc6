import { type Feedback, feedbackSoFar, type Run } from '../../play/attempt.ts'
import { type Strings, stringsFor } from '../../ui/strings/index.ts'
import { judge, Verdict } from '../../ui/verdict.tsx'
import { FactCard } from './fact-card.tsx'
import { Outcome, SourceLink } from './outcome.tsx'

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
      <p class="rests">
        {strings.allRestOn} <SourceLink {...deck} />
      </p>
      <ol class="results">
        {feedbackSoFar(run).map((feedback, index) => {
          const reasons = (
            <>
              <RightShare percent={right[index]} strings={strings} />
              <Outcome feedback={feedback} strings={strings} />
            </>
          )
          return (
            <li class={judge(feedback.score)}>
              {feedback.score === 1 ? (
                <details>
                  <summary>
                    <Asked feedback={feedback} strings={strings} />
                  </summary>
                  {reasons}
                </details>
              ) : (
                <>
                  <Asked feedback={feedback} strings={strings} />
                  {reasons}
                  <FactCard feedback={feedback} deck={deck} strings={strings} />
                </>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Asked({ feedback, strings }: { feedback: Feedback; strings: Strings }) {
  return (
    <>
      <h3>{feedback.stem}</h3>
      <span class="verdict">
        <Verdict score={feedback.score} strings={strings} />
      </span>
    </>
  )
}

function RightShare({ percent, strings }: { percent: number | undefined; strings: Strings }) {
  return percent === undefined ? null : <p>{strings.standing.right(percent)}</p>
}
