import { anyOf, type Traps } from '../language.ts'

const WEEKDAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'

export const traps: Traps = {
  relativeTime: anyOf(
    'today|yesterday|tomorrow|tonight|now|currently|recently|soon|ago|earlier this|' +
      `(?:last|this|next) (?:week|month|year|spring|summer|autumn|winter|${WEEKDAYS})|on ${WEEKDAYS}`,
  ),
  pronoun: anyOf('he|she|him|her|hers|it|they|them|we|us|our|you|your|i|me|my'),
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
