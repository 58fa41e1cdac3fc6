import { readArticle } from '../draft/article.ts'
import { draftOf } from '../draft/draft.ts'
import { isEnglish } from '../draft/english.ts'
import { proposalsFrom } from '../draft/facts/proposals.ts'
import { readingOf } from '../draft/reading.ts'
import { yamlOf } from '../draft/yaml.ts'
import { looksLikeDate, parseDate } from '../questions/date.ts'
import { exitWith, readArguments } from './arguments.ts'
import { openArticle } from './article.ts'

// npm run draft -- ARTICLE.txt [--date 2025-06-30] > content/new.yaml: proposes what a story could be made of.

const usage = 'npm run --silent draft -- ARTICLE.txt [--date 2025-06-30] > content/new.yaml'
const { values, positionals } = readArguments(usage, { date: { type: 'string' } })
const [name, ...more] = positionals
if (name === undefined || more.length > 0) exitWith(`usage: ${usage}`)
const { date } = values
if (date !== undefined && !(looksLikeDate(date) && parseDate(date))) {
  exitWith(
    `--date takes the date of the article, such as 2025, 2025-06 or 2025-06-30, not “${date}”`,
  )
}
const text = openArticle(name)
if (!isEnglish(text))
  exitWith(`${name}: seems not to be in English, and drafts are made from English alone`)
const article = readArticle(text)
const reading = readingOf(article)
const draft = draftOf({ article, reading, ...proposalsFrom(reading), ...(date && { date }) })
if (!draft) exitWith(`${name}: there is no sentence in it that a fact could be made of`)
process.stdout.write(yamlOf(draft, { article, reading }))
