import type { Strings } from './strings/index.ts'

interface Props {
  /** From 0 to 1. */
  score: number
  strings: Strings
}

/** Right, wrong or partly right, by word and by sign; a part with the points that it is worth. */
export function Verdict({ score, strings }: Props) {
  const [verdict, sign] = judge(score)
  return (
    <>
      <strong class={`verdict ${verdict}`}>
        <span aria-hidden="true">{sign}</span> {strings[verdict]}
      </strong>{' '}
      {verdict === 'partly' && <small>{strings.pointsOfOne(score)}</small>}
    </>
  )
}

function judge(score: number): [verdict: 'right' | 'wrong' | 'partly', sign: string] {
  if (score === 1) return ['right', '✓']
  return score === 0 ? ['wrong', '✗'] : ['partly', '◐']
}
