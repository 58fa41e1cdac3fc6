import { fold } from './text.ts'

/**
 * A typed answer for comparing: case, accents, spaces, an English article, apostrophes and the marks
 * between thousands do not count, a decimal comma is a point, "dj" is "đ", and Serbian in Cyrillic is the
 * same in Latin script.
 */
export function foldTyped(text: string): string {
  const plain = text.normalize('NFKC').replace(BETWEEN_THOUSANDS, '')
  const latin = fold(plain.replace(APOSTROPHES, '').replaceAll('&', ' and ')).replace(
    /\p{Script=Cyrillic}/gu,
    (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter,
  )
  return latin.replace(/^the /, '').replaceAll('dj', 'd').replace(/ %$/, '%')
}

/** 1,250 and 1.250 and 1 250 and 1’250 are the same number. */
const BETWEEN_THOUSANDS = /(?<=(?:^|[^\d.,])\d{1,3}(?:[.,\s'’]\d{3})*)[.,\s'’](?=\d{3}(?:\D|$))/g

/** "O’Neill" is "ONeill". */
const APOSTROPHES = /(?<=\p{L})['’‘´`ʼ](?=\p{L})/gu

/** Serbian letters without their accents, each Cyrillic one at the place of its Latin one. */
const CYRILLIC = 'абвгдђежзијклљмнњопрстћуфхцчџш'
const LATIN = 'a b v g d d e z z i j k l lj m n nj o p r s t c u f h c c dz s'.split(' ')
