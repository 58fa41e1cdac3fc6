import type { Sums } from './book.ts'

/** The sums of all objects of a story. */
export function addSums(parts: readonly Sums[]): Sums {
  const shares = new Map<number, number>()
  const versions = new Map<string, number>()
  for (const part of parts) {
    for (const [share, count] of part.shares) shares.set(share, (shares.get(share) ?? 0) + count)
    for (const { version, attempts } of part.versions) {
      versions.set(version, (versions.get(version) ?? 0) + attempts)
    }
  }
  return {
    versions: [...versions].map(([version, attempts]) => ({ version, attempts })),
    shares: [...shares].sort(([a], [b]) => a - b),
    items: addRows(
      parts.flatMap(({ items }) => items),
      ({ item }) => item,
      [],
    ),
    options: addRows(
      parts.flatMap(({ options }) => options),
      ({ item, option }) => `${item}/${option}`,
      ['option'],
    ),
  }
}

/** Rows with the same name become one: their numbers are added, save those that are part of the name. */
function addRows<Row extends { item: string }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  parts: readonly string[],
): Row[] {
  const together = new Map<string, Row>()
  for (const row of rows) {
    const name = nameOf(row)
    const before = together.get(name)
    together.set(name, before ? addNumbers(before, row, parts) : row)
  }
  return [...together.values()]
}

function addNumbers<Row extends object>(a: Row, b: Row, parts: readonly string[]): Row {
  const more = new Map<string, unknown>(Object.entries(b))
  const sums = Object.entries(a).map(([column, value]) => {
    const isSum = typeof value === 'number' && !parts.includes(column)
    return [column, isSum ? value + Number(more.get(column)) : value]
  })
  // The same columns as before, with numbers for numbers.
  return Object.fromEntries(sums) as Row
}
