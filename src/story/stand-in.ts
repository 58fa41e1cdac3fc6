import type { Path } from './problem.ts'

// One broken value must not hide what is wrong elsewhere: it is taken out, or a sound value that says
// nothing is put in its place, so that the rest of the file can be checked in the same run.

type Parts = Record<string, unknown>

const HEAD: Parts = {
  title: 'A story',
  summary: 'A story.',
  source: { title: 'A source', date: 9999, paragraphs: Number.MAX_SAFE_INTEGER },
  entities: {},
  facts: [],
  cards: [],
}

/** What each part of a story must have, for the key or position of that part. */
const REQUIRED: Record<string, (key: string | number) => Parts> = {
  entities: (id) => ({ type: 'thing', name: String(id) }),
  facts: (position) => ({ id: `fact-${position}`, paragraph: 1, verb: 'be' }),
  cards: () => ({ title: 'A card', text: 'A card.', facts: ['no-fact'] }),
}

/** The longest path that is mended as one: a key of a fact, card or entity, or of the story. */
export function mendedPath(path: Path): Path {
  return path[0] !== undefined && Object.hasOwn(REQUIRED, path[0])
    ? path.slice(0, 3)
    : path.slice(0, 1)
}

/** The content with the values at these paths mended; `undefined` if it is no story at all. */
export function withStandIns(content: unknown, broken: readonly Path[]): unknown {
  if (!isParts(content)) return undefined
  const mended: Parts = structuredClone(content)
  for (const [top, key, inner] of broken.map(mendedPath)) {
    if (typeof top !== 'string') return undefined
    const holder = mended[top]
    const required = REQUIRED[top]?.(key ?? '')
    if (key === undefined || !required || !isHolder(holder)) put(mended, top, HEAD)
    else if (inner !== undefined && isParts(holder[key])) put(holder[key], String(inner), required)
    else if (/^[a-z0-9-]+$/.test(String(key))) holder[key] = required
    else delete holder[key]
  }
  return mended
}

function put(parts: Parts, key: string, required: Parts): void {
  if (Object.hasOwn(required, key)) parts[key] = required[key]
  else delete parts[key]
}

function isParts(value: unknown): value is Parts {
  return isHolder(value) && !Array.isArray(value)
}

/** Lists are held by their positions as maps are by their keys. */
function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}
