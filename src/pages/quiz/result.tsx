import type { Listing } from '../../deck/listing.ts'
import { canPractise, type Run, scoreOf, scoresSoFar } from '../../play/attempt.ts'
import type { Standing } from '../../scores/standing.ts'
import { Layout } from '../../ui/layout.tsx'
import { stringsFor } from '../../ui/strings/index.ts'
import { Receipt } from '../receipt.tsx'
import { Answers } from './answers.tsx'
import { bandOf } from './band.ts'
import { NextStory } from './next-story.tsx'
import { Track } from './progress.tsx'
import { QuizForm } from './quiz-form.tsx'
import { Share } from './share.tsx'

interface Props {
  run: Run
  token: string
  /** Of the address that the page was asked for at. */
  origin: string
  standing: Standing
  /** With this code its player can delete the score. */
  receipt: string
  /** One of them comes next. */
  stories: readonly Listing[]
}

/** A finished quiz: the score, what can be done next, and every question with its answers. */
export function ResultPage({ run, token, origin, standing, receipt, stories }: Props) {
  const { deck, attempt } = run
  const { points, max } = scoreOf(run)
  const strings = stringsFor(deck.lang)
  const score = strings.points(points, max)
  return (
    <Layout
      title={`${score} · ${strings.resultTitle} · ${deck.title}`}
      lang={deck.lang}
      script="result"
      noindex
    >
      <h1 class="where">{strings.resultTitle}</h1>
      <p class="score">{score}</p>
      <Track scores={scoresSoFar(run)} total={max} current={0} />
      <p class="lead">{bandOf({ points, max }, deck, strings)}</p>
      {standing.betterThan !== undefined && (
        <p>{strings.standing.betterThan(standing.betterThan)}</p>
      )}
      {canPractise(run) && <Practise run={run} token={token} />}
      <p role="status">
        {strings.resultSaved(attempt.name, standing.place)}{' '}
        <a href={`/s/${deck.story}/board`}>{strings.board}</a>
      </p>
      <Share run={run} origin={origin} />
      <Answers run={run} right={standing.right} />
      <NextStory after={deck} stories={stories} />
      <nav class="actions">
        <a href={`/s/${deck.story}/quiz?again=1`}>{strings.again}</a>
        <a href={`/s/${deck.story}`}>{strings.readCards}</a>
        <a href="/">{strings.home}</a>
      </nav>
      <Receipt code={receipt} lang={deck.lang} strings={strings} />
    </Layout>
  )
}

function Practise({ run, token }: Pick<Props, 'run' | 'token'>) {
  const strings = stringsFor(run.deck.lang)
  return (
    <QuizForm
      story={run.deck.story}
      strings={strings}
      move={{ step: 'practise', attempt: token }}
      label={strings.practise}
      class="practise"
    >
      <p class="hint">{strings.practiseHint}</p>
    </QuizForm>
  )
}
