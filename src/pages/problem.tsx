import type { Deck } from '../deck/schema.ts'
import type { ProblemCode } from '../http/problem.ts'
import { Layout } from '../ui/layout.tsx'
import { stringsFor } from '../ui/strings/index.ts'

interface Props {
  code: ProblemCode
  /** The deck of the story in whose address it happened. */
  deck?: Deck | undefined
}

/** What may be otherwise in a moment. */
const PASSING: ReadonlySet<ProblemCode> = new Set(['board-unavailable', 'internal'])

/** A problem as a page that leads on: the likeliest way first. */
export function ProblemPage({ code, deck }: Props) {
  const lang = deck?.lang ?? 'en'
  const strings = stringsFor(lang)
  const { title, help } = strings.problems[code]
  const ways = [
    // The address of the page itself.
    ...(PASSING.has(code) ? [{ href: '', text: strings.tryAgain }] : []),
    ...(deck
      ? [
          { href: `/s/${deck.story}/quiz`, text: strings.newQuiz },
          { href: `/s/${deck.story}`, text: strings.readCards },
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
