import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Relations } from '../../src/deck/figure.ts'
import { type Box, mapOf } from '../../src/ui/figures/map.ts'

/** Relations written "A>B": names are shown in the order in which they come. */
function drawn(...arrows: string[]) {
  const pairs = arrows.map((arrow) => arrow.split('>'))
  const names = [...new Set(pairs.flat())]
  const place = (name = '') => names.indexOf(name)
  const figure: Relations = {
    kind: 'relations',
    names: names.map((name) => ({ name, person: false })),
    links: pairs.map(([from, to], fact) => ({
      ...{ from: place(from), to: [place(to)], fact: `fact-${fact}` },
    })),
  }
  const map = mapOf(figure)
  const rows = Map.groupBy(map.boxes, ({ y }) => y)
  const inRow = ([, boxes]: [number, Box[]]) => boxes.toSorted((a, b) => a.x - b.x).map(textOf)
  return { map, rows: [...rows].sort(([a], [b]) => a - b).map(inRow) }
}

const textOf = ({ text }: Box) => text.join(' ')

/** Any two names of eight, as an arrow. */
const arrow = fc
  .uniqueArray(fc.constantFrom(...'ABCDEFGH'), { minLength: 2, maxLength: 2 })
  .map((ends) => ends.join('>'))
const arrows = fc.array(arrow, { minLength: 1, maxLength: 10 })

describe('a map of relations', () => {
  it('has below each other what arrows lead from and to', () => {
    expect(drawn('A>B', 'B>C').rows).toEqual([['A'], ['B'], ['C']])
  })

  it('has pairs that have nothing else to do with each other side by side, each one straight', () => {
    const { map, rows } = drawn('Argentina>United States', 'Uruguay>Yugoslavia')
    expect(rows).toEqual([
      ['Argentina', 'Uruguay'],
      ['United States', 'Yugoslavia'],
    ])
    for (const { points } of map.lines) {
      const [start, end] = points
      expect(Math.abs((start?.x ?? 0) - (end?.x ?? 99))).toBeLessThanOrEqual(1)
    }
  })

  it('crosses no lines where it need not', () => {
    expect(drawn('A>X', 'A>Y', 'B>X', 'C>Y').rows[0]).toEqual(['B', 'A', 'C'])
  })

  it('has no more than four names in a row around one that all have to do with', () => {
    const { rows } = drawn(...[...'ABCDEFG'].map((name) => `${name}>Hub`))
    expect(rows.map((row) => row.length)).toEqual([4, 1, 3])
  })

  it('says by one line what goes both ways, and that it does', () => {
    const { lines } = drawn('A>B', 'B>A', 'A>C').map
    expect(lines).toMatchObject([
      { numbers: [1, 2], both: true },
      { numbers: [3], both: false },
    ])
  })

  it('ends where what is drawn ends', () => {
    const { left, width, height, boxes } = drawn('A>B', 'C>D', 'E>B').map
    const ends = (end: 1 | -1) => boxes.map((box) => box.x + (end * box.width) / 2)
    expect(Math.min(...ends(-1)) - left).toBeLessThanOrEqual(2)
    expect(left + width - Math.max(...ends(1))).toBeLessThanOrEqual(3)
    const bottoms = boxes.map((box) => box.y + box.height / 2)
    expect(height - Math.max(...bottoms)).toBeLessThanOrEqual(2)
  })

  it('has room for every name, whatever leads where', () => {
    fc.assert(
      fc.property(arrows, (some) => {
        const { boxes } = drawn(...some).map
        for (const [place, a] of boxes.entries()) {
          for (const b of boxes.slice(place + 1)) {
            const apart = Math.abs(a.x - b.x) - (a.width + b.width) / 2
            expect(a.y !== b.y || apart > 8, `${textOf(a)} and ${textOf(b)} in ${some}`).toBe(true)
          }
        }
      }),
    )
  })

  it('leads lines past the names in between, not over them', () => {
    fc.assert(
      fc.property(arrows, (some) => {
        const { boxes, lines } = drawn(...some).map
        for (const { points } of lines) {
          for (const [place, { x, y }] of points.entries()) {
            const inside = boxes.filter(
              (box) => Math.abs(box.x - x) < box.width / 2 && Math.abs(box.y - y) < box.height / 2,
            )
            expect(inside.map(textOf), `point ${place} in ${some}`).toEqual([])
          }
        }
      }),
    )
  })
})
