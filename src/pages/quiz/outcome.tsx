import type { Deck } from '../../deck/schema.ts'
import type { Feedback } from '../../play/attempt.ts'
import type { Strings } from '../../ui/strings/index.ts'

interface Props {
  feedback: Feedback
  deck: Deck
  strings: Strings
}

/** The player's and the right answer, why it is right, and where that is written. */
export function Outcome({ feedback, deck, strings }: Props) {
  const { explanation, facts, given, right, score } = feedback
  const { source } = deck
  const paragraphs = [...new Set(facts.map(({ paragraph }) => paragraph))].sort((a, b) => a - b)
  return (
    <>
      <dl class="answers">
        <div>
          <dt>{strings.youSaid}</dt>
          <dd>{given}</dd>
        </div>
        {score < 1 && (
          <div class="key">
            <dt>{strings.rightAnswer}</dt>
            <dd>
              <span>{right}</span>
            </dd>
          </div>
        )}
      </dl>
      {/* A table of pairs explains itself. */}
      {explanation !== `${right}.` && <p class="why">{explanation}</p>}
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
        {' · '}
        <cite>{source.url ? <a href={source.url}>{source.title}</a> : source.title}</cite>
      </p>
    </>
  )
}
