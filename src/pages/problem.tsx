import type { Deck } from '../deck/schema.ts'
import type { ProblemCode } from '../http/problem.ts'
import { Layout } from '../ui/layout.tsx'
import { stringsFor } from '../ui/strings/index.ts'

interface Props {
  code: ProblemCode
  /** The deck of the story in whose address it happened. */
  deck?: Deck | undefined
}

/** A problem as a page that leads on. */
export function ProblemPage({ code, deck }: Props) {
  const lang = deck?.lang ?? 'en'
  const strings = stringsFor(lang)
  const { title, help } = strings.problems[code]
  return (
    <Layout title={title} lang={lang} noindex>
      <h1>{title}</h1>
      <p class="lead">{help}</p>
      <nav class="actions">
        {deck && (
          <a class="button" href={`/s/${deck.story}/quiz`}>
            {strings.newQuiz}
          </a>
        )}
        {deck && <a href={`/s/${deck.story}`}>{strings.readCards}</a>}
        <a href="/">{strings.home}</a>
      </nav>
    </Layout>
  )
}
