import { isError } from '../story/problem.ts'
import { openStory } from './arguments.ts'
import { problemReport, summary } from './report.ts'
import { storyFiles } from './stories.ts'

// npm run check [-- FILE …]: everything wrong with the stories; exit code 1 if there is an error.

const named = process.argv.slice(2)
const files = (named.length > 0 ? named : storyFiles()).map(openStory)
for (const file of files) if (file.problems.length > 0) console.log(problemReport(file))
console.log(summary(files))
if (files.some((file) => file.problems.some(isError))) process.exitCode = 1
