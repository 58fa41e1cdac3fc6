/** Letters that Unicode does not decompose into a base letter and an accent. */
const STROKED: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

/**
 * A function of a text that remembers some thousand results: a build asks for the same names and
 * sentences many thousand times.
 */
export function remembered<T>(reckon: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= MOST_REMEMBERED) known.clear()
    const reckoned = reckon(text)
    known.set(text, reckoned)
    return reckoned
  }
}
const MOST_REMEMBERED = 5000

/**
 * Text for comparing: lower case, without accents, words and numbers parted by single spaces; numbers
 * whole, with their sign in words, a point before their decimals, no zeros behind them and nothing
 * between thousands.
 */
export const fold = remembered(foldAnew)

function foldAnew(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðħıłøßæœ]/g, (letter) => STROKED[letter] ?? letter)
    .replace(/['’]s\b/g, '')
    .replace(/(?<=^|[\s(„“"])[-−](?=\d)/g, 'minus ')
    .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d),(?=\d)/g, '.')
    .replace(/(?<![\d.])(\d+)(\.\d*[1-9])?\.?0*(?![\d.])/g, (written, whole, decimals = '') =>
      written.includes('.') ? `${whole}${decimals}` : written,
    )
    .replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}%.]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

const ENGLISH =
  'a about according after against all among an and any are as at be because before between by did do does during for from had has have how in into is it its many of on or over part share since that the their them this through to toward towards under until was were what when where which who whom whose why will with within without'
const SERBIAN =
  'bez bi bila bile bili bilo bio biti da do dok ga gde i ih ili iz iza je jer kad kada kao ko kod koja koje kojeg kojem koji kojim koju koliko li na nad nakon ne nije o od oko on ona oni ono po pod pored posle pre pred preko prema pri s sa se su što šta ta taj te to tokom tom u uz za zbog'

/** Words that carry no meaning of their own: sharing them gives nothing away. */
const FUNCTION_WORDS = new Set(`${ENGLISH} ${SERBIAN}`.split(' ').map(fold))

/** The folded words of a text that carry meaning. */
export function contentWords(text: string): Set<string> {
  return new Set(
    fold(text)
      .split(' ')
      .filter((word) => word !== '' && !FUNCTION_WORDS.has(word)),
  )
}

/** Whether a text holds a name as whole words, however it is written. */
export const prints = (text: string, name: string): boolean => printer(text)(fold(name))

/** The same for many names, already folded. */
export function printer(text: string): (folded: string) => boolean {
  const spaced = ` ${fold(text)} `
  return (folded) => folded !== '' && spaced.includes(` ${folded} `)
}

/** A word that carries meaning and stands in both texts. */
export function sharedWord(a: string, b: string): string | undefined {
  const words = contentWords(a)
  return [...contentWords(b)].find((word) => words.has(word))
}

/** Whether two texts share a word that carries meaning. */
export const sharesWord = (a: string, b: string): boolean => sharedWord(a, b) !== undefined

export const countWords = (text: string): number => text.trim().split(/\s+/).length
