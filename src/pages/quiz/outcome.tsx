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
  const { explanation, facts, given, parts, right, score } = feedback
  const { source } = deck
  const paragraphs = [...new Set(facts.map(({ paragraph }) => paragraph))].sort((a, b) => a - b)
  return (
    <>
      <dl class="answers">
        <div>
          <dt>{strings.youSaid}</dt>
          <dd>{parts ? <Parts texts={score < 1 ? parts.given : parts.right} /> : given}</dd>
        </div>
        {score < 1 && (
          <div class="key">
            <dt>{strings.rightAnswer}</dt>
            <dd>{parts ? <Parts texts={parts.right} /> : <span>{right}</span>}</dd>
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
        {' · '}
        <a href={source.url ?? `/s/${deck.story}#source`}>
          <cite>{source.title}</cite>
        </a>
      </p>
    </>
  )
}

/** The steps of an order, or pairs, one below the other. */
function Parts({ texts }: { texts: readonly string[] }) {
  return (
    <ol>
      {texts.map((text) => (
        <li>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}
