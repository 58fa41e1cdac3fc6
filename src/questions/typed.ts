import { fold } from './text.ts'

/**
 * A typed answer for comparing: case, accents, spaces, an English article and the marks between
 * thousands do not count, a decimal comma is a point, and "dj" is "đ".
 */
export function foldTyped(text: string): string {
  const plain = text.normalize('NFKC').replace(BETWEEN_THOUSANDS, '')
  return fold(plain).replace(/^the /, '').replaceAll('dj', 'd').replace(/ %$/, '%')
}

/** 1,250 and 1.250 and 1 250 and 1’250 are the same number. */
const BETWEEN_THOUSANDS = /(?<=(?:^|[^\d.,])\d{1,3}(?:[.,\s'’]\d{3})*)[.,\s'’](?=\d{3}(?:\D|$))/g
