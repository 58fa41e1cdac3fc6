import type { Relations } from '../../deck/figure.ts'
import { layersOf, type Placed, spread } from './layers.ts'

/** A map of relations as shapes, with arrows that point down, as large as what is drawn. */
export interface RelationsMap {
  left: number
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
  /** From border to border, past the names in between. */
  points: Point[]
  /** Whether there are links in both directions. */
  both: boolean
  /** Which of the links it stands for, from 1. */
  numbers: number[]
  /** Where these stand. */
  badge: Point
  facts: string[]
}

interface Point {
  x: number
  y: number
}

const LINE_HEIGHT = 15
/** How wide a letter is, on the safe side. */
const LETTER = 7.2
/** Between names, and between rows: there is room for a line with its number. */
const GAP = 16
const ROW_GAP = 58
/** So many names have room in a row on a phone; where there are more, they are broken earlier. */
const IN_ROW = 3
/** How much room a line takes that goes past the names of a row. */
const PASSING = 24

/** Draws each name in a row below those that lead to it. */
export function mapOf({ names, links }: Relations): RelationsMap {
  const pairs = pairsOf(links)
  const edges = pairs.map(({ ends }) => ends)
  const layers = layersOf(names.length, edges, IN_ROW)
  const sizeOf = (row: number) => layers.filter((layer) => layer === row).length
  const longest = layers.some((layer) => sizeOf(layer) > IN_ROW) ? 9 : 12
  const nodes = names.map(({ name, person }, index): Node => {
    const text = inLines(name, longest)
    const width = Math.max(...text.map((line) => line.length)) * LETTER + 18
    const height = text.length * LINE_HEIGHT + 12
    return { text, width, height, person, x: 0, y: 0, near: [], row: layers[index] ?? 0 }
  })
  const chains = pairs.map(({ ends: [from, to] }) => chain(nodes[from], nodes[to]))
  const rows: Node[][] = Array.from({ length: Math.max(...layers) + 1 }, () => [])
  for (const node of new Set([...nodes, ...chains.flat()])) rows[node.row]?.push(node)
  spread(rows, GAP)
  const height = stack(rows)
  const all = rows.flat()
  const left = Math.min(...all.map(({ x, width }) => x - width / 2)) - 1
  const right = Math.max(...all.map(({ x, width }) => x + width / 2)) + 1
  return {
    ...{ left: Math.floor(left), width: Math.ceil(right - left) + 1, height, boxes: nodes },
    lines: pairs.map(({ ends: _, ...pair }, index) => ({ ...pair, ...lineAlong(chains[index]) })),
  }
}

interface Node extends Box, Placed {
  row: number
  near: Node[]
}

/** Two names, and where their line goes past the rows in between. */
function chain(from: Node | undefined, to: Node | undefined): Node[] {
  if (!from || !to) return []
  const down = Math.sign(to.row - from.row)
  const between = Array.from({ length: Math.abs(to.row - from.row) - 1 }, (_, step): Node => {
    const shape = { text: [], width: PASSING, height: 0, person: false }
    return { ...shape, x: 0, y: 0, near: [], row: from.row + down * (step + 1) }
  })
  const nodes = [from, ...between, to]
  for (const [place, node] of nodes.entries()) {
    const next = nodes[place + 1]
    if (!next) break
    node.near.push(next)
    next.near.push(node)
  }
  return nodes
}

/** Puts the rows one below the other; says how high they are together. */
function stack(rows: readonly Node[][]): number {
  let top = 1
  for (const row of rows) {
    const height = Math.max(...row.map((node) => node.height))
    for (const node of row) {
      node.x = Math.round(node.x)
      node.y = top + height / 2
    }
    top += height + ROW_GAP
  }
  return top - ROW_GAP + 1
}

interface Pair extends Pick<Line, 'both' | 'numbers' | 'facts'> {
  ends: [from: number, to: number]
}

/** Two names are joined by one line, however many links there are between them. */
function pairsOf(links: Relations['links']): Pair[] {
  const pairs: Pair[] = []
  for (const [index, { from, to, fact }] of links.entries()) {
    for (const other of to) {
      const known = pairs.find(({ ends }) => ends.includes(from) && ends.includes(other))
      if (!known) {
        pairs.push({ ends: [from, other], both: false, numbers: [index + 1], facts: [fact] })
        continue
      }
      known.both ||= known.ends[0] !== from
      known.numbers.push(index + 1)
      known.facts.push(fact)
    }
  }
  return pairs
}

function lineAlong(nodes: readonly Node[] = []): Pick<Line, 'points' | 'badge'> {
  const points = nodes.map((node, place) => {
    const towards = place === 0 ? nodes[1] : nodes[place - 1]
    return node.text.length > 0 && towards ? borderTowards(node, towards) : { x: node.x, y: node.y }
  })
  const [start = { x: 0, y: 0 }, next = start] = points
  const middle = (a: number, b: number) => Math.round((a + b) / 2)
  return { points, badge: { x: middle(start.x, next.x), y: middle(start.y, next.y) } }
}

/** Where the straight line from a box’s middle to another’s leaves the box. */
function borderTowards(box: Box, other: Point): Point {
  const [dx, dy] = [other.x - box.x, other.y - box.y]
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (box.width / 2 + 3) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (box.height / 2 + 3) / Math.abs(dy),
  )
  return { x: Math.round(box.x + dx * scale), y: Math.round(box.y + dy * scale) }
}

/** A name broken between words. */
function inLines(name: string, longest: number): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.pop()
    if (last === undefined) lines.push(word)
    else if (last.length + word.length < longest) lines.push(`${last} ${word}`)
    else lines.push(last, word)
  }
  return lines
}
