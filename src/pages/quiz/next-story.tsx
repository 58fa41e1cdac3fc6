import { bundledDecks } from '../../deck/bundled.ts'
import type { Deck } from '../../deck/schema.ts'
import { stringsFor } from '../../ui/strings/index.ts'

/** The next story in the same language; the first one comes after the last. */
export function NextStory({ deck }: { deck: Deck }) {
  const alike = bundledDecks.filter(({ lang }) => lang === deck.lang)
  const place = alike.findIndex(({ story }) => story === deck.story)
  const next = alike[(place + 1) % alike.length]
  if (!next || next.story === deck.story) return null
  const strings = stringsFor(deck.lang)
  return (
    <aside class="card next-story" aria-labelledby="next-story">
      <p class="hint">{strings.nextStory}</p>
      <h2 id="next-story">
        <a href={`/s/${next.story}`}>{next.title}</a>
      </h2>
      <p>{next.summary}</p>
    </aside>
  )
}
