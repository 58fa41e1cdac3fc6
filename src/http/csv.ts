/** What a spreadsheet would take for a formula at the start of a text. */
const FORMULA = /^[=+\-@\t\r]/

/** A table as CSV (RFC 4180) that spreadsheets read as UTF-8; no text in it can be a formula. */
export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return `"${text.replaceAll('"', '""')}"`
}
