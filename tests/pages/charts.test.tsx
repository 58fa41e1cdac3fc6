import { describe, expect, it } from 'vitest'
import { Histogram, Range } from '../../src/pages/statistics/charts.tsx'
import { en } from '../../src/ui/strings/en.ts'

/** The texts that stand in a chart, from left to right and from top to bottom as they are drawn. */
const textsIn = (chart: unknown): string[] =>
  [...String(chart).matchAll(/<text [^>]*>([^<]*)</g)].map(([, text = '']) => text)

describe('a chart of the statistics', () => {
  it('says how many stand behind each bar, and what its ends stand for', () => {
    const chart = <Histogram counts={[3, 0, 12]} scale={['0%', '50%', '100%']} label="Points" />
    expect(textsIn(chart)).toEqual(['3', '12', '0%', '50%', '100%'])
    expect(String(chart)).toContain('aria-label="Points"')
  })

  it('has a scale for a value with its interval', () => {
    const estimate = { value: 0.3, low: 0.1, high: 0.45 }
    const range = (from: number) =>
      textsIn(<Range {...{ estimate, from, to: 1, number: en.number, label: 'Value' }} />)
    expect(range(0)).toEqual(['0', '0.5', '1'])
    expect(range(-1)).toEqual(['-1', '0', '1'])
  })
})
