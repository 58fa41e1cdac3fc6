import type { Timeline } from '../../deck/figure.ts'
import type { Strings } from '../strings/index.ts'
import type { FigureProps } from './card-figure.tsx'
import { FigureFact } from './fact.tsx'

type Event = Timeline['events'][number]

/** What happened when: an axis on which time is to scale, and the same as a list. */
export function TimelineFigure({ figure, facts, strings }: FigureProps<Timeline>) {
  const dates = [...Map.groupBy(figure.events, ({ date }) => date)]
  const isForecast = ({ fact }: Event) =>
    facts.some(({ id, status }) => id === fact && status === 'forecast')
  const marks = dates.flatMap(([, events]) => {
    const [event] = events
    return event ? { ...event, forecast: events.every(isForecast) } : []
  })
  return (
    <figure class="timeline">
      <Axis marks={marks} strings={strings} />
      <ol>
        {dates.map(([date, events]) => (
          <li>
            <time datetime={date}>{strings.date(date)}</time>
            {events.map(({ fact, text }) => (
              <p>
                <FigureFact facts={facts} id={fact} strings={strings} text={text} />
              </p>
            ))}
          </li>
        ))}
      </ol>
    </figure>
  )
}

interface Mark extends Pick<Event, 'date' | 'from' | 'to'> {
  forecast: boolean
}

/** The dates at its ends, a dot for each date, and how long it may have been under it. */
function Axis({ marks, strings }: { marks: readonly Mark[]; strings: Strings }) {
  const dots = inLanes(marks)
  const axis = TOP + Math.max(...dots.map(({ lane }) => lane)) * LANE
  const [first] = marks
  const last = marks.find(({ to }) => to === 1)
  return (
    <svg aria-hidden="true" height={axis + BELOW}>
      <line x2="100%" y1={axis} y2={axis} />
      {marks.map(({ from, to }) => (
        <rect x={along(from)} width={percent((to - from) * LENGTH)} y={axis - 4} height="8" />
      ))}
      {dots.map(({ at, lane, forecast }) => (
        <>
          {lane > 0 && <line x1={along(at)} x2={along(at)} y1={axis - lane * LANE} y2={axis} />}
          <circle
            cx={along(at)}
            cy={axis - lane * LANE}
            r="6"
            class={forecast ? 'forecast' : undefined}
          />
        </>
      ))}
      <text y={axis + BELOW - 4}>{first && strings.date(first.date)}</text>
      <text x="100%" y={axis + BELOW - 4} text-anchor="end">
        {last && strings.date(last.date)}
      </text>
    </svg>
  )
}

/** Dots that would lie on each other stand above each other. */
function inLanes(marks: readonly Mark[]) {
  const ends: number[] = []
  return marks
    .map(({ from, to, forecast }) => ({ at: (from + to) / 2, forecast }))
    .sort((a, b) => a.at - b.at)
    .map((dot) => {
      const free = ends.findIndex((end) => dot.at - end >= APART)
      const lane = free < 0 ? ends.length : free
      ends[lane] = dot.at
      return { ...dot, lane }
    })
}

/** In pixels: above the axis, from dot to dot, and below it. */
const TOP = 9
const LANE = 14
const BELOW = 26
/** A dot and a bit, on a phone. */
const APART = 0.05
/** The axis in percent: its ends leave room for half a dot. */
const LENGTH = 96

const along = (share: number): string => percent((100 - LENGTH) / 2 + share * LENGTH)

const percent = (value: number): string => `${Math.round(value * 10) / 10}%`
