import { isWithin, type Path, type Problem } from './problem.ts'

/** Where a story must be sound for a problem to be one: its own place, and what it was found by. */
export function groundsOf({ code, path }: Problem): Path[] {
  switch (code) {
    case 'unknown-entity':
      return [path, ['entities']]
    case 'unknown-fact':
      return [path, ['facts']]
    case 'unused-fact':
      return [path, ['cards']]
    case 'unknown-slot':
      return [path, [...path.slice(0, 2), 'text']]
    case 'date-after-source':
      return [path, [...path.slice(0, 2), 'status']]
    case 'forecast-before-source':
      return [path, ['source', 'date']]
    default:
      return [path]
  }
}

/**
 * Whether a problem may only follow from others, which are reported anyway.
 * @param broken the places where a value is broken, so that what is found there means nothing
 */
export function isConsequence(problem: Problem, broken: readonly Path[]): boolean {
  const grounds = groundsOf(problem)
  const compared = problem.also ? [problem.also, problem.path.slice(0, 2)] : []
  return broken.some(
    (path) =>
      grounds.some((ground) => isWithin(ground, path)) ||
      compared.some((part) => isWithin(path, part)) ||
      (problem.code === 'unused-fact' && isOfWhatCardsRestOn(path)),
  )
}

const isOfWhatCardsRestOn = ([top, , key]: Path): boolean =>
  top === 'cards' && (key === undefined || key === 'facts')
