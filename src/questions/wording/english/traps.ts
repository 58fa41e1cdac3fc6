import { anyOf, type Traps } from '../language.ts'
import { relativeTime } from './relative-time.ts'

/** What follows "her" where it is no possessive: "asked her to", "saw her in"; or nothing does. */
const NO_NOUN =
  'a|about|after|against|an|and|as|at|because|before|by|during|for|from|how|if|in|into|of|on|or|' +
  'over|since|so|that|the|through|to|until|what|when|where|which|while|who|why|with|without'
const HER = `her(?!\\s+(?!(?:${NO_NOUN})(?!\\p{L}))\\p{L})`

const PRONOUN = anyOf(`he|she|him|${HER}|hers|it|they|them|we|us|our|you|your|i|me|my`)

/** What can stand before a possessive without naming anybody to whom something could belong. */
const NOBODY =
  'in|on|at|to|for|from|by|with|who|whom|which|what|when|where|why|how|year|month|day|' +
  'is|are|was|were|did|do|does|has|have|had|will|would|can|could|must|should|this|true|that'

/** "When did its parliament meet": what belongs to nobody that was named before. */
const POSSESSIVE_FIRST = `^\\P{L}*(?:(?:${NOBODY})\\P{L}+)*(?:his|her|its|theirs?)(?!\\p{L})`

export const traps: Traps = {
  relativeTime,
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
