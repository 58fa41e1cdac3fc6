import type { Deck } from './schema.ts'

/**
 * The deck in a file that has this hash. It was validated before it was kept; doing so again would take a
 * cold isolate 20 ms.
 * @throws Error where it is another file
 */
export async function deckFrom(bytes: ArrayBuffer, hash: string): Promise<Deck> {
  if ((await hashOf(bytes)) !== hash) throw new Error('the file is another one than was kept')
  return JSON.parse(new TextDecoder().decode(bytes))
}

/** SHA-256 of a deck’s file, in hexadecimal: by it a deck that was read is known to be the one meant. */
export async function hashOf(bytes: ArrayBuffer | Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
