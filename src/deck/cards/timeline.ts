import type { CalendarDate } from '../../questions/date.ts'
import type { Fact } from '../../questions/facts.ts'
import type { Language } from '../../questions/wording/language.ts'
import type { Timeline } from '../figure.ts'
import { datedOf } from './dated.ts'
import { type Drawing, rounded } from './drawing.ts'

/** What merely was so in a year did not happen then. */
const HAPPENED = ['on']

/** The facts that have a date, from the earliest to the latest. */
export function drawTimeline(facts: readonly Fact[], language: Language): Drawing<Timeline> {
  const dated = facts
    .flatMap((fact) => {
      const dated = datedOf(fact, HAPPENED, language)
      return dated ? { fact: fact.id, ...dated, ...reach(dated.time) } : []
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const start = Math.min(...dated.map(({ from }) => from))
  const end = Math.max(...dated.map(({ to }) => to))
  if (new Set(dated.map(({ time }) => isoOf(time))).size < 2) {
    return {
      fault: 'its facts have fewer than two dates',
      help: 'add facts with “when:”, or “on:” and a date',
    }
  }
  const share = (day: number) => rounded((day - start) / (end - start))
  return {
    figure: {
      kind: 'timeline',
      events: dated.map(({ fact, time, text, from, to }) => ({
        date: isoOf(time),
        text,
        from: share(from),
        to: share(to),
        fact,
      })),
    },
  }
}

/** The first and the last day that a date can mean, as days since a fixed one. */
function reach({ year, month, day }: CalendarDate): { from: number; to: number } {
  const first = dayOf(year, month ?? 1, day ?? 1)
  if (day !== undefined) return { from: first, to: first }
  const next = month === undefined ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
  return { from: first, to: next - 1 }
}

const dayOf = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000

const isoOf = ({ year, month, day }: CalendarDate): string =>
  [
    String(year).padStart(4, '0'),
    ...[month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0'))),
  ].join('-')
