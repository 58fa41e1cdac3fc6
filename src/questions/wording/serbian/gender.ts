/** Feminine nouns that end as masculine ones do; "vrednost" and "oblast" by their ends. */
const FEMININE =
  /(?:\p{L}{3}[oa]st|^(?:bolest|čast|ćud|kost|krv|laž|ljubav|misao|moć|noć|pamet|pomoć|pesan|reč|so|smrt|stvar|svest|varoš|vest|vlast))$/iu

/**
 * "koji", "koja" or "koje" for a noun in the nominative singular, told by the end of the noun or of
 * the adjective before it: "evropski grad", "savezna država", "nebesko telo".
 */
export function which(noun: string): 'koji' | 'koja' | 'koje' {
  const [first = ''] = noun.split(' ')
  if (/a$/i.test(first) || FEMININE.test(first)) return 'koja'
  // "Deo" and "posao" are masculine.
  return /(?<![ae])o$|e$/i.test(first) ? 'koje' : 'koji'
}
