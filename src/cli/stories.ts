import { readdirSync, readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import * as v from 'valibot'
import { type Compiled, compileDeck } from '../deck/compile.ts'
import { gateProblems } from '../deck/gate.ts'
import { Slug } from '../questions/slug.ts'
import { checkStory } from '../story/check.ts'
import { groundsOf, isConsequence } from '../story/consequence.ts'
import { parseStory } from '../story/parse.ts'
import { isError, type Problem } from '../story/problem.ts'
import { resolveStory } from '../story/resolve.ts'
import { type Place, readYaml } from '../story/source-text.ts'
import { wordsOfSource } from '../story/words-of-source.ts'

/** A story file after the whole pipeline: its deck, if it has no errors, and all that is wrong. */
export interface StoryFile {
  file: string
  compiled?: Compiled
  /** What the gate held back: to be looked at, not to be served. */
  heldBack?: Compiled
  problems: (Problem & { place: Place })[]
}

const CONTENT = 'content'

/** The story files in `content/`, in the order of their names. */
export function storyFiles(folder = CONTENT): string[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`)
}

/** Reads, checks and compiles one story file. Throws only when the file cannot be read. */
export function loadStory(file: string, article?: string): StoryFile {
  const inside = relative('.', file)
  return compileText(inside.startsWith('..') ? file : inside, readFileSync(file, 'utf8'), article)
}

/**
 * The pipeline of one story file's text: YAML, schema, resolving, editorial rules, deck, the gate.
 * @param article the text of the story's source, where its words are to be compared
 */
export function compileText(file: string, text: string, article?: string): StoryFile {
  const source = readYaml(text)
  const id = basename(file).replace(/\.ya?ml$/, '')
  const withPlaces = (problems: readonly Problem[]) =>
    [
      ...source.problems,
      ...problems
        .filter((problem) => groundsOf(problem).every(source.isIntact))
        .map((problem) => ({ ...problem, place: source.place(problem.path, problem.atKey) }))
        .filter(({ place }) => !source.problems.some((other) => isSamePlace(other.place, place))),
    ].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
  const { story, problems, standIns } = parseStory(source.value)
  const found = [...fileNameProblems(id), ...problems]
  if (!story) return { file, problems: withPlaces(found) }
  const { base, problems: unresolved } = resolveStory(story)
  const broken = [...standIns, ...unresolved.map(({ path }) => path)]
  found.push(
    ...unresolved.filter((problem) => !isConsequence(problem, standIns)),
    ...[
      ...checkStory(story, base),
      ...(article === undefined ? [] : wordsOfSource(story, base, article)),
    ].filter((problem) => !isConsequence(problem, broken)),
  )
  if (source.problems.length > 0 || found.some(isError))
    return { file, problems: withPlaces(found) }
  const compiled = compileDeck(id, story, base)
  const all = [...found, ...gateProblems(story, compiled)]
  const made = all.some(isError) ? { heldBack: compiled } : { compiled }
  return { file, ...made, problems: withPlaces(all) }
}

const isSamePlace = (a: Place, b: Place): boolean => a.line === b.line && a.column === b.column

function fileNameProblems(id: string): Problem[] {
  if (v.is(Slug, id)) return []
  return [
    {
      severity: 'error',
      code: 'file-name',
      message: `“${id}” cannot be a story’s name in an address`,
      help: 'name the file in lower-case words joined by hyphens',
      path: [],
    },
  ]
}
