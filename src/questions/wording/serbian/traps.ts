import { anyOf, type Traps } from '../language.ts'

export const traps: Traps = {
  relativeTime: anyOf(
    'danas|juče|sutra|sada|nedavno|uskoro|trenutno|' +
      '(?:prošl|ov|sledeć)(?:e|i|a|og|oj|u) (?:godin|nedelj|mesec|leto|proleć|jesen|zim)\\p{L}*|' +
      'letos|zimus|jesenas|prolećos|lane|preklane|pre \\S+ (?:dan|godin|mesec)\\p{L}*',
  ),
  pronoun: anyOf(
    'on|ona|oni|one|njega|njemu|njoj|njih|njima|njim|mi|nas|nama|vi|vas|vama|ti|tebe|ja|mene',
  ),
  negation: anyOf('ne|nije|nisu|nisam|nikad|nikada|niko|ništa|nema|nemaju|neće|osim'),
  absolute: anyOf('uvek|nikad|nikada|svi|sve|niko|samo|obično|ponekad|često'),
  combination: anyOf('(?:sve|ništa|oboje) (?:od )?(?:navedeno(?:g)?|ovoga?)'),
}

export const ownWords = (stem: string): string =>
  stem.replace(/^([^„]*: )„(.*)“\?$/, '$1$2?').replace(/[„‚][^“‘]*[“‘]/g, '')
