import { Document, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Article } from './article.ts'
import { type Draft, UNKNOWN } from './draft.ts'
import type { Reading } from './reading.ts'

const HEADER = ` A draft: nothing in it has been confirmed, and its words may be those of the article.

 1. Write the title and the summary, and say of the source what it is and when it was published.
 2. Look at each entity, fact and card: compare it with the article, mend it, put it into your own
    words, and take out “proposed: true”. Take out what is wrong or not needed.
 3. npm run check -- THIS-FILE --article ARTICLE.txt   says what is left, line by line.

 Paragraphs are counted without headings. src/README.md lists all keys of a fact.`

/** The draft as a story file, with comments that tell the editor what to do. */
export function yamlOf(
  { story, open, fromModel }: Draft,
  { article, reading }: { article: Article; reading: Reading },
): string {
  const document = new Document(story)
  document.commentBefore = HEADER
  const part = (key: string) => document.get(key, true)
  const source = part('source')
  if (isMap(source) && story.source.date === UNKNOWN) {
    const date = document.createNode(UNKNOWN)
    date.comment = ' when the article was published: nothing here can tell'
    source.set('date', date)
  }
  eachOf(part('entities'), inOneLine)
  eachOf(part('cards'), (card) => {
    if (isMap(card)) inOneLine(card.get('facts', true))
  })
  const facts = part('facts')
  if (isSeq(facts)) {
    let told = 0
    for (const [position, item] of facts.items.entries()) {
      const fact = story.facts[position]
      if (!isMap(item) || !fact) continue
      for (const { value } of item.items) inOneLine(value)
      const notes = notesUpTo(fact.paragraph, told)
      const dates = open.get(fact.id) ?? []
      if (dates.length > 0)
        notes.push(` When: “${dates.join('”, “')}”. If you know the date, add “when:”.`)
      if (fromModel.has(fact.id)) notes.push(' Written by a language model.')
      told = fact.paragraph
      if (notes.length > 0) item.commentBefore = notes.join('\n')
      item.spaceBefore = notes.length > 0 && position > 0
    }
    const rest = notesUpTo(article.paragraphs.length, told)
    if (rest.length > 0) facts.comment = rest.join('\n')
  }
  for (const key of ['source', 'entities', 'facts', 'cards']) spaced(document, key)
  return document.toString({ lineWidth: 100, flowCollectionPadding: true })

  /** What the paragraphs count and date, of those that have not been told of yet. */
  function notesUpTo(paragraph: number, told: number): string[] {
    return article.paragraphs
      .slice(told, paragraph)
      .map(({ number }) => ` Paragraph ${number}${listOf(number, reading)}`)
  }
}

function listOf(paragraph: number, { quantities, dates }: Reading): string {
  const isHere = (place: { paragraph: number }) => place.paragraph === paragraph
  const numbers = quantities.filter(isHere).flatMap(({ amount }) => amount ?? [])
  const days = dates.filter(isHere).map(({ text, iso }) => (iso === undefined ? `“${text}”` : iso))
  const parts = [
    ...(numbers.length > 0 ? [`numbers: ${numbers.join(', ')}`] : []),
    ...(days.length > 0 ? [`dates: ${days.join(', ')}`] : []),
  ]
  return parts.length > 0 ? ` (${parts.join('; ')})` : ''
}

function inOneLine(node: unknown): void {
  if (isMap(node) || isSeq(node)) node.flow = true
}

function eachOf(node: unknown, change: (value: unknown) => void): void {
  if (isMap(node)) for (const { value } of node.items) change(value)
  else if (isSeq(node)) node.items.forEach(change)
}

function spaced(document: Document<Node>, key: string): void {
  const { contents } = document
  if (!isMap(contents)) return
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key)
  if (isScalar(pair?.key)) pair.key.spaceBefore = true
}
