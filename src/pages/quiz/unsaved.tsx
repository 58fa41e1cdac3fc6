import { type Run, scoreOf } from '../../play/attempt.ts'
import { Layout } from '../../ui/layout.tsx'
import { stringsFor } from '../../ui/strings/index.ts'

interface Props {
  run: Run
  token: string
}

/** The score could not be saved: the player is told, and the page holds all that is needed. */
export function UnsavedPage({ run, token }: Props) {
  const { deck, attempt } = run
  const strings = stringsFor(deck.lang)
  const { title, help } = strings.problems['score-not-saved']
  const { points, max } = scoreOf(run)
  return (
    <Layout title={`${strings.notSaved} · ${deck.title}`} lang={deck.lang} noindex>
      <h1>{strings.notSaved}</h1>
      <p class="score">{strings.points(points, max)}</p>
      <p role="alert">
        {title}. {help}
      </p>
      <form method="post" action={`/s/${deck.story}/quiz`}>
        <input type="hidden" name="step" value="finish" />
        <input type="hidden" name="attempt" value={token} />
        <input type="hidden" name="name" value={attempt.name ?? ''} />
        <button type="submit">{strings.tryAgain}</button>
      </form>
    </Layout>
  )
}
