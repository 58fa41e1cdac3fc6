import { styleText } from 'node:util'
import { isError } from '../story/problem.ts'
import type { StoryFile } from './stories.ts'

/** A problem a paragraph: where it is, what is wrong (further lines indented), how to fix it. */
export function problemReport({ file, problems }: StoryFile): string {
  return problems
    .map(({ severity, code, message, help, place }) => {
      const where = styleText('bold', `${file}:${place.line}:${place.column}`)
      const what = styleText(severity === 'error' ? 'red' : 'yellow', `${severity}[${code}]`)
      return `${where} ${what} ${message.replaceAll('\n', '\n  ')}\n  ${styleText('dim', 'help:')} ${help}\n`
    })
    .join('\n')
}

/** "2 errors, 1 warning in 3 stories" */
export function summary(files: readonly StoryFile[]): string {
  const problems = files.flatMap((file) => file.problems)
  const errors = problems.filter(isError).length
  const warnings = problems.length - errors
  const stories = count(files.length, 'story', 'stories')
  if (problems.length === 0) return `${stories} without a problem`
  return `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${stories}`
}

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`
