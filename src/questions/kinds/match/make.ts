import { magnitude } from '../../amount.ts'
import { expectedDifficulty } from '../../difficulty.ts'
import { commonNoun, entityOf, storyFirst, wrongEntities } from '../../distractors/entities.ts'
import { slotOptions } from '../../distractors/options.ts'
import { inSeries } from '../../distractors/series.ts'
import { mayBeTrue, sameValue } from '../../distractors/truth.ts'
import type { Value } from '../../facts.ts'
import { opaqueId, seedFrom } from '../../hash.ts'
import { type Asking, callings, type Draft, itemOn, type Made, type Make } from '../../make.ts'
import { type Random, seededRandom } from '../../random.ts'
import {
  compareSizes,
  FEWEST_ROWS,
  inGroups,
  type Relation,
  type Row,
  relationsAmong,
} from '../../relation.ts'
import { fold } from '../../text.ts'
import { ofEach, slotQuestion } from '../../wording/english/clause.ts'
import { nounFor } from '../../wording/english/phrase.ts'
import { optionText } from '../../wording/statement.ts'
import type { Match } from './play.ts'

/** Asks which value belongs to which thing of a table. */
export const makeMatch: Make<Match> = (askings) => {
  const made: Made<Match> = { drafts: [], refusals: [] }
  for (const relation of relationsAmong(askings)) {
    const facts = relation.rows.map(({ asking }) => asking.fact.id).join(' ')
    const random = seededRandom(seedFrom(`match ${facts}`))
    for (const rows of inGroups(relation.rows, random, areApart)) {
      const found = withSpares(relation, rows, random)
      if (found) made.drafts.push(draft(relation, found.rows, found.spare))
      else {
        const [{ asking }] = rows
        const reason = 'no value is certainly wrong for all rows of its table'
        made.refusals.push({ fact: asking.fact.id, kind: 'match', reason })
      }
    }
  }
  return made
}

/** Whether what belongs to either row is certainly wrong for the other. */
function areApart(a: Row, b: Row): boolean {
  const isWrong = ({ asking, is }: Row, value: Value) =>
    !mayBeTrue(asking.base, asking.fact, is.name, value)
  return isWrong(a, b.is.value) && isWrong(b, a.is.value)
}

const MOST_SPARES = 2

/** Rows with values to spare; where the table has none, a row too many gives its own. */
function withSpares(relation: Relation, rows: [Row, ...Row[]], random: Random) {
  const spare = spares(relation, rows, random)
  if (spare.length > 0) return { rows, spare }
  const [first, ...more] = rows.slice(0, -1)
  if (!first || more.length + 1 < FEWEST_ROWS) return undefined
  const fewer: [Row, ...Row[]] = [first, ...more]
  const left = spares(relation, fewer, random)
  return left.length > 0 ? { rows: fewer, spare: left } : undefined
}

/** Values that belong to none of the rows: without one, the last pair would be found for nothing. */
function spares(relation: Relation, rows: readonly [Row, ...Row[]], random: Random): Value[] {
  const others = relation.rows.filter((row) => !rows.includes(row)).map(({ is }) => is.value)
  const candidates = [...random.shuffle(others), ...random.shuffle(rows.flatMap(wrongValues))]
  const wrong = candidates.filter((value) =>
    rows.every(({ asking, is }) => {
      const { base, fact } = asking
      return !sameValue(value, is.value) && !mayBeTrue(base, fact, is.name, value)
    }),
  )
  const distinct = wrong.filter(
    (value, at) => !wrong.slice(0, at).some((other) => sameValue(value, other)),
  )
  return distinct.slice(0, MOST_SPARES)
}

function wrongValues({ asking, is }: Row): Value[] {
  if (is.value.type === 'amount' || is.value.type === 'date') {
    return slotOptions(asking, is, { purpose: 'spare' })?.values ?? []
  }
  const key = entityOf(is.value)
  const wrong = wrongEntities(asking, is)
  const alike = wrong.filter((entity) => key && nounFor(entity) === nounFor(key))
  return storyFirst(alike).map((entity) => ({ type: 'entity', entity }))
}

function draft({ noun }: Relation, rows: [Row, ...Row[]], spare: readonly Value[]): Draft<Match> {
  const [row] = rows
  const { language } = row.asking
  const text = (value: Value) => optionText(value, language)
  const called = (value: Value) => callings(value, text(value))
  const prompts =
    inSeries(rows, ({ of }) => text(of.value)) ??
    rows.toSorted((a, b) => (fold(text(a.of.value)) < fold(text(b.of.value)) ? -1 : 1))
  const values = [...rows.map(({ is }) => is.value), ...spare].toSorted(byValue)
  const entities = rows.flatMap(({ is }) => entityOf(is.value) ?? [])
  const [first, ...more] = entities
  const stem = slotQuestion(
    ofEach(row.asking.fact, row.of, noun),
    row.is,
    row.asking.fact.which[row.is.name] ?? (first ? commonNoun([first, ...more]) : ''),
  )
  const askings: [Asking, ...Asking[]] = [row.asking, ...rows.slice(1).map(({ asking }) => asking)]
  const told = prompts.map(({ of, is }) => `${text(of.value)}: ${text(is.value)}`).join('; ')
  const item = {
    ...itemOn(askings, `${told}.`),
    id: opaqueId(
      `match ${row.of.name} ${row.is.name} ${askings.map(({ fact }) => fact.id).join(' ')}`,
    ),
    kind: 'match' as const,
    stem,
    difficulty: expectedDifficulty(1 / values.length, 3 / 4),
    prompts: prompts.map(({ of }) => text(of.value)),
    options: values.map(text),
    ordered: first === undefined,
    key: prompts.map(({ is }) => values.indexOf(is.value)),
  }
  return {
    item,
    secrets: prompts.map(({ of, is }) => [of.value, is.value].map(called)),
    optionNames: [],
    printed: [stem, ...item.prompts],
  }
}

/** Numbers and dates ascend; names stand in an order that does not depend on the key. */
function byValue(a: Value, b: Value): number {
  if (a.type === 'date' && b.type === 'date') return compareSizes(a, b)
  if (a.type === 'amount' && b.type === 'amount') return magnitude(a.amount) - magnitude(b.amount)
  const [left = '', right = ''] = [a, b].map((value) => fold(entityOf(value)?.name ?? ''))
  return left < right ? -1 : 1
}
