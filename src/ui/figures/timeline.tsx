import type { Timeline } from '../../deck/figure.ts'
import type { FigureProps } from './card-figure.tsx'
import { FigureFact } from './fact.tsx'

type Event = Timeline['events'][number]

/** What happened when: an axis on which time is to scale, and the same as a list. */
export function TimelineFigure({ figure, facts, strings }: FigureProps<Timeline>) {
  const isForecast = (id: string) =>
    facts.some((fact) => fact.id === id && fact.status === 'forecast')
  return (
    <figure class="timeline">
      <svg aria-hidden="true">
        <line x1="0" x2="100%" y1="50%" y2="50%" />
        {vaguestFirst(figure.events).map((event) => (
          <Mark event={event} forecast={isForecast(event.fact)} />
        ))}
      </svg>
      <ol>
        {byDate(figure.events).map(([date, events]) => (
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

/** A day is a dot; a time that is long beside the whole is as long as it is, and paler. */
function Mark({ event: { from, to }, forecast }: { event: Event; forecast: boolean }) {
  const look = { class: forecast ? 'forecast' : undefined }
  if (to - from < LONG) return <circle {...look} cx={along((from + to) / 2)} cy="50%" r="7" />
  const width = percent((to - from) * LENGTH)
  return <rect {...look} x={along(from)} width={width} y="22%" height="56%" rx="7" />
}

/** Shorter times are dots. */
const LONG = 0.06
/** The axis in percent: its ends leave room for half a dot. */
const LENGTH = 96

const along = (share: number): string => percent((100 - LENGTH) / 2 + share * LENGTH)

/** So that what is exact is not hidden. */
const vaguestFirst = (events: readonly Event[]): Event[] =>
  events.toSorted((a, b) => b.to - b.from - (a.to - a.from))

const percent = (value: number): string => `${Math.round(value * 10) / 10}%`

/** What happened at the same time stands together. */
function byDate(events: readonly Event[]): [date: string, events: Event[]][] {
  return [...Map.groupBy(events, ({ date }) => date)]
}
