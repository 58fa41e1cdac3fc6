import { anyOf, type Traps } from '../language.ts'

/** "ove", "prošlog", "narednih" …, in all their forms. */
const THIS =
  '(?:ov|prošl|minul|protekl|prethodn|sledeć|naredn|iduć)(?:a|e|i|o|u|eg|og|oga|em|oj|om|ih|im)'
const PERIOD = '(?:dan|noć|nedelj|sedmic|mesec|godin|decenij|vek|leto|leta|proleć|jesen|zim)\\p{L}*'
/** "Poslednja decenija života" is none. */
const LAST = `poslednj(?:a|e|i|u|eg|em|oj|ih) (?:\\S+ )?${PERIOD}(?!\\p{L}| \\p{L})`

const MONTH =
  '(?:januar|februar|mart|april|maj|jun|jul|avgust|septembr|oktobr|novembr|decembr)(?:a|u)'
/** A month or a day of it without a year behind it, or a gap for one, in a text that has none at all. */
const WITHOUT_YEAR = `(?<!\\d{4}.*)(?:u|od|do|krajem|početkom|sredinom|\\d{1,2}\\.) ${MONTH}(?!\\p{L})(?! ____)(?!.*\\d{4})`

export const traps: Traps = {
  relativeTime: anyOf(
    'danas|juče|prekjuče|sutra|večeras|noćas|sad|sada|zasad|dosad|' +
      'nedavno|odnedavno|uskoro|trenutno|' +
      'jutros|sinoć|dosad|tada|za vikend|' +
      `${THIS} (?:\\S+ )?${PERIOD}|${LAST}|${PERIOD} (?:dana )?(?:kasnije|ranije|docnije)|${WITHOUT_YEAR}|` +
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
