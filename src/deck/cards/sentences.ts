import { contentWords } from '../../questions/text.ts'
import { markedFacts, withoutMarks } from '../../story/marks.ts'
import type { DeckFact, Sentence } from '../schema.ts'

/**
 * A card’s text by paragraph and sentence, each with the facts of the card that it rests on: those
 * that the editor names behind it. A fact that is named nowhere belongs to the sentence that has
 * most of its words, if any has enough; a sentence without one, to a fact whose words it clearly has.
 */
export function sentencesOf(text: string, facts: readonly Worded[], lang: string): Sentence[][] {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) =>
    split(paragraph.replace(/\s+/g, ' ').trim(), lang).map((sentence) => ({
      text: withoutMarks(sentence),
      facts: markedFacts(sentence),
    })),
  )
  const sentences = paragraphs.flat()
  const marked = new Set(sentences.flatMap((sentence) => sentence.facts))
  const unmarked = sentences.filter((sentence) => sentence.facts.length === 0)
  const likeness = likenessIn(facts)
  for (const fact of facts) {
    if (marked.has(fact.id)) continue
    best(unmarked, (sentence) => likeness(fact, sentence))?.facts.push(fact.id)
  }
  for (const sentence of unmarked.filter((each) => each.facts.length === 0)) {
    const near = facts.filter((fact) => shared(fact, sentence).length >= CLEARLY)
    const fact = best(near, (each) => likeness(each, sentence))
    if (fact) sentence.facts.push(fact.id)
  }
  return paragraphs
}

type Worded = Pick<DeckFact, 'id' | 'statement'>

/** So many words in common are no accident. */
const CLEARLY = 4
/** A sentence that says less of a fact does not rest on it. */
const LEAST = 1 / 6

/** After a full stop, but for that of an initial or a title. */
const END =
  /(?<=[.!?…][”"’»)]*(?:\s*\[\^[a-z0-9-]+\])*)(?<!(?<!\p{L})(?:\p{L}|Mr|Mrs|Ms|Dr|St|No|dr|prof|tzv)\.)\s+(?=[\p{Lu}\p{N}“"„«(])/u
/** In most languages an ordinal number has a full stop: “Godine 1888. Tesla …”. */
const ORDINAL = /\d\.$/

function split(paragraph: string, lang: string): string[] {
  const sentences: string[] = []
  for (const part of paragraph.split(END)) {
    const last = sentences.at(-1)
    if (last !== undefined && ORDINAL.test(last) && !lang.startsWith('en')) {
      sentences[sentences.length - 1] = `${last} ${part}`
    } else sentences.push(part)
  }
  return sentences
}

/**
 * How much of a fact a sentence says: the words that they share, rare ones among the facts and
 * numbers counting more, against the length of the sentence: a long one has something of many.
 */
function likenessIn(facts: readonly Worded[]) {
  const stems = facts.map(({ statement }) => stemsOf(statement))
  const weight = (stem: string) =>
    Math.log(1 + facts.length / stems.filter((each) => each.has(stem)).length) *
    (isNumber(stem) ? 2 : 1)
  const sum = (words: Iterable<string>) => [...words].reduce((all, word) => all + weight(word), 0)
  return (fact: Worded, sentence: Sentence): number => {
    const said = sum(shared(fact, sentence))
    if (said < sum(stemsOf(fact.statement)) * LEAST) return 0
    return said / stemsOf(sentence.text).size ** 0.3
  }
}

function shared({ statement }: Worded, sentence: Sentence): string[] {
  const said = stemsOf(sentence.text)
  return [...stemsOf(statement)].filter((stem) => said.has(stem))
}

/** The words of a text that carry meaning, without their endings; a number is one word. */
function stemsOf(text: string): Set<string> {
  const words = contentWords(text.replace(/(?<=\d)[.,](?=\d)/g, 'n').replaceAll('%', ' percent'))
  return new Set([...words].map((word) => (isNumber(word) ? word : word.slice(0, 5))))
}

const isNumber = (word: string): boolean => /^\p{N}/u.test(word)

/** The first of those with the greatest likeness; none if there is no likeness at all. */
function best<T>(all: readonly T[], likeness: (each: T) => number): T | undefined {
  let most = 0
  let found: T | undefined
  for (const each of all) {
    const value = likeness(each)
    if (value > most) [most, found] = [value, each]
  }
  return found
}
