import type { Deck } from '../../deck/schema.ts'
import type { Strings } from '../../ui/strings/index.ts'

/** Where a story’s facts come from, and the editor’s remarks on that. */
export function SourceNotes({ deck, strings }: { deck: Deck; strings: Strings }) {
  const { title, publisher, url, date, references } = deck.source
  return (
    <section class="source" aria-labelledby="source">
      <h2 id="source">{strings.aboutSource}</h2>
      <p>
        {url ? <a href={url}>{title}</a> : title} (
        {[publisher, strings.date(date)].filter(Boolean).join(', ')})
      </p>
      {deck.notes.map((note) => (
        <p>{note}</p>
      ))}
      {deck.corrections && (
        <p>
          <a href={`/s/${deck.story}/corrections`}>{strings.corrections}</a>
        </p>
      )}
      {references && (
        <>
          <h3>{strings.references}</h3>
          <ol>
            {references.map((reference) => (
              <li>
                <a href={reference.url}>{reference.title}</a> <small>{reference.publisher}</small>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
