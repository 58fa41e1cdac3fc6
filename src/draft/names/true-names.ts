import { commonly, isCommonWord } from '../tokens.ts'
import { type Candidate, tokensOf } from './candidates.ts'
import { isCountry } from './countries.ts'
import { evidenceFor, isAcronym, keyOf, likeliest, nameOf } from './evidence.ts'
import { EVENTS, ORGANISATIONS, PLACES, PROJECTS } from './words.ts'

const COMMON_HEADS = [ORGANISATIONS, PLACES, PROJECTS, EVENTS]

/** The candidates that are names, by their words and by what the rest of the article tells. */
export function trueNames(candidates: readonly Candidate[]): Candidate[] {
  const certain = candidates.filter(({ doubtful }) => !doubtful)
  const whole = candidates.filter(({ from, to }) => to - from > 1)
  const keysIn = (list: readonly Candidate[]) =>
    list.flatMap((one) => tokensOf(one).map(({ text }) => keyOf(text)))
  const known: Known = {
    certain: new Set(certain.map((one) => keyOf(nameOf(one)))),
    ofPeople: new Set(keysIn(whole.filter((one) => likeliest(evidenceFor(one)) === 'person'))),
    heads: new Set(whole.map((one) => keyOf(tokensOf(one).at(-1)?.text ?? ''))),
  }
  return candidates.filter((candidate) => isName(candidate, known))
}

/** What other places of the article tell of a word. */
interface Known {
  /** Names that stand where only a name has a capital. */
  certain: ReadonlySet<string>
  /** The words of people’s names. */
  ofPeople: ReadonlySet<string>
  /** The last words of longer names. */
  heads: ReadonlySet<string>
}

function isName(candidate: Candidate, { certain, ofPeople, heads }: Known): boolean {
  const [first, ...more] = tokensOf(candidate)
  if (!first) return false
  if (more.length > 0) return true
  const { lower, text, tags } = first
  if (/-\p{Ll}/u.test(text)) return false
  if (isOneOfMany(candidate)) return false
  const name = keyOf(text)
  if (isCountry(text) || isAcronym(text)) return true
  if (COMMON_HEADS.some((heads) => heads.has(lower)) && commonly(lower).length > 0) {
    // “The Alliance” where the article has the Civic Alliance.
    return !candidate.doubtful && heads.has(name)
  }
  if (candidate.title !== undefined || ofPeople.has(name)) return true
  const isCommon = isCommonWord(lower)
  if (!candidate.doubtful)
    return !isCommon || tags.has('City') || tags.has('Country') || tags.has('ProperNoun')
  if (certain.has(name)) return true
  return !isCommon
}

/** “A Democrat”: it names nobody. */
function isOneOfMany(candidate: Candidate): boolean {
  const { sentence, from } = candidate
  const before = sentence.tokens[from - 1]
  return (
    /^an?$/.test(before?.lower ?? '') &&
    sentence.tokens[from]?.gap === ' ' &&
    !isBeforeNoun(candidate)
  )
}

/** Whether a common noun stands right behind. */
export function isBeforeNoun({ sentence, to }: Candidate): boolean {
  const next = sentence.tokens[to]
  return next !== undefined && next.gap === ' ' && next.tags.has('Noun')
}
