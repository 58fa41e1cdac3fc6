import { type Feedback, openQuestion, type Run, scoresSoFar } from '../../play/attempt.ts'
import type { NameProblem } from '../../play/name.ts'
import { Layout } from '../../ui/layout.tsx'
import { NameField } from '../../ui/name-field.tsx'
import { stringsFor } from '../../ui/strings/index.ts'
import { judge, Verdict } from '../../ui/verdict.tsx'
import { FactCard } from './fact-card.tsx'
import { Outcome, SourceLink } from './outcome.tsx'
import { Progress } from './progress.tsx'
import { QuizForm } from './quiz-form.tsx'
import { ReportLink } from './report.tsx'

interface Props {
  run: Run
  token: string
  feedback: Feedback
  name?: string | undefined
  nameProblem?: NameProblem | undefined
  /** The question was reported to the editors. */
  reported?: boolean
}

/** What the latest response was worth and why; then on to the next question or to the result. */
export function FeedbackPage(props: Props) {
  const { run, token, feedback, name, nameProblem, reported = false } = props
  const { deck } = run
  const strings = stringsFor(deck.lang)
  const { number, score, stem } = feedback
  const judgement = judge(score)
  const where = strings.questionOf(number, run.form.length)
  const progress = {
    scores: scoresSoFar(run),
    total: run.form.length,
    practice: run.attempt.practice !== undefined,
    current: number,
    strings,
  }
  const last = number === run.form.length
  // It stands behind the way to the next question, but before the form that ends the quiz.
  const card = <FactCard feedback={feedback} deck={deck} strings={strings} />
  return (
    <Layout
      title={`${strings[judgement]} · ${where} · ${deck.title}`}
      lang={deck.lang}
      script="quiz"
      noindex
    >
      <Progress {...progress} />
      <section class={`feedback ${judgement}`} role="status">
        <h1 class="verdict">
          <Verdict score={score} strings={strings} />
        </h1>
        <p class="stem">{stem}</p>
        <Outcome feedback={feedback} strings={strings}>
          {' · '}
          <SourceLink {...deck} />
        </Outcome>
      </section>
      {last && card}
      <Onward run={run} token={token} name={name} nameProblem={nameProblem} />
      {!last && card}
      <ReportLink run={run} token={token} sent={reported} strings={strings} />
    </Layout>
  )
}

/** To the next question, to the end of a practice, or to the result under a name. */
function Onward({ run, token, name, nameProblem }: Omit<Props, 'feedback' | 'reported'>) {
  const strings = stringsFor(run.deck.lang)
  const quiz = `/s/${run.deck.story}/quiz`
  const link = (view: 'question' | 'result', text: string) => (
    <nav class="actions">
      <a class="button" href={`${quiz}?attempt=${token}&view=${view}`}>
        {text}
      </a>
    </nav>
  )
  if (openQuestion(run)) return link('question', strings.next)
  if (run.attempt.practice) return link('result', strings.seePractice)
  return (
    <QuizForm
      story={run.deck.story}
      strings={strings}
      move={{ step: 'finish', attempt: token }}
      label={strings.seeResult}
      class="finish"
    >
      <p>{strings.lastDone}</p>
      <NameField strings={strings} value={name ?? run.attempt.name} problem={nameProblem} />
    </QuizForm>
  )
}
