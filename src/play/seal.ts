import { decodeBase64Url, encodeBase64Url } from 'hono/utils/encode'

/** Makes texts that only the holder of a key can have made. */
export interface Seal {
  /**
   * "payload.signature", both in base64url (RFC 4648), so that it stands in an address as it is.
   * @param purpose keeps texts for one use apart from those for another
   */
  close(purpose: string, text: string): Promise<string>
  /** The text in a sealed one, or `undefined` if it was forged, altered, or made for another use. */
  open(purpose: string, sealed: string): Promise<string | undefined>
}

/** Seals with HMAC-SHA-256 (RFC 2104). */
export async function createSeal(secret: string): Promise<Seal> {
  const bytes = new TextEncoder().encode(secret)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign', 'verify'])
  const signed = (purpose: string, payload: string) =>
    new TextEncoder().encode(`${purpose}\n${payload}`)
  return {
    async close(purpose, text) {
      const payload = toBase64Url(new TextEncoder().encode(text).buffer)
      const signature = await crypto.subtle.sign('HMAC', key, signed(purpose, payload))
      return `${payload}.${toBase64Url(signature)}`
    },
    async open(purpose, sealed) {
      const [payload, signature, ...more] = sealed.split('.')
      if (!payload || !signature || more.length > 0) return undefined
      const mac = fromBase64Url(signature)
      // Constant time (Web Cryptography, HMAC verify).
      if (!mac || !(await crypto.subtle.verify('HMAC', key, mac, signed(purpose, payload)))) {
        return undefined
      }
      return new TextDecoder().decode(fromBase64Url(payload))
    },
  }
}

/** Without padding, which an address would have to escape. */
const toBase64Url = (bytes: ArrayBufferLike): string => encodeBase64Url(bytes).replace(/=+$/, '')

/** `undefined` also for the other spellings that base64 has for the same bytes. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return undefined
  const bytes = decodeBase64Url(text)
  return toBase64Url(bytes.buffer) === text ? bytes : undefined
}
