import { styleText } from 'node:util'
import type { Compiled } from '../../deck/compile.ts'
import type { Deck, DeckFact } from '../../deck/schema.ts'
import { assembleForm } from '../../questions/form.ts'
import { type Item, KINDS } from '../../questions/kinds/play.ts'
import { count } from '../report.ts'
import { paragraph } from '../terminal.ts'

/** What a story asks and what it does not. */
export function coverageLines(compiled: Compiled): string[] {
  const { deck } = compiled
  const { items, facts } = deck
  const asked = new Set(items.flatMap((item) => item.facts))
  const never = facts.filter(({ id }) => !asked.has(id))
  return [
    ...entry('questions', `${items.length} on ${asked.size} of ${count(facts.length, 'fact')}`),
    ...KINDS.map((kind, at) =>
      tally(at === 0 ? 'kinds' : '', kind, items, (item) => item.kind === kind),
    ),
    ...entry('difficulty', 'the share of points that players are expected to miss'),
    ...LEVELS.map(({ name, limits, holds }) =>
      tally('', `${name}: ${limits}`, items, (item) => holds(item.difficulty)),
    ),
    ...entry('paragraphs', paragraphs(deck)),
    ...entry('cards', cards(deck)),
    ...entry('quizzes', quizzes(deck)),
    ...(never.length > 0 ? entry('never asked', count(never.length, 'fact')) : []),
    ...never.flatMap((fact) => neverLines(fact, compiled)),
  ]
}

/** Expected difficulty: the share of points that players are expected to miss. */
const LEVELS = [
  { name: 'easy', limits: 'below 0.35', holds: (d: number) => d < 0.35 },
  { name: 'middle', limits: '0.35 to 0.55', holds: (d: number) => d >= 0.35 && d <= 0.55 },
  { name: 'hard', limits: 'above 0.55', holds: (d: number) => d > 0.55 },
] as const

const NAME_WIDTH = 13
const WIDEST_BAR = 30

function entry(name: string, text: string): string[] {
  const [first = '', ...more] = paragraph({ text }, { indent: NAME_WIDTH })
  return [styleText('bold', name.padEnd(NAME_WIDTH)) + first.slice(NAME_WIDTH), ...more]
}

function tally(
  name: string,
  what: string,
  items: readonly Item[],
  holds: (item: Item) => boolean,
): string {
  const number = items.filter(holds).length
  const share = items.length > 0 ? number / items.length : 0
  const line = `${what.padEnd(22)} ${String(number).padStart(4)}  ${'■'.repeat(Math.ceil(share * WIDEST_BAR))}`
  return styleText('bold', name.padEnd(NAME_WIDTH)) + line.trimEnd()
}

function paragraphs({ items, source }: Deck): string {
  const all = Array.from({ length: source.paragraphs }, (_, index) => index + 1)
  const asked = new Set(items.flatMap((item) => item.paragraphs))
  const left = all.filter((number) => !asked.has(number))
  return `${asked.size} of ${all.length} are asked about${without(left.map(String))}`
}

function cards({ items, cards: all }: Deck): string {
  const left = all.filter(
    ({ facts }) => !items.some((item) => item.facts.some((id) => facts.includes(id))),
  )
  return `${all.length - left.length} of ${all.length} are asked about${without(left.map(({ title }) => `“${title}”`))}`
}

const without = (left: readonly string[]): string =>
  left.length > 0 ? `, but not ${left.join(', ')}` : ''

/** How many forms can be drawn one after the other until too few unused items are left. */
function quizzes({ items, quizLength: length }: Deck): string {
  let left: readonly Item[] = items
  for (let forms = 0; ; forms++) {
    const form = assembleForm(left, { seed: forms, length })
    if (form.length < length) {
      if (forms === 0) return `none of ${length} questions: too many give each other away`
      return `at least ${forms} of ${count(length, 'question')} each without a question in common`
    }
    const used = new Set(form.map(({ item }) => item.id))
    left = left.filter(({ id }) => !used.has(id))
  }
}

function neverLines({ id }: DeckFact, { refusals, silenced }: Compiled): string[] {
  const reasons = new Set(refusals.filter(({ fact }) => fact === id).map(({ reason }) => reason))
  if (silenced.some(({ item }) => item.facts.includes(id))) reasons.add('it is silenced')
  const why =
    reasons.size > 0 ? [...reasons].join('; ') : 'no slot holds a name, a number or a date'
  return paragraph({ text: `${id}: ${why}`, style: 'dim' }, { indent: NAME_WIDTH, hang: 2 })
}
