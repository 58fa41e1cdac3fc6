import { styleText } from 'node:util'
import type { Compiled, SilencedItem } from '../../deck/compile.ts'
import type { DeckFact } from '../../deck/schema.ts'
import type { Refusal } from '../../questions/make.ts'
import { count } from '../report.ts'
import { heading, paragraph } from '../terminal.ts'
import { coverageLines } from './coverage.ts'
import { itemLines } from './item.ts'

/** Everything that a story asks by fact, a fact under the first of its cards; then a summary. */
export function listing(compiled: Compiled): string {
  const { deck } = compiled
  const cardOf = new Map(
    deck.cards.toReversed().flatMap((card) => card.facts.map((id) => [id, card] as const)),
  )
  const cards = deck.cards.map((card) => {
    const own = deck.facts.filter(({ id }) => cardOf.get(id) === card)
    return factSection(card.title, own, compiled)
  })
  const left = deck.facts.filter(({ id }) => !cardOf.has(id))
  return [
    ...cards,
    ...(left.length > 0 ? [factSection('On no card', left, compiled)] : []),
    ...severalFacts(compiled),
    [heading('Summary', ''), '', ...coverageLines(compiled)].join('\n'),
  ].join('\n\n\n')
}

function factSection(title: string, facts: readonly DeckFact[], compiled: Compiled): string {
  const ids = facts.map(({ id }) => id)
  const asked = compiled.deck.items.filter((item) => ids.some((id) => item.facts.includes(id)))
  const blocks = facts.map((fact) => factLines(fact, compiled).join('\n'))
  return [heading(title, count(asked.length, 'question')), ...blocks].join('\n\n')
}

function factLines(fact: DeckFact, { deck, refusals, silenced, names }: Compiled): string[] {
  const { id, paragraph: number, status, statement } = fact
  const items = deck.items.filter((item) => item.facts.includes(id))
  const also = items
    .filter((item) => item.facts.length > 1)
    .map((item) => `${item.kind} ${item.id}`)
  const state = styleText(status === 'fact' ? 'dim' : 'yellow', status)
  return [
    `${styleText('bold', id)}  ${styleText('dim', `paragraph ${number},`)} ${state}`,
    ...paragraph({ text: statement }, {}),
    ...items.filter((item) => item.facts.length === 1).flatMap((item) => itemLines(item, names)),
    ...(also.length > 0 ? remark(`also asked in ${also.join(', ')}`) : []),
    ...silencedLines(
      silenced.filter(({ item }) => item.facts.length === 1 && item.facts[0] === id),
    ),
    ...refusalLines(refusals.filter((refusal) => refusal.fact === id)),
  ]
}

/** Items that rest on more than one fact stand once, with all of them. */
function severalFacts({ deck, silenced, names }: Compiled): string[] {
  const items = deck.items.filter((item) => item.facts.length > 1)
  const unwanted = silenced.filter(({ item }) => item.facts.length > 1)
  if (items.length + unwanted.length === 0) return []
  const blocks = items.map((item) =>
    [
      ...itemLines(item, names),
      ...remark(`explained by: ${item.explanation}`),
      ...remark(`facts: ${item.facts.join(', ')}`),
    ].join('\n'),
  )
  return [
    [
      heading('On several facts', count(items.length, 'question')),
      ...blocks,
      ...silencedLines(unwanted),
    ].join('\n\n'),
  ]
}

function silencedLines(silenced: readonly SilencedItem[]): string[] {
  return silenced.flatMap(({ item, reason }) => [
    ...paragraph(
      { text: `silenced ${item.kind} ${item.id}: ${reason}`, style: 'yellow' },
      { indent: 2, hang: 2 },
    ),
    ...paragraph({ text: item.stem, style: 'dim' }, { indent: 4 }),
  ])
}

/** One line for each reason and slot, with all kinds that do not ask it. */
function refusalLines(refusals: readonly Refusal[]): string[] {
  const alike = Map.groupBy(refusals, ({ slot = '', reason }) => `${slot} ${reason}`)
  return [...alike.values()].flatMap((same) => {
    const [{ slot, reason } = { slot: undefined, reason: '' }] = same
    const kinds = same.flatMap(({ kind }) => kind ?? [])
    const what = `${slot ? ` “${slot}”` : ''}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`
    return remark(`not asked${what}: ${reason}`)
  })
}

const remark = (text: string): string[] => paragraph({ text, style: 'dim' }, { indent: 2, hang: 2 })
