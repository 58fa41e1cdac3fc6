import type { Listing } from '../deck/listing.ts'
import type { ProblemCode } from '../http/problem.ts'
import { Layout } from '../ui/layout.tsx'
import { stringsFor } from '../ui/strings/index.ts'

interface Props {
  code: ProblemCode
  /** The story in whose address it happened. */
  story?: Listing | undefined
  /** The token of an attempt at it that is as good as before. */
  attempt?: string | undefined
}

/** What may be otherwise in a moment. */
const PASSING: ReadonlySet<ProblemCode> = new Set([
  'story-unavailable',
  'board-unavailable',
  'internal',
])

/** A problem as a page that leads on: the likeliest way first. */
export function ProblemPage({ code, story, attempt }: Props) {
  const lang = story?.lang ?? 'en'
  const strings = stringsFor(lang)
  const { title, help } = strings.problems[code]
  const ways = [
    // The address of the page itself.
    ...(PASSING.has(code) ? [{ href: '', text: strings.tryAgain }] : []),
    ...(story && attempt
      ? [{ href: `/s/${story.story}/quiz?attempt=${attempt}`, text: strings.goOn }]
      : []),
    ...(story
      ? [
          { href: `/s/${story.story}/quiz`, text: strings.newQuiz },
          { href: `/s/${story.story}`, text: strings.readCards },
        ]
      : []),
    { href: '/', text: strings.home },
  ]
  return (
    <Layout title={title} lang={lang} noindex>
      <h1>{title}</h1>
      <p class="lead">{help}</p>
      <nav class="actions">
        {ways.map(({ href, text }, place) => (
          <a {...(place === 0 && { class: 'button' })} href={href}>
            {text}
          </a>
        ))}
      </nav>
    </Layout>
  )
}
