import { looksLikeDate } from '../questions/date.ts'
import { isMap, isSafeKey } from './closed.ts'
import { meantLang } from './lang.ts'
import type { Path } from './problem.ts'
import { PREPOSITIONS } from './schema.ts'

// One broken value must not hide what is wrong elsewhere: it is taken out, or a value of the right
// form is put in its place, so that the rest of the file can be checked in the same run. What is
// found wrong with a stand-in is not reported.

type Parts = Readonly<Record<string, unknown>>

/** A slot is there, but nothing is known of what it holds. */
const NOBODY = 'nobody-known'
const SLOTS: Parts = Object.fromEntries(
  ['subject', 'object', 'because', ...PREPOSITIONS].map((slot) => [slot, NOBODY]),
)

/** What the keys of each part of a story hold, for the key or position of that part. */
const PARTS: Readonly<Record<string, (at: string | number) => Parts>> = {
  entities: (id) => ({ type: 'thing', name: String(id) }),
  facts: (at) => ({ id: `nameless-fact-${Number(at) + 1}`, paragraph: 1, verb: 'be' }),
  cards: () => ({ title: 'A card', text: 'A card.', facts: ['no-fact'] }),
}

const SOURCE: Parts = { title: 'A source', date: 9999, paragraphs: Number.MAX_SAFE_INTEGER }
const HEAD: Parts = {
  title: 'A story',
  summary: 'A story.',
  source: SOURCE,
  entities: {},
  facts: [PARTS.facts?.(0)],
  cards: [PARTS.cards?.(0)],
}

/** Optional keys of a fact that others look at. */
const EXPECTED: Parts = {
  ...SLOTS,
  source: NOBODY,
  text: 'A sentence.',
  when: '0000-00',
  note: 'A note.',
}

/** In these every entry is mended by itself. */
const COLLECTIONS = new Set(['which', 'ask', 'alsoTrue', 'aliases', 'distinct', 'facts'])

/** The part that is mended as one where something at the path is broken. */
export function mendedPath(path: Path): Path {
  const [top, , key] = path
  if (top === 'source') return path.slice(0, 2)
  if (own(PARTS, top) === undefined) return path.slice(0, 1)
  return COLLECTIONS.has(String(key)) ? path : path.slice(0, 3)
}

/** A part to mend, and what the editor wrote there, or under the key that is misspelt. */
interface Broken {
  path: Path
  value: unknown
  /** What is certainly meant. */
  meant?: unknown
}

/** The content with the values at these paths mended; `undefined` if it is no story at all. */
export function withStandIns(content: unknown, broken: readonly Broken[]): unknown {
  if (!isMap(content)) return undefined
  const mended = structuredClone(content)
  for (const { path, value, meant } of broken) {
    const last = path.at(-1)
    const holder = valueAt(mended, path.slice(0, -1))
    if (last === undefined || !isHolder(holder)) continue
    const standIn = meant ?? standInFor(path, value)
    if (standIn === undefined) delete holder[last]
    else holder[last] = standIn
  }
  return mended
}

/** What the content holds at a path. */
export function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>((holder, step) => own(holder, step), content)
}

function standInFor(path: Path, broken: unknown): unknown {
  const [top, at, key, ...inner] = path
  if (!isSafeKey(String(path.at(-1)))) return undefined
  if (top === 'lang') return meantLang(String(broken))
  if (at === undefined) return own(HEAD, top)
  if (top === 'source') return meantInSource(at, broken) ?? own(SOURCE, at)
  const part = PARTS[String(top)]?.(at)
  if (key === undefined) return part
  if (inner.length === 0)
    return own(part, key) ?? (top === 'facts' ? own(EXPECTED, key) : undefined)
  const isList = key === 'alsoTrue' && inner.length === 1
  // Sound as an id and as a text, and no two of them are alike.
  return isList
    ? []
    : `stand-in-${path
        .join('-')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')}`
}

/** What other parts are checked against: a year, and a number of paragraphs, can mostly be made out. */
function meantInSource(key: string | number, broken: unknown): unknown {
  const text = String(broken)
  if (key === 'date') return looksLikeDate(text) ? text : /\b[12]\d{3}\b/.exec(text)?.[0]
  const count = key === 'paragraphs' ? Math.ceil(Number(/\d+(\.\d+)?/.exec(text)?.[0])) : 0
  return count > 0 ? count : undefined
}

function own(holder: unknown, step: string | number | undefined): unknown {
  return isHolder(holder) && step !== undefined && Object.hasOwn(holder, step)
    ? holder[step]
    : undefined
}

/** Lists are held by their positions as maps are by their keys. */
function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}
