import { describe, expect, it } from 'vitest'
import type { Timeline } from '../../src/deck/figure.ts'
import { TimelineFigure } from '../../src/ui/figures/timeline.tsx'
import { en } from '../../src/ui/strings/en.ts'

type Event = Timeline['events'][number]

/** A moment, as a share of the whole time. */
const day = (at: number, date = String(1900 + Math.round(at * 100))): Event => {
  return { date, text: `At ${at}.`, from: at, to: at, fact: `at-${at * 100}` }
}

function axisOf(...events: Event[]) {
  const figure: Timeline = { kind: 'timeline', events }
  const html = String(<TimelineFigure figure={figure} facts={[]} strings={en} id="card" />)
  const [axis = ''] = /<svg.*?<\/svg>/s.exec(html) ?? []
  const dots = [...axis.matchAll(/<circle cx="([\d.]+)%" cy="(\d+)"/g)]
  return { axis, dots: dots.map(([, x, y]) => ({ x: Number(x), y: Number(y) })) }
}

describe('the axis of a timeline', () => {
  it('names its ends, each as exactly as it is known', () => {
    const year: Event = { date: '2023', text: '', from: 0.5, to: 1, fact: 'year' }
    const { axis } = axisOf(day(0, '2021-03-01'), day(0.6, '2023-02'), year)
    expect(axis).toContain('>1 March 2021<')
    expect(axis).toContain('>2023<')
    expect(axis).not.toContain('February')
  })

  it('has a dot for each date, in one line where there is room', () => {
    const { dots } = axisOf(day(0), day(0.1), { ...day(0.1), fact: 'another' }, day(1))
    expect(dots.map(({ x }) => x)).toEqual([2, 11.6, 98])
    expect(new Set(dots.map(({ y }) => y)).size).toBe(1)
  })

  it('stacks dots that would hide each other, and leaves each at its time', () => {
    const { dots } = axisOf(day(0), day(0.93), day(0.95), day(0.97), day(1))
    expect(dots.map(({ x }) => x)).toEqual([2, 91.3, 93.2, 95.1, 98])
    for (const [place, a] of dots.entries()) {
      for (const b of dots.slice(place + 1)) {
        expect(Math.abs(a.x - b.x) >= 4.8 || Math.abs(a.y - b.y) >= 14).toBe(true)
      }
    }
  })

  it('shows how long something may have been', () => {
    const month: Event = { date: '2022-02', text: '', from: 0.5, to: 0.75, fact: 'month' }
    const { axis, dots } = axisOf(day(0), month, day(1))
    expect(axis).toContain('<rect x="50%" width="24%"')
    expect(dots[1]?.x).toBe(62)
  })
})
