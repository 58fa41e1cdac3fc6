import type { Relations } from '../../deck/figure.ts'

/** A map of relations as shapes in a picture of this width, and of the height that it needs. */
export interface RelationsMap {
  width: number
  height: number
  boxes: Box[]
  lines: Line[]
}

export interface Box extends Point {
  /** The name in lines. `x` and `y` are its middle. */
  text: string[]
  width: number
  height: number
  person: boolean
}

export interface Line {
  from: Point
  to: Point
  /** Which of the links it stands for, from 1. */
  numbers: number[]
  /** Where these stand: before the middle, as an arrow's head takes up its end. */
  badge: Point
  facts: string[]
}

interface Point {
  x: number
  y: number
}

const WIDTH = 340
const LINE_HEIGHT = 15
/** How wide a letter is, on the safe side. */
const LETTER = 7.2
const LONGEST_LINE = 12

/** Draws the name that most others have to do with in the middle, the others around it. */
export function mapOf({ names, links }: Relations): RelationsMap {
  const pairs = pairsOf(links)
  const degree = names.map((_, name) => pairs.filter((pair) => pair.ends.includes(name)).length)
  const most = Math.max(...degree)
  const hub = most >= 3 || most === names.length - 1 ? degree.indexOf(most) : undefined
  const around = names.map((_, name) => name).filter((name) => name !== hub)
  const [rx, ry] = [112, around.length > 4 ? 110 : 85]
  const height = 2 * ry + 60
  const centre = { x: WIDTH / 2, y: height / 2 }
  const boxes = names.map(({ name, person }, index): Box => {
    const text = inLines(name)
    const width = Math.max(...text.map((line) => line.length)) * LETTER + 18
    const size = { text, width, height: text.length * LINE_HEIGHT + 12, person }
    if (index === hub) return { ...size, ...centre }
    const angle = startAngle(around.length) + (around.indexOf(index) * 2 * Math.PI) / around.length
    const x = Math.round(centre.x + rx * Math.cos(angle))
    const half = width / 2 + 1
    return {
      ...size,
      x: Math.min(Math.max(x, half), WIDTH - half),
      y: Math.round(centre.y + ry * Math.sin(angle)),
    }
  })
  return { width: WIDTH, height, boxes, lines: pairs.flatMap((pair) => lineOf(pair, boxes) ?? []) }
}

interface Pair {
  ends: [from: number, to: number]
  numbers: number[]
  facts: string[]
}

/** Two names are joined by one line, however many links there are between them. */
function pairsOf(links: Relations['links']): Pair[] {
  const pairs: Pair[] = []
  for (const [index, { from, to, fact }] of links.entries()) {
    for (const other of to) {
      const known = pairs.find(({ ends }) => ends.includes(from) && ends.includes(other))
      if (!known) pairs.push({ ends: [from, other], numbers: [index + 1], facts: [fact] })
      else {
        known.numbers.push(index + 1)
        known.facts.push(fact)
      }
    }
  }
  return pairs
}

function lineOf({ ends, numbers, facts }: Pair, boxes: readonly Box[]): Line | undefined {
  const [a, b] = ends.map((end) => boxes[end])
  if (!a || !b) return undefined
  const from = borderTowards(a, b)
  const to = borderTowards(b, a)
  const along = (start: number, end: number) => Math.round(start + (end - start) * BADGE_AT)
  const badge = { x: along(from.x, to.x), y: along(from.y, to.y) }
  return { from, to, numbers, facts, badge }
}

/** How far along its line a badge stands. */
const BADGE_AT = 0.4

/** Where the straight line from a box’s middle to another’s leaves the box. */
function borderTowards(box: Box, other: Point): Point {
  const [dx, dy] = [other.x - box.x, other.y - box.y]
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (box.width / 2 + 3) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (box.height / 2 + 3) / Math.abs(dy),
  )
  return { x: Math.round(box.x + dx * scale), y: Math.round(box.y + dy * scale) }
}

/** Four stand in the corners, any other number begins at the top. */
const startAngle = (count: number): number => (count === 4 ? -3 * Math.PI : -2 * Math.PI) / 4

/** A name broken between words. */
function inLines(name: string): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.pop()
    if (last === undefined) lines.push(word)
    else if (last.length + word.length < LONGEST_LINE) lines.push(`${last} ${word}`)
    else lines.push(last, word)
  }
  return lines
}
