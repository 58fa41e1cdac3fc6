import type { Strings } from './strings/index.ts'

/** What a score from 0 to 1 comes to. */
export type Judgement = 'right' | 'partly' | 'wrong'

export function judge(score: number): Judgement {
  if (score === 1) return 'right'
  return score === 0 ? 'wrong' : 'partly'
}

/** A disc, a diamond and a square: told apart without colour, too. */
const GROUNDS: Record<Judgement, string> = {
  right: 'M12 1a11 11 0 0 1 0 22 11 11 0 0 1 0-22',
  partly: 'm12 0 12 12-12 12L0 12z',
  wrong: 'M2 2h20v20H2z',
}
const MARKS: Record<Judgement, string> = {
  right: 'm6.8 12.4 3.6 3.6 7-7.700',
  partly: 'M7 13.500c3.500-5 6.500 2 10-3',
  wrong: 'm7.500 7.500 9 9m0-9-9 9',
}

/** The sign of a judgement; its word stands beside it, or in the text around it. */
export function Sign({ judgement }: { judgement: Judgement }) {
  return (
    <svg class={`sign ${judgement}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={GROUNDS[judgement]} />
      <path class="mark" d={MARKS[judgement]} />
    </svg>
  )
}

/** Right, wrong or partly right, by word and by sign; a part with the points that it is worth. */
export function Verdict({ score, strings }: { score: number; strings: Strings }) {
  const judgement = judge(score)
  return (
    <>
      <Sign judgement={judgement} /> <span class="word">{strings[judgement]}</span>{' '}
      {judgement === 'partly' && <small>{strings.pointsOfOne(score)}</small>}
    </>
  )
}
