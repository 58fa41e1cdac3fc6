import { anyOf, type Traps } from '../language.ts'

const WEEKDAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'

const PRONOUN = anyOf('he|she|him|her|hers|it|they|them|we|us|our|you|your|i|me|my')

/** What can stand before a possessive without naming anybody to whom something could belong. */
const NOBODY =
  'in|on|at|to|for|from|by|with|which|what|when|where|why|how|year|month|day|' +
  'is|are|was|were|did|do|does|has|have|had|will|would|can|could|must|should|this|true|that'

/** "When did its parliament meet": what belongs to nobody that was named before. */
const POSSESSIVE_FIRST = `^\\P{L}*(?:(?:${NOBODY})\\P{L}+)*(?:his|its|theirs?)(?!\\p{L})`

export const traps: Traps = {
  relativeTime: anyOf(
    'today|yesterday|tomorrow|tonight|now|currently|recently|soon|ago|earlier this|' +
      `(?:last|this|next) (?:week|month|year|spring|summer|autumn|winter|${WEEKDAYS})|on ${WEEKDAYS}`,
  ),
  pronoun: new RegExp(`${PRONOUN.source}|${POSSESSIVE_FIRST}`, 'iu'),
  negation: anyOf("not|except|never|neither|nor|no|cannot|\\p{L}+n['’]t"),
  absolute: anyOf('always|never|all|none|every|only|usually|sometimes|often|frequently'),
  combination: anyOf('(?:all|none|both|neither) of (?:the )?(?:above|these)'),
}

/** “Is it true” and “did these happen” name no one. */
export const ownWords = (stem: string): string =>
  stem
    .replace(/^([^“]*: )“(.*)”\?$/, '$1$2?')
    .replace(/[“‘][^”’]*[”’]/g, '')
    .replace(/is it true that/i, '')
