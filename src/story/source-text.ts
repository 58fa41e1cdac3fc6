import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Path, Problem } from './problem.ts'

/** A place in a file; lines and columns count from 1. */
export interface Place {
  line: number
  column: number
}

/** A YAML text that was read: its value, and where everything in it stands. */
export interface SourceText {
  value: unknown
  /** Problems of the YAML itself, already with their places. */
  problems: (Problem & { place: Place })[]
  /** Where the value at a path stands, or else the nearest thing around it. */
  place(path: Path, atKey?: boolean): Place
}

/** Reads YAML 1.2. Never throws: what is wrong with it is in `problems`. */
export function readYaml(text: string): SourceText {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const problems: SourceText['problems'] = []
  const report = (message: string, offset: number) =>
    problems.push({
      severity: 'error',
      code: 'bad-yaml',
      message,
      path: [],
      place: placeAt(offset),
    })
  for (const error of [...document.errors, ...document.warnings]) {
    report(error.message, error.pos[0])
  }
  visit(document, {
    Alias: (_, alias) =>
      void report(`*${alias.source} is an alias: write it out`, alias.range?.[0] ?? 0),
  })
  return {
    value: problems.length > 0 ? undefined : document.toJS(),
    problems,
    place: (path, atKey = false) => placeAt(offsetOf(document.contents, path, atKey)),
  }
}

function offsetOf(root: Node | null, path: Path, atKey: boolean): number {
  let node: unknown = root
  let offset = startOf(root) ?? 0
  for (const step of path) {
    const { key, value } = child(node, step)
    const isLast = step === path.at(-1)
    offset = startOf(isLast && atKey ? key : value) ?? startOf(key) ?? offset
    node = value
  }
  return offset
}

function child(node: unknown, step: string | number): { key?: unknown; value?: unknown } {
  if (isSeq(node) && typeof step === 'number') return { value: node.items[step] }
  if (!isMap(node)) return {}
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  return pair ? { key: pair.key, value: pair.value } : {}
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined
}
