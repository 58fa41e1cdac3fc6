/** SHA-256 of a deck’s file, in hexadecimal: by it a deck that was read is known to be the one meant. */
export async function hashOf(bytes: ArrayBuffer | Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
