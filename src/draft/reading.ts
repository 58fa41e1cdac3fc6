import type { Article, Paragraph } from './article.ts'
import { datesIn, type FoundDate } from './dates.ts'
import { type Named, namesIn } from './names/names.ts'
import { type Quantity, quantitiesIn } from './quantities/quantities.ts'
import { type Sentence, sentencesOf } from './tokens.ts'

/** What an article names, counts and dates. */
export interface Reading {
  sentences: readonly Sentence[]
  names: readonly Named[]
  quantities: readonly Quantity[]
  dates: readonly FoundDate[]
}

/** Reads the names, quantities and dates in the paragraphs of an article. */
export function readingOf({ paragraphs }: Article): Reading {
  const sentences = paragraphs.flatMap(sentencesOf)
  const dates = paragraphs.flatMap((paragraph: Paragraph) => datesIn(paragraph))
  const names = namesIn(sentences, (sentence, token) =>
    dates.some(
      (date) =>
        date.paragraph === sentence.paragraph && date.start < token.end && token.start < date.end,
    ),
  )
  const mentions = names.flatMap((name) => name.mentions)
  const quantities = sentences.flatMap((sentence) => {
    const isHere = ({ paragraph }: { paragraph: number }) => paragraph === sentence.paragraph
    return quantitiesIn(sentence, { dates: dates.filter(isHere), names: mentions.filter(isHere) })
  })
  return { sentences, names, quantities, dates }
}
