import { strings } from './strings.ts'

/** Right, wrong or partly right, by word and by sign; a part with the points that it is worth. */
export function Verdict({ score }: { score: number }) {
  if (score === 1) return <Word verdict="right" sign="✓" />
  if (score === 0) return <Word verdict="wrong" sign="✗" />
  return (
    <>
      <Word verdict="partly" sign="◐" /> <small>{strings.pointsOfOne(score)}</small>
    </>
  )
}

function Word({ verdict, sign }: { verdict: 'right' | 'wrong' | 'partly'; sign: string }) {
  return (
    <strong class={`verdict ${verdict}`}>
      <span aria-hidden="true">{sign}</span> {strings[verdict]}
    </strong>
  )
}
