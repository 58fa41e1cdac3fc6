import type { Listing } from '../../deck/listing.ts'
import type { Deck } from '../../deck/schema.ts'
import { stringsFor } from '../../ui/strings/index.ts'

/** The next story in the same language; the first one comes after the last. */
export function NextStory({ after, stories }: { after: Deck; stories: readonly Listing[] }) {
  const alike = stories.filter(({ lang }) => lang === after.lang)
  const place = alike.findIndex(({ story }) => story === after.story)
  const next = alike[(place + 1) % alike.length]
  if (!next || next.story === after.story) return null
  const strings = stringsFor(after.lang)
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
