import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a text, in hexadecimal. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** A seed drawn from a text: its own for each purpose, the same in every build. */
export const seedFrom = (text: string): number => Number.parseInt(hashText(text).slice(0, 8), 16)

const BASE_32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** Eight base-32 characters (RFC 4648, lower case) that stand for a text and do not show it. */
export function opaqueId(text: string): string {
  const bytes = sha256(utf8ToBytes(text))
  return Array.from(bytes.slice(0, 8), (byte) => BASE_32.charAt(byte % 32)).join('')
}
