import { STORED } from '../keys.ts'
import type { ItemSums, OptionSums, Sums } from './book.ts'
import { type Countable, SCORE_UNIT } from './countable.ts'

/** The tables of sums. */
export type SumTable = 'shares' | 'items' | 'options'

/** A row that is added to a table of sums: its columns. */
type RowOf<T extends SumTable> = Record<keyof (typeof STORED)[T]['columns'], string | number>
export type SumRows = { [T in SumTable]: RowOf<T>[] }

/** What scores add to the sums, or take out of them: a row for each primary key. */
export function sumRows(scores: readonly Countable[], sign: 1 | -1): SumRows {
  const rows: SumRows = { shares: [], items: [], options: [] }
  for (const { version, share, items } of scores) {
    rows.shares.push({ version, share, attempts: sign })
    for (const { item, score: x, rest, picked } of items) {
      const paired = rest === null ? 0 : sign
      const r = rest ?? 0
      rows.items.push({
        version,
        item,
        responses: sign,
        perfect: x === SCORE_UNIT ? sign : 0,
        x: sign * x,
        xx: sign * x * x,
        paired,
        px: paired * x,
        pxx: paired * x * x,
        r: sign * r,
        rr: sign * r * r,
        xr: sign * r * x,
      })
      for (const option of new Set(picked)) {
        rows.options.push({ version, item, option, chosen: sign, paired, r: sign * r })
      }
    }
  }
  return {
    shares: addRows(rows.shares, STORED.shares.primaryKey),
    items: addRows(rows.items, STORED.items.primaryKey),
    options: addRows(rows.options, STORED.options.primaryKey),
  }
}

/** The sums of all objects of a story. */
export function addSums(parts: readonly Sums[]): Sums {
  const shares = parts.flatMap((part) => part.shares.map(([share, count]) => ({ share, count })))
  return {
    versions: addRows(
      parts.flatMap(({ versions }) => versions),
      ['version'],
    ),
    shares: addRows(shares, ['share'])
      .map(({ share, count }): [number, number] => [share, count])
      .sort(([a], [b]) => a - b),
    items: addRows<ItemSums>(
      parts.flatMap(({ items }) => items),
      ['item'],
    ),
    options: addRows<OptionSums>(
      parts.flatMap(({ options }) => options),
      ['item', 'option'],
    ),
  }
}

/** Rows with the same key become one: all their other numbers are added. */
function addRows<Row extends Record<string, string | number>>(
  rows: readonly Row[],
  key: readonly (keyof Row & string)[],
): Row[] {
  const together = new Map<string, Record<string, string | number>>()
  for (const row of rows) {
    const name = key.map((column) => row[column]).join('/')
    const sum = together.get(name)
    if (!sum) {
      together.set(name, { ...row })
      continue
    }
    for (const column in row) {
      const value = row[column]
      if (typeof value === 'number' && !key.includes(column)) {
        sum[column] = Number(sum[column]) + value
      }
    }
  }
  // The same columns as before, with numbers for numbers.
  return [...together.values()] as Row[]
}
