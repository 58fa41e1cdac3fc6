import type { NumberFigure } from '../../deck/figure.ts'
import { BigFigure } from './big-figure.tsx'
import type { FigureProps } from './card-figure.tsx'
import { FigureFact } from './fact.tsx'

/** A big figure with what it says, and bars below it where it can be compared. */
export function BigNumber({ figure, facts, strings }: FigureProps<NumberFigure>) {
  const { bars, fact } = figure
  const areShares = bars.every(({ share }) => share < 1)
  return (
    <figure class="number">
      <figcaption>
        <BigFigure {...figure} />
        <p>
          <FigureFact facts={facts} id={fact} strings={strings} />
        </p>
      </figcaption>
      {bars.length > 0 && (
        <ul>
          {bars.map((bar) => (
            <li class={bar.fact === fact ? 'main' : undefined}>
              <span>{bar.label}</span> <b>{bar.figure}</b>
              <svg aria-hidden="true">
                {areShares && <rect class="whole" width="100%" height="100%" rx="3" />}
                <rect width={`${bar.share * 100}%`} height="100%" rx="3" />
              </svg>
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}
