import { withoutInvisible } from '../story/invisible.ts'

/** A paragraph of an article; they are counted from 1, without the headings. */
export interface Paragraph {
  number: number
  text: string
}

export interface Article {
  paragraphs: readonly Paragraph[]
  /** Each with the number of the paragraph below it. */
  headings: readonly { text: string; above: number }[]
}

/** Reads the text of an article: a line a paragraph, or lines broken by hand and parted by empty ones. */
export function readArticle(text: string): Article {
  const paragraphs: Paragraph[] = []
  const headings: { text: string; above: number }[] = []
  for (const block of blocksOf(text)) {
    if (isHeading(block)) headings.push({ text: block, above: paragraphs.length + 1 })
    else paragraphs.push({ number: paragraphs.length + 1, text: block.replace(DATELINE, '') })
  }
  return { paragraphs, headings }
}

/** “GENEVA (Agency) – ”: where the article was written is none of its facts. */
const DATELINE =
  /^\p{Lu}[\p{Lu}\s.,’'-]+(?:,? \p{Lu}\p{Ll}+\.? \d+ )?(?:\([^)]{2,30}\))? ?[–—-]+ (?=[\p{Lu}“"])/u

function blocksOf(text: string): string[] {
  return withoutInvisible(text.replace(/\r\n?/g, '\n'))
    .split(/\n[^\S\n]*\n/)
    .flatMap((block) => joined(block.split('\n').map(tidy).filter(Boolean)))
}

/** Lines as an editor breaks them by hand are hardly longer. */
const WIDEST = 120

/** Lines that were broken by hand, put together again; a short one above them is their heading. */
function joined(lines: readonly string[]): string[] {
  const widest = Math.max(0, ...lines.map(({ length }) => length))
  if (lines.length < 2 || widest > WIDEST) return [...lines]
  const [first = '', ...rest] = lines
  if (isHeading(first) && first.length < widest * SHORT) return [first, ...joined(rest)]
  return lines.every((line) => ENDED.test(line)) ? [...lines] : [lines.join(' ')]
}

const SHORT = 0.7

const tidy = (line: string): string => line.replace(/\s+/g, ' ').trim()

const ENDED = /[.!?…:;]["”’')\]]*$/
const MOST_WORDS = 14

/** A few words that do not end as a sentence does. */
const isHeading = (line: string): boolean =>
  !ENDED.test(line) && line.split(' ').length <= MOST_WORDS

/** From where to where each sentence of a text goes. */
export function sentencesIn(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = []
  let start = 0
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) {
    const end = index + mark.trimEnd().length
    if (mark.startsWith('.') && NOT_LAST.test(text.slice(start, index + 1))) continue
    sentences.push({ start, end })
    start = index + mark.length
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}

const SENTENCE_END = /[.!?…]+["”’')\]]*\s+(?=["“‘'([]?[\p{Lu}\p{N}])/gu

/** Abbreviations and initials end with a full stop that ends no sentence. */
const NOT_LAST =
  /(?:^|[\s(“"‘])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|St|Jr|Sr|Rev|Hon|Pres|vs|No|Nos|approx|ca|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u
