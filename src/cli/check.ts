import { isError } from '../story/problem.ts'
import { exitWith, openStory, readArguments } from './arguments.ts'
import { openArticle } from './article.ts'
import { problemReport, summary } from './report.ts'
import { storyFiles } from './stories.ts'

// npm run check [-- FILE …]: everything wrong with the stories; exit code 1 if there is an error.
// npm run check -- FILE --article ARTICLE.txt: also where the story takes over the article's words.

const usage = 'npm run check [-- FILE …], or -- FILE --article ARTICLE.txt'
const { values, positionals } = readArguments(usage, { article: { type: 'string' } })
if (values.article !== undefined && positionals.length !== 1) exitWith(`usage: ${usage}`)
const article = values.article === undefined ? undefined : openArticle(values.article)
const names = positionals.length > 0 ? positionals : storyFiles()
const files = names.map((name) => openStory(name, article))
for (const file of files) if (file.problems.length > 0) console.log(problemReport(file))
console.log(summary(files))
if (files.some((file) => file.problems.some(isError))) process.exitCode = 1
