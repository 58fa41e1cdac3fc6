import { drawnOnce } from '../../ui/drawn-once.ts'
import type { Strings } from '../../ui/strings/index.ts'
import { type Judgement, judge } from '../../ui/verdict.tsx'

interface Props {
  /** What each response so far was worth. */
  scores: readonly number[]
  total: number
  strings: Strings
  /** A practice says so: it has no score. */
  practice: boolean
  /** The question on the page, from 1. */
  current: number
  /** Whether the page has no other heading. */
  heading?: boolean
}

/** Where one is: the number of the question, and a bar for each one, filled as it was answered. */
export function Progress({ scores, total, strings, practice, current, heading }: Props) {
  const question = strings.questionOf(current, total)
  const where = practice ? `${strings.practice} · ${question}` : question
  return (
    <>
      {heading ? <h1 class="where">{where}</h1> : <p class="where">{where}</p>}
      <Track scores={scores} total={total} current={current} />
    </>
  )
}

/** For the eye only: what it shows is said in words as well. */
export function Track({ scores, total, current }: Pick<Props, 'scores' | 'total' | 'current'>) {
  return <Bars judgements={scores.map(judge)} total={total} current={current} />
}

interface BarsProps extends Pick<Props, 'total' | 'current'> {
  judgements: readonly Judgement[]
}

const Bars = drawnOnce<BarsProps>(
  ({ judgements, total, current }) => (
    <div class="track" aria-hidden="true">
      {Array.from({ length: total }, (_, place) => {
        const open = place === current - 1 ? 'now' : undefined
        return <i class={judgements[place] ?? open} />
      })}
    </div>
  ),
  300,
)
