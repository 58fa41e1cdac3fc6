import type { NumberFigure } from '../../deck/figure.ts'

/** A number as large as it deserves, with what it counts. */
export function BigFigure({
  hedge,
  figure,
  unit,
}: Pick<NumberFigure, 'hedge' | 'figure' | 'unit'>) {
  return (
    <p class="big-figure">
      {hedge && <span>{hedge} </span>}
      <strong>{figure}</strong> {unit && <span>{unit}</span>}
    </p>
  )
}
