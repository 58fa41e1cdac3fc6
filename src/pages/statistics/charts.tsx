import type { Estimate } from '../../scores/statistics.ts'

// Charts drawn on the server. They say in words what they show.

const WIDTH = 320

interface HistogramProps {
  counts: readonly number[]
  /** What its ends and its middle stand for. */
  scale: [from: string, middle: string, to: string]
  label: string
}

/** Bars side by side, one a bin, as high as its count, which stands on it. */
export function Histogram({ counts, scale, label }: HistogramProps) {
  const height = 80
  const top = 16
  const most = Math.max(1, ...counts)
  const width = WIDTH / counts.length
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${top + height + SCALE}`}
      role="img"
      aria-label={label}
    >
      {counts.map((count, bin) => {
        const bar = Math.round((count / most) * (height - 2))
        const y = top + height - bar
        return (
          <>
            <rect x={bin * width + 1} y={y} width={width - 2} height={bar} />
            {count > 0 && (
              <text x={(bin + 0.5) * width} y={y - 4} text-anchor="middle">
                {count}
              </text>
            )}
          </>
        )
      })}
      <rect class="scale" y={top + height} width={WIDTH} height="1" />
      <Scale marks={scale} y={top + height + SCALE} />
    </svg>
  )
}

/** How high the numbers below a chart are, with the room above them. */
const SCALE = 18

/** What the ends of a chart and its middle stand for. */
function Scale({ marks: [from, middle, to], y }: { marks: [string, string, string]; y: number }) {
  return (
    <>
      <text y={y - 4}>{from}</text>
      <text x={WIDTH / 2} y={y - 4} text-anchor="middle">
        {middle}
      </text>
      <text x={WIDTH} y={y - 4} text-anchor="end">
        {to}
      </text>
    </>
  )
}

interface RangeProps {
  estimate: Estimate
  /** The ends of the scale. */
  from: number
  to: number
  /** How numbers are written. */
  number: (value: number) => string
  label: string
}

/** A value on a scale, with its interval. */
export function Range({ estimate, from, to, number, label }: RangeProps) {
  const at = (value: number) => Math.round(((value - from) / (to - from)) * WIDTH)
  const { value, low, high } = estimate
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${12 + SCALE}`} role="img" aria-label={label}>
      <rect class="scale" x="0" y="5" width={WIDTH} height="2" />
      <rect class="scale" x={WIDTH / 2 - 1} y="1" width="2" height="10" />
      <rect class="interval" x={at(low)} y="3" width={Math.max(2, at(high) - at(low))} height="6" />
      <circle cx={at(value)} cy="6" r="5" />
      <Scale marks={[number(from), number((from + to) / 2), number(to)]} y={12 + SCALE} />
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
