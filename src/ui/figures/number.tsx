import type { NumberFigure } from '../../deck/figure.ts'
import type { FigureProps } from './card-figure.tsx'
import { FigureFact } from './fact.tsx'

/** A big figure with what it counts, and bars beside it where it can be compared. */
export function BigNumber({ figure, facts, strings }: FigureProps<NumberFigure>) {
  const { hedge, unit, bars, fact } = figure
  return (
    <figure class="number">
      <p>
        {hedge && <small>{hedge} </small>}
        <strong>{figure.figure}</strong> {unit && <span>{unit}</span>}
      </p>
      {bars.length > 0 && (
        <ul>
          {bars.map((bar) => (
            <li class={bar.fact === fact ? 'main' : undefined}>
              <span>{bar.label}</span> <b>{bar.figure}</b>
              <svg aria-hidden="true">
                <rect class="whole" width="100%" height="100%" rx="3" />
                <rect width={`${bar.share * 100}%`} height="100%" rx="3" />
              </svg>
            </li>
          ))}
        </ul>
      )}
      <figcaption>
        <FigureFact facts={facts} id={fact} strings={strings} />
      </figcaption>
    </figure>
  )
}
