import type { Deck } from '../../deck/schema.ts'
import type { Question } from '../../play/attempt.ts'
import { drawnOnce } from '../../ui/drawn-once.ts'
import { Layout } from '../../ui/layout.tsx'
import { stringsFor } from '../../ui/strings/index.ts'
import { FAULT_ID, fieldId, HINT_ID } from './input/field.ts'
import { adviceOf, hintOf, InputFields } from './input/fields.tsx'
import type { Fault, Filled } from './input/read.ts'
import { Progress } from './progress.tsx'
import { QuizForm } from './quiz-form.tsx'

interface Props {
  deck: Deck
  question: Question
  token: string
  /** What the responses so far were worth. */
  scores: readonly number[]
  practice: boolean
  /** The form came back like this, without a response that can be graded. */
  filled?: Filled
  fault?: Fault
}

/** The open question as a form. */
export function QuestionPage({ deck, question, token, scores, practice, filled, fault }: Props) {
  const { number, total, stem, input } = question
  const strings = stringsFor(deck.lang)
  const where = strings.questionOf(number, total)
  return (
    <Layout title={`${where} · ${deck.title}`} lang={deck.lang} script="quiz" noindex>
      <Progress {...{ scores, total, strings, practice }} current={number} heading />
      {fault && (
        <div class="error" role="alert" tabindex={-1} autofocus>
          <p>
            <strong>{strings.problems[fault.code].title}</strong>
          </p>
          <p id={FAULT_ID}>
            <a href={`#${fieldId(fault.fields[0] ?? 0)}`}>{adviceOf(input, strings)}</a>
          </p>
        </div>
      )}
      <QuizForm
        story={deck.story}
        strings={strings}
        move={{ step: 'respond', attempt: token, question: String(number) }}
        label={strings.answer}
      >
        {filled || fault ? (
          <Fieldset {...{ stem, input, lang: deck.lang, filled, fault }} />
        ) : (
          <EmptyFieldset {...{ stem, input, lang: deck.lang }} />
        )}
      </QuizForm>
    </Layout>
  )
}

interface FieldsetProps extends Pick<Question, 'stem' | 'input'> {
  lang: string
  filled?: Filled | undefined
  fault?: Fault | undefined
}

function Fieldset({ stem, input, lang, filled, fault }: FieldsetProps) {
  const strings = stringsFor(lang)
  const hint = hintOf(input, strings)
  return (
    <fieldset {...(hint && { 'aria-describedby': HINT_ID })}>
      <legend>{stem}</legend>
      {hint && (
        <p class="hint" id={HINT_ID}>
          {hint}
        </p>
      )}
      <InputFields input={input} strings={strings} filled={filled} fault={fault} />
    </fieldset>
  )
}

/** A story has some hundred questions, and many of them several orders; each takes two kilobytes. */
const EmptyFieldset = drawnOnce<Pick<FieldsetProps, 'stem' | 'input' | 'lang'>>(Fieldset, 2000)
