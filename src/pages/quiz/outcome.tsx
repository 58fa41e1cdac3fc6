import type { Child } from 'hono/jsx'
import type { Deck } from '../../deck/schema.ts'
import type { Feedback } from '../../play/attempt.ts'
import type { Strings } from '../../ui/strings/index.ts'
import { Sign } from '../../ui/verdict.tsx'

interface Props {
  feedback: Feedback
  strings: Strings
  /** What stands behind the paragraph. */
  children?: Child
}

/** The player's and the right answer, why it is right, and where that is written. */
export function Outcome({ feedback, strings, children }: Props) {
  const { explanation, facts, given, parts, right, score } = feedback
  const paragraphs = [...new Set(facts.map(({ paragraph }) => paragraph))].sort((a, b) => a - b)
  return (
    <>
      <dl class="answers">
        <div>
          <dt>{strings.youSaid}</dt>
          <dd>
            {parts && score < 1 && (
              <Parts texts={parts.given} right={parts.right} strings={strings} />
            )}
            {parts && score === 1 && <Parts texts={parts.right} strings={strings} />}
            {!parts && given}
          </dd>
        </div>
        {score < 1 && (
          <div class="key">
            <dt>{strings.rightAnswer}</dt>
            <dd>
              {parts ? <Parts texts={parts.right} strings={strings} /> : <span>{right}</span>}
            </dd>
          </div>
        )}
      </dl>
      {!parts && <p class="why">{explanation}</p>}
      {facts.map(
        ({ note }) =>
          note && (
            <p class="note">
              <strong>{strings.note}</strong> {note}
            </p>
          ),
      )}
      <p class="rests">
        {strings.source(paragraphs)}
        {children}
      </p>
    </>
  )
}

/** The story’s source, to be read there or, where it has no address, on the page of the cards. */
export function SourceLink({ story, source }: Deck) {
  return (
    <a href={source.url ?? `/s/${story}#source`}>
      <cite>{source.title}</cite>
    </a>
  )
}

interface PartsProps {
  texts: readonly string[]
  /** What is right in each place: where some of the texts are, each says whether it is. */
  right?: readonly string[]
  strings: Strings
}

/** The steps of an order, or pairs, one below the other. */
function Parts({ texts, right = [], strings }: PartsProps) {
  const someAreRight = texts.some((text, place) => text === right[place])
  return (
    <ol>
      {texts.map((text, place) => {
        const judgement = text === right[place] ? 'right' : 'wrong'
        return (
          <li>
            {someAreRight && (
              <>
                <Sign judgement={judgement} />
                <span class="unseen"> {strings[judgement]}: </span>
              </>
            )}
            <span>{text}</span>
          </li>
        )
      })}
    </ol>
  )
}
