import type { EntityType } from '../../questions/facts.ts'
import type { Sentence, Token } from '../tokens.ts'
import { type Candidate, candidatesIn, tokensOf } from './candidates.ts'
import { evidenceFor, keyOf, likeliest, nameOf, summed } from './evidence.ts'
import { type Group, grouped } from './groups.ts'
import { isBeforeNoun, trueNames } from './true-names.ts'

/** A place where something is named. */
export interface Mention {
  paragraph: number
  start: number
  end: number
  text: string
}

/** What an article names, however often and in however many ways. */
export interface Named {
  type: EntityType
  /** The fullest of its names. */
  name: string
  /** Its other names in the article. */
  aliases: readonly string[]
  /** What stands in front of its name: “finance minister”. */
  title?: string
  /** “Chinese”, in front of the title. */
  nationality?: string
  mentions: readonly Mention[]
}

/** Finds what the sentences of an article name, and which names are those of one thing. */
export function namesIn(
  sentences: readonly Sentence[],
  isTaken: (at: Sentence, token: Token) => boolean,
): Named[] {
  const candidates = sentences.flatMap((sentence) =>
    candidatesIn(sentence, (token) => isTaken(sentence, token)),
  )
  return grouped(trueNames(candidates))
    .flatMap(named)
    .sort((a, b) => order(a) - order(b))
}

/** Where something is named first; no paragraph is as long. */
const order = ({ mentions: [first] }: Named): number =>
  first ? first.paragraph * 1e6 + first.start : Number.POSITIVE_INFINITY

function named({ candidates }: Group): Named[] {
  const evidence = summed(candidates.map(evidenceFor))
  const type = likeliest(evidence) ?? fallback(candidates)
  if (type === undefined) return []
  const names = [...new Set(candidates.map(nameOf))]
  const name =
    [...names].sort((a, b) => wordsIn(b) - wordsIn(a) || names.indexOf(a) - names.indexOf(b))[0] ??
    ''
  const title = candidates.find((candidate) => candidate.title !== undefined)?.title
  const nationality = candidates.find(
    (candidate) => candidate.nationality !== undefined,
  )?.nationality
  return [
    {
      type,
      name,
      aliases: names.filter((other) => keyOf(other) !== keyOf(name)),
      ...(title !== undefined && type === 'person' && { title }),
      ...(nationality !== undefined && { nationality }),
      mentions: candidates
        .map(mentionOf)
        .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start),
    },
  ]
}

const wordsIn = (name: string): number => name.split(' ').length

/** What is named without a word that says what it is. */
function fallback(candidates: readonly Candidate[]): EntityType | undefined {
  return candidates.every(isBeforeNoun) ? undefined : 'organisation'
}

function mentionOf(candidate: Candidate): Mention {
  const tokens = tokensOf(candidate)
  return {
    paragraph: candidate.sentence.paragraph,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    text: nameOf(candidate),
  }
}
