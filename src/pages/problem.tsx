import type { Listing } from '../deck/listing.ts'
import type { ProblemCode } from '../http/problem.ts'
import { Layout } from '../ui/layout.tsx'
import { languageFor, stringsFor } from '../ui/strings/index.ts'

interface Props {
  code: ProblemCode
  /** What an editor says of it. */
  note?: string | undefined
  /** The story in whose address it happened. */
  story?: Listing | undefined
  /** What the page speaks where no story says it. */
  lang?: string | undefined
  /** The token of an attempt at it that is as good as before. */
  attempt?: string | undefined
  /** What else there is to read. */
  stories?: readonly Listing[]
}

/** What is worth another try at the same address. */
const WORTH_A_TRY: ReadonlySet<ProblemCode> = new Set([
  'story-unavailable',
  'board-unavailable',
  'counting-unreachable',
  'bad-receipt',
  'score-not-found',
  'score-not-deleted',
  'internal',
])

/** A problem as a page that leads on: the likeliest way first. */
export function ProblemPage({ code, note, story, attempt, stories = [], ...asked }: Props) {
  const lang = story?.lang ?? languageFor(asked.lang ?? '')
  const strings = stringsFor(lang)
  const { title, help } = strings.problems[code]
  const ways = [
    // The address of the page itself.
    ...(WORTH_A_TRY.has(code) ? [{ href: '', text: strings.tryAgain }] : []),
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
      {note && <p class="lead">{note}</p>}
      <p {...(!note && { class: 'lead' })}>{help}</p>
      <nav class="actions">
        {ways.map(({ href, text }, place) => (
          <a {...(place === 0 && { class: 'button' })} href={href}>
            {text}
          </a>
        ))}
      </nav>
      {code === 'story-gone' && (
        <ul>
          {stories.map(({ story: name, title: other, lang: spoken }) => (
            <li>
              <a href={`/s/${name}`} hreflang={spoken} lang={spoken}>
                {other}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}
