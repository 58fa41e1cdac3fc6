import type { FactBase } from '../questions/facts.ts'
import { fold } from '../questions/text.ts'
import { languageOf } from '../questions/wording/languages.ts'
import { statement } from '../questions/wording/statement.ts'
import { withoutMarks } from './marks.ts'
import type { Path, Problem } from './problem.ts'
import type { Story } from './schema.ts'

/** So many words in a row a story may share with its source: a name, a title, a short quotation. */
const MOST = 8

/** Warns of each text of a story that readers get and that says more than that in the source's words. */
export function wordsOfSource(story: Story, base: FactBase, article: string): Problem[] {
  const isInSource = runsOf(article)
  return textsOf(story, base).flatMap(({ what, text, path }) => {
    const shared = longestRun(wordsOf(text), isInSource)
    if (shared.length <= MOST) return []
    return {
      severity: 'warning',
      code: 'words-of-source',
      message: `${what} shares ${shared.length} words in a row with the article: “${shared.join(' ')}”`,
      help: `say it in your own words: up to ${MOST} in a row can be the article’s`,
      path,
    }
  })
}

interface StoryText {
  what: string
  text: string
  path: Path
}

function textsOf(story: Story, base: FactBase): StoryText[] {
  const language = languageOf(base)
  return [
    { what: 'the title', text: story.title, path: ['title'] },
    { what: 'the summary', text: story.summary, path: ['summary'] },
    ...base.facts.map((fact, position) => ({
      what: `the fact “${fact.id}”`,
      text: statement(fact, language),
      path: ['facts', position],
    })),
    ...story.facts.flatMap(({ id, note }, position) =>
      note === undefined
        ? []
        : { what: `the note of the fact “${id}”`, text: note, path: ['facts', position, 'note'] },
    ),
    ...story.cards.map(({ title, text }, position) => ({
      what: `the text of the card “${title}”`,
      text: withoutMarks(text),
      path: ['cards', position, 'text'],
    })),
  ]
}

const wordsOf = (text: string): string[] => fold(text).split(' ')

/** Whether words stand in a text in a row; asked for one word more than is allowed, or more. */
function runsOf(text: string): (words: readonly string[]) => boolean {
  const spaced = ` ${fold(text)} `
  return (words) => spaced.includes(` ${words.join(' ')} `)
}

/** The longest row of words that is in the source, if it is longer than it may be. */
function longestRun(words: string[], isInSource: (words: readonly string[]) => boolean): string[] {
  let longest: string[] = []
  for (let begin = 0; begin + MOST < words.length; begin += 1) {
    let end = begin + Math.max(MOST + 1, longest.length + 1)
    while (end <= words.length && isInSource(words.slice(begin, end))) {
      longest = words.slice(begin, end)
      end += 1
    }
  }
  return longest
}
