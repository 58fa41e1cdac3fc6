export type Row = Readonly<Record<string, string | number>>

/**
 * Rows as a table for a person: names of columns, a line, and a line for each row. Numbers stand at
 * the right.
 */
export function table(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {})
  const columns = names.map((name) => {
    const cells = rows.map((row) => row[name] ?? '')
    const width = Math.max(name.length, ...cells.map((cell) => String(cell).length))
    const atRight = cells.every((cell) => /^[\d.]*$/.test(String(cell)))
    const pad = (text: string) => (atRight ? text.padStart(width) : text.padEnd(width))
    return [pad(name), '─'.repeat(width), ...cells.map((cell) => pad(String(cell)))]
  })
  const lines = Array.from({ length: rows.length + 2 }, (_, line) =>
    columns
      .map((column) => column[line])
      .join('  ')
      .trimEnd(),
  )
  return lines.join('\n')
}
