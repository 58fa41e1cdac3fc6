import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { closestMatch } from 'leven'
import { type Item, isKind, KINDS, type Kind } from '../questions/kinds/play.ts'
import { problemReport } from './report.ts'
import { loadStory, type StoryFile } from './stories.ts'

/** A command's arguments; with others than it takes it tells its use and ends. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: T,
) {
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    return exitWith(`${error instanceof Error ? error.message : error}\nusage: ${usage}`)
  }
}

/** The one story that a command was given, without errors; otherwise the command ends. */
export function onlyStory(positionals: readonly string[], usage: string) {
  const file = onlyFile(positionals, usage)
  return file.compiled ?? exitWith(problemReport(file))
}

/** The one story file that a command was given; otherwise the command ends. */
export function onlyFile(positionals: readonly string[], usage: string): StoryFile {
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) return exitWith(`usage: ${usage}`)
  return openStory(name)
}

/**
 * A story file; the command ends when there is none.
 * @param article the text of its source, where its words are to be compared
 */
export function openStory(name: string, article?: string): StoryFile {
  const found = statSync(name, { throwIfNoEntry: false })
  if (!found) return exitWith(`${name}: there is no such file`)
  if (found.isDirectory()) {
    const example = join(name, 'my-story.yaml')
    return exitWith(`${name}: is a folder; name a story file in it, such as ${example}`)
  }
  return loadStory(name, article)
}

/** A whole number within limits from an option's text. */
export function wholeNumber(name: string, text: string, limits: { min: number; max: number }) {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number >= limits.min && number <= limits.max) return number
  return exitWith(
    `--${name} takes a whole number from ${limits.min} to ${limits.max}, not “${text}”`,
  )
}

/** The kinds that an option lists, such that the bank has items of one of them at least. */
export function kindsIn(text: string, bank: readonly Item[]): Kind[] {
  const kinds = text.split(',').map((name) => {
    const kind = name.trim()
    if (isKind(kind)) return kind
    const near = closestMatch(kind, KINDS, { maxDistance: 3 })
    return exitWith(
      `--kinds: there is no kind “${kind}”${near ? `: did you mean “${near}”?` : ''}\n` +
        `the kinds are ${KINDS.join(', ')}`,
    )
  })
  if (bank.some(({ kind }) => kinds.includes(kind))) return kinds
  return exitWith(`--kinds: the story has no questions of the kind ${kinds.join(' or ')}`)
}

/** Tells what keeps a command from its work, and ends it. */
export function exitWith(message: string): never {
  console.error(message)
  process.exit(1)
}
