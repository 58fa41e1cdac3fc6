import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, Scalar, visit } from 'yaml'
import { codePoint, invisibleIn, withoutInvisible } from './invisible.ts'
import type { Path, Problem } from './problem.ts'
import { isInOneValue, isOpenQuote, yamlWords } from './yaml-error.ts'

/** A place in a file; lines and columns count from 1. */
export interface Place {
  line: number
  column: number
}

/** A YAML text that was read: its value, and where everything in it stands. */
export interface SourceText {
  /** As far as it could be read; of a key that is there twice the first. */
  value: unknown
  /** Problems of the text itself, already with their places. */
  problems: (Problem & { place: Place })[]
  /** Where the value at a path stands, or else the nearest thing around it. */
  place(path: Path, atKey?: boolean): Place
  /**
   * Whether the part of a story at a path (a fact, a card, the title …) was read as it is written.
   * What holds a broken bracket, say, or stands behind it, may not be.
   */
  isIntact(path: Path): boolean
}

/** What decoding puts in the place of bytes that are not UTF-8. */
const LOST_CHARACTER = '\ufffd'

/** Reads YAML 1.2. Never throws: what is wrong with it is in `problems`. */
export function readYaml(text: string): SourceText {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
  })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const problems: SourceText['problems'] = []
  const report = (
    offset: number,
    message: string,
    help: string,
    code: Problem['code'] = 'bad-yaml',
  ) => problems.push({ severity: 'error', code, message, help, path: [], place: placeAt(offset) })
  const lost = text.indexOf(LOST_CHARACTER)
  if (lost >= 0) report(lost, 'the file is not in UTF-8', 'save it in UTF-8', 'not-utf-8')
  const quotes: number[] = []
  visit(document, {
    Scalar(_, { type, range }) {
      if (range && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) quotes.push(range[0])
    },
  })
  let damage: number | undefined
  for (const error of [...document.errors, ...document.warnings]) {
    // That a quote is left open shows only where the file ends.
    const offset = (isOpenQuote(error) && quotes.at(-1)) || error.pos[0]
    const { message, help } = yamlWords(error)
    report(offset, message, help)
    if (!isInOneValue(error)) damage = Math.min(damage ?? offset, offset)
  }
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>()
      map.items = map.items.filter(({ key }) => {
        const name = isScalar(key) ? String(key.value) : undefined
        if (name === undefined || !seen.has(name)) {
          if (name !== undefined) seen.add(name)
          return true
        }
        report(startOf(key) ?? 0, `the key “${name}” is there twice`, 'keep one of the two')
        return false
      })
    },
    Scalar(_, scalar) {
      const { value, range } = scalar
      const hidden = typeof value === 'string' ? invisibleIn(value) : undefined
      if (typeof value !== 'string' || hidden === undefined) return
      const [begin, end] = range ?? [0, 0]
      const at = text.slice(begin, end).indexOf(hidden)
      const message = `${codePoint(hidden)} is a character that cannot be seen`
      // Where it is written as an escape, the value begins there.
      report(
        begin + Math.max(at, 0),
        message,
        'take it out, or write the words anew',
        'bad-character',
      )
      scalar.value = withoutInvisible(value)
    },
    Alias(_, { source, range }) {
      const help = 'write out what is meant; a text that begins with * goes in quotes'
      report(range?.[0] ?? 0, `*${source} is an alias`, help)
      const nothing = new Scalar(null)
      if (range) nothing.range = range
      return nothing
    },
  })
  return {
    value: document.toJS(),
    problems,
    place: (path, atKey = false) => placeAt(offsetOf(document.contents, path, atKey)),
    isIntact: (path) => damage === undefined || nextPart(document.contents, path) < damage,
  }
}

function offsetOf(root: Node | null, path: Path, atKey: boolean): number {
  let node: unknown = root
  let offset = startOf(root) ?? 0
  for (const [index, step] of path.entries()) {
    const { key, value } = child(node, step)
    const isLast = index === path.length - 1
    offset = startOf(isLast && atKey ? key : value) ?? startOf(key) ?? offset
    node = value
  }
  return offset
}

/** Where the next key of the story, or the next entry in it, begins behind the one at the path. */
function nextPart(root: Node | null, [top = '', entry = '']: Path): number {
  const held = child(root, top)
  const begin = startOf(held.key)
  if (begin === undefined) return Number.POSITIVE_INFINITY
  const inner = child(held.value, entry)
  const innerBegin = startOf(inner.key) ?? startOf(inner.value)
  const begins = [...partsOf(root), ...(innerBegin === undefined ? [] : partsOf(held.value))]
  return Math.min(...begins.filter((at) => at > (innerBegin ?? begin)))
}

function partsOf(node: unknown): number[] {
  const parts = isMap(node) ? node.items.map(({ key }) => key) : isSeq(node) ? node.items : []
  return parts.flatMap((part) => startOf(part) ?? [])
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
