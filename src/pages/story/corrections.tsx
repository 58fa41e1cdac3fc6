import type { Correction, Deck, DeckCard } from '../../deck/schema.ts'
import { Layout } from '../../ui/layout.tsx'
import { type Strings, stringsFor } from '../../ui/strings/index.ts'

/** What has been put right in a story, the latest first. */
export function CorrectionsPage({ deck }: { deck: Deck }) {
  const strings = stringsFor(deck.lang)
  const { corrections = [] } = deck
  const title = strings.corrections
  return (
    <Layout title={`${title}: ${deck.title}`} lang={deck.lang}>
      <h1>{title}</h1>
      <p class="lead">
        <a href={`/s/${deck.story}`}>{deck.title}</a>
      </p>
      {corrections.length === 0 && <p>{strings.noCorrections}</p>}
      {corrections.map((correction) => (
        <article class="card">
          <OneCorrection correction={correction} strings={strings} />
        </article>
      ))}
    </Layout>
  )
}

/** What has been put right in the facts of a card: not hidden behind a tap. */
export function CorrectionNotes({
  deck,
  card,
  strings,
}: {
  deck: Deck
  card: DeckCard
  strings: Strings
}) {
  const own = (deck.corrections ?? []).filter(({ fact }) => card.facts.includes(fact))
  if (own.length === 0) return null
  return (
    <aside class="note">
      {own.map((correction) => (
        <OneCorrection correction={correction} strings={strings} />
      ))}
    </aside>
  )
}

function OneCorrection({ correction, strings }: { correction: Correction; strings: Strings }) {
  const { at, what, why } = correction
  return (
    <>
      <p>
        <strong>
          {strings.corrected} <time datetime={at}>{strings.date(at.slice(0, 10))}</time>
        </strong>
      </p>
      <p>{what}</p>
      <p>
        <small>{why}</small>
      </p>
    </>
  )
}
