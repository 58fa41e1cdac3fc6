import type { Listing } from '../../deck/listing.ts'
import type { Deck } from '../../deck/schema.ts'
import { primaryLanguage, stringsFor } from '../../ui/strings/index.ts'

/** The next story in the same language, or in any; the first one comes after the last. */
export function NextStory({ after, stories }: { after: Deck; stories: readonly Listing[] }) {
  const inLanguage = stories.filter(
    ({ lang }) => primaryLanguage(lang) === primaryLanguage(after.lang),
  )
  const alike = inLanguage.length > 1 ? inLanguage : stories
  const place = alike.findIndex(({ story }) => story === after.story)
  const next = alike[(place + 1) % alike.length]
  if (!next || next.story === after.story) return null
  const strings = stringsFor(after.lang)
  return (
    <aside class="card next-story" aria-labelledby="next-story">
      <p class="hint">{strings.nextStory}</p>
      <h2 id="next-story">
        <a href={`/s/${next.story}`} hreflang={next.lang} lang={next.lang}>
          {next.title}
        </a>
      </h2>
      <p lang={next.lang}>{next.summary}</p>
    </aside>
  )
}
