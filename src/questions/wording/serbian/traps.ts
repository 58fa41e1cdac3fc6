import { anyOf, type Traps } from '../language.ts'

/** "ove", "prošlog", "narednih" …, in all their forms. */
const THIS = '(?:ov|prošl|minul|protekl|sledeć|naredn|iduć)(?:a|e|i|o|u|og|oga|oj|om|ih|im)'

export const traps: Traps = {
  relativeTime: anyOf(
    'danas|juče|prekjuče|sutra|večeras|noćas|sad|sada|zasad|dosad|' +
      'nedavno|odnedavno|uskoro|trenutno|' +
      `${THIS} (?:dan|nedelj|sedmic|mesec|godin|decenij|vek|leto|leta|proleć|jesen|zim)\\p{L}*|` +
      'letos|zimus|jesenas|prolećos|lane|lani|preklane|' +
      // "Pre pet godina", but not "pre 1900. godine".
      'pre (?!\\d+\\.)\\S+ (?:dan|nedelj|mesec|godin|decenij|vek)\\p{L}*',
  ),
  pronoun: anyOf(
    'on|ona|oni|one|njega|njemu|njime?|nje|njoj|nju|njome?|njih|njima|ga|mu|joj|ju|ih|im|' +
      'ja|mene|meni|mnome?|ti|tebe|tebi|tobom|mi|nas|nama|nam|vi|vas|vama|vam',
  ),
  negation: anyOf(
    'ne|ni|nisam|nisi|nije|nismo|niste|nisu|neću|neće|nećemo|nema|nemaju|nemoj|' +
      'nikad|nikada|nigde|niko|nikoga|nikome|ništa|nijed(?:an|na|no)\\p{L}*|osim|sem|izuzev',
  ),
  absolute: anyOf('uvek|nikad|nikada|svi|sve|niko|samo|obično|ponekad|često'),
  combination: anyOf('(?:sve|ništa|oboje) (?:od )?(?:navedeno(?:g)?|ovoga?)'),
}

export const ownWords = (stem: string): string =>
  stem.replace(/^([^„]*: )„(.*)“\?$/, '$1$2?').replace(/[„‚][^“‘]*[“‘]/g, '')
