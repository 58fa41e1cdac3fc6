type Fields = Readonly<Record<string, string>>

/** HTTP requests as they are sent, for a load that should cost little to make. */
export const get = (path: string, headers: Fields = {}): string =>
  written('GET', path, headers, undefined)

export const postJson = (path: string, body: unknown, headers: Fields = {}): string =>
  written('POST', path, { 'Content-Type': 'application/json', ...headers }, JSON.stringify(body))

export const putJson = (path: string, body: unknown, headers: Fields = {}): string =>
  written('PUT', path, { 'Content-Type': 'application/json', ...headers }, JSON.stringify(body))

export const postForm = (path: string, fields: Fields): string =>
  written(
    'POST',
    path,
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    String(new URLSearchParams(fields)),
  )

function written(method: string, path: string, headers: Fields, body: string | undefined): string {
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
  const lines = Object.entries({ Host: 'localhost', ...headers, ...length })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `${method} ${path} HTTP/1.1\r\n${head}\r\n${body ?? ''}`
}
