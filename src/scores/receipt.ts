import type { Seal } from '../play/seal.ts'
import { readScoreKey } from './tally/countable.ts'

/** Keeps receipts apart from anything else that is sealed with the same key. */
const PURPOSE = 'factdeck receipt 1'

/** Longer texts were never ours. */
const MOST_CHARACTERS = 1024

/** The code with which a player can delete a score. */
export const receiptFor = (seal: Seal, scoreKey: string): Promise<string> =>
  seal.close(PURPOSE, scoreKey)

/** The score's key in a receipt, or `undefined` if it is none of ours. */
export async function readReceipt(seal: Seal, receipt: string): Promise<string | undefined> {
  if (receipt.length > MOST_CHARACTERS) return undefined
  const key = await seal.open(PURPOSE, receipt)
  return key !== undefined && readScoreKey(key) ? key : undefined
}
