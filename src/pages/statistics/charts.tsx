import type { Estimate } from '../../scores/statistics.ts'

// Charts drawn on the server. They say in words what they show.

const WIDTH = 320

/** Bars side by side, one a bin, as high as its count. */
export function Histogram({ counts, label }: { counts: readonly number[]; label: string }) {
  const height = 80
  const most = Math.max(1, ...counts)
  const width = WIDTH / counts.length
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      {counts.map((count, bin) => {
        const bar = Math.round((count / most) * (height - 2))
        return <rect x={bin * width + 1} y={height - bar} width={width - 2} height={bar} />
      })}
    </svg>
  )
}

interface RangeProps {
  estimate: Estimate
  /** The ends of the scale. */
  from: number
  to: number
  label: string
}

/** A value on a scale, with its interval. */
export function Range({ estimate, from, to, label }: RangeProps) {
  const at = (value: number) => Math.round(((value - from) / (to - from)) * WIDTH)
  const { value, low, high } = estimate
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} 12`} role="img" aria-label={label}>
      <rect class="scale" x="0" y="5" width={WIDTH} height="2" />
      {from < 0 && <rect class="scale" x={at(0) - 1} y="0" width="2" height="12" />}
      <rect class="interval" x={at(low)} y="3" width={Math.max(2, at(high) - at(low))} height="6" />
      <circle cx={at(value)} cy="6" r="5" />
    </svg>
  )
}

/** A share as the length of a bar. */
export function Share({ share, right }: { share: number; right: boolean }) {
  return (
    <svg class={right ? 'chart right' : 'chart'} viewBox={`0 0 ${WIDTH} 8`} aria-hidden="true">
      <rect class="scale" x="0" y="3" width={WIDTH} height="2" />
      <rect x="0" y="0" width={Math.round(share * WIDTH)} height="8" />
    </svg>
  )
}
