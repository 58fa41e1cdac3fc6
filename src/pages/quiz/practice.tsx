import type { Listing } from '../../deck/listing.ts'
import { type Run, scoreOf, scoresSoFar } from '../../play/attempt.ts'
import { Layout } from '../../ui/layout.tsx'
import { stringsFor } from '../../ui/strings/index.ts'
import { Answers } from './answers.tsx'
import { NextStory } from './next-story.tsx'
import { Track } from './progress.tsx'

/** The end of a practice: how it went, and nothing that is kept. */
export function PracticePage({ run, stories }: { run: Run; stories: readonly Listing[] }) {
  const { deck, attempt } = run
  const { points, max } = scoreOf(run)
  const { practice } = attempt
  const card = practice && 'card' in practice ? `#${practice.card}` : ''
  const strings = stringsFor(deck.lang)
  return (
    <Layout title={`${strings.practiceTitle} · ${deck.title}`} lang={deck.lang} noindex>
      <h1 class="where">{strings.practiceTitle}</h1>
      <p class="score">{strings.points(points, max)}</p>
      <Track scores={scoresSoFar(run)} total={max} current={0} />
      <p>{strings.practiceNotSaved}</p>
      <nav class="actions">
        <a class="button" href={`/s/${deck.story}/quiz`}>
          {strings.again}
        </a>
        <a href={`/s/${deck.story}${card}`}>{strings.readCards}</a>
        <a href="/">{strings.home}</a>
      </nav>
      <Answers run={run} />
      <NextStory after={deck} stories={stories} />
    </Layout>
  )
}
