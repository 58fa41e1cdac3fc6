/** Two of the things that are to be set out, by number, joined by an arrow. */
export type Edge = readonly [from: number, to: number]

/**
 * A row for each thing, so that arrows point down: what none points at stands at the top. Rows that
 * are too long give away what is joined to one thing alone, to the other side of that.
 */
export function layersOf(count: number, edges: readonly Edge[], most: number): number[] {
  const layers = ranked(count, edges)
  const joined = (thing: number) => edges.filter((edge) => edge.includes(thing))
  const inRow = (row: number) => layers.filter((layer) => layer === row).length
  for (const [thing, layer] of layers.entries()) {
    const [edge, ...others] = joined(thing)
    if (!edge || others.length > 0 || inRow(layer) <= most) continue
    const neighbour = layers[edge[0] === thing ? edge[1] : edge[0]] ?? layer
    const across = 2 * neighbour - layer
    if (inRow(across) + 1 < inRow(layer)) layers[thing] = across
  }
  const top = Math.min(...layers)
  return layers.map((layer) => layer - top)
}

/** Below all that points at it; arrows that lead round in a circle do not count. */
function ranked(count: number, edges: readonly Edge[]): number[] {
  const down: Edge[] = []
  const leads = (from: number, to: number): boolean =>
    from === to || down.some(([start, end]) => start === from && leads(end, to))
  for (const edge of edges) if (!leads(edge[1], edge[0])) down.push(edge)
  const layers = Array.from({ length: count }, () => 0)
  const at = (thing: number) => layers[thing] ?? 0
  for (let round = 0; round < count; round++) {
    for (const [from, to] of down) layers[to] = Math.max(at(to), at(from) + 1)
  }
  // What nothing points at stands right above what it points at first.
  for (const thing of layers.keys()) {
    const below = down.flatMap(([from, to]) => (from === thing ? at(to) : []))
    if (below.length > 0 && !down.some(([, to]) => to === thing))
      layers[thing] = Math.min(...below) - 1
  }
  return layers
}

/** Something in a row. */
export interface Placed {
  width: number
  /** The middle. */
  x: number
  /** What it is joined to. */
  near: Placed[]
}

/** Sets things out in their rows, each as near to what it is joined to as the others let it. */
export function spread(rows: Placed[][], gap: number): void {
  const sweep = [...rows.keys(), ...[...rows.keys()].reverse()]
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of sweep) rows[row] = inRow(rows[row] ?? [], gap)
  }
}

const ROUNDS = 8

function inRow(row: readonly Placed[], gap: number): Placed[] {
  const wanted = new Map(row.map((each) => [each, mean(each.near.map(({ x }) => x)) ?? each.x]))
  const want = (each: Placed) => wanted.get(each) ?? each.x
  const sorted = row.toSorted((a, b) => want(a) - want(b))
  for (const [place, each] of sorted.entries()) {
    const left = sorted[place - 1]
    const least = left ? left.x + (left.width + each.width) / 2 + gap : Number.NEGATIVE_INFINITY
    each.x = Math.max(want(each), least)
  }
  const shift = mean(sorted.map((each) => each.x - want(each))) ?? 0
  for (const each of sorted) each.x -= shift
  return sorted
}

const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length > 0 ? numbers.reduce((sum, number) => sum + number) / numbers.length : undefined
