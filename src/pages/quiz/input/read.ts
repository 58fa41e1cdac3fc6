import { type Input, MOST_TYPED, type Response } from '../../../questions/play.ts'
import type { Strings } from '../../../ui/strings/index.ts'

/** What came back in the fields of an input; a form made by hand may hold anything. */
export interface Filled {
  /** The values of the fields named "response", in the order of the page. */
  values: readonly string[]
  /** Where the slider stood. */
  slider?: string | undefined
}

/** Why a filled-in input gives no response that can be graded, and in which of its fields. */
export interface Fault {
  code: 'no-response' | 'incomplete-response'
  fields: readonly number[]
}

/**
 * What the fields of an input hold: a response, or a fault that its player can mend.
 * `undefined` when nobody can have filled them in like this on our page.
 */
export type Reading = { response: Response } | { fault: Fault } | undefined

/** Reads the fields of an input. A number is typed as in the language of `strings`. */
export function readResponse(input: Input, filled: Filled, strings: Strings): Reading {
  const { values } = filled
  switch (input.type) {
    case 'choice':
      return readChoice(values, input.options.length)
    case 'choices':
      return readChoices(values, input.options.length)
    case 'number':
      return readNumber(input, filled, strings)
    case 'order':
      return readOrder(values, input.options.length)
    case 'match':
      return readPicks(values, input.prompts.length, input.options.length)
    case 'text':
      return readText(values)
  }
}

function readChoice(values: readonly string[], options: number): Reading {
  const [value = '', ...more] = values
  if (more.length > 0) return undefined
  if (value === '') return nothingIn([0])
  const response = position(value, options)
  return response === undefined ? undefined : { response }
}

function readChoices(values: readonly string[], options: number): Reading {
  if (values.length === 0) return nothingIn([0])
  const response = values.flatMap((value) => position(value, options) ?? [])
  return response.length < values.length || repeated(response).length > 0 ? undefined : { response }
}

/**
 * The typed number counts before the slider. Without a script a slider that nobody touched cannot
 * be told from one that was put where it stood, so its start is no response: it has to be typed.
 */
function readNumber(
  { min, max, unit }: Extract<Input, { type: 'number' }>,
  { values, slider }: Filled,
  strings: Strings,
): Reading {
  const [field = '', ...more] = values
  if (more.length > 0) return undefined
  const within = (number: number) => number >= min && number <= max
  const typed = withoutUnit(field, unit)
  if (typed !== '') {
    const response = strings.readNumber(typed)
    return response !== undefined && within(response) ? { response } : wrongIn([0])
  }
  if (slider === undefined) return nothingIn([0])
  const response = slider.trim() === '' ? Number.NaN : Number(slider)
  if (!within(response)) return undefined
  return response === min ? nothingIn([0]) : { response }
}

function withoutUnit(typed: string, unit: string): string {
  const text = typed.trim()
  const ending = [unit, '%'].find((end) => end !== '' && text.endsWith(end))
  return ending === undefined ? text : text.slice(0, -ending.length).trim()
}

/** Each option was given a place; the response lists the options by their places. */
function readOrder(values: readonly string[], options: number): Reading {
  const read = readPicks(
    values.map((place) => (/^\d+$/.test(place) ? String(Number(place) - 1) : place)),
    options,
    options,
  )
  if (!read || 'fault' in read) return read
  const response = read.response.map((_, place) => read.response.indexOf(place))
  return { response }
}

/** One pick of an option a field, no option twice. */
function readPicks(
  values: readonly string[],
  fields: number,
  options: number,
): { response: number[] } | { fault: Fault } | undefined {
  const all = Array.from({ length: fields }, (_, field) => field)
  if (values.length === 0) return nothingIn(all)
  const picks = values.map((value) => (value === '' ? 'none' : position(value, options)))
  if (values.length !== fields || picks.includes(undefined)) return undefined
  const response = picks.filter((pick) => typeof pick === 'number')
  if (response.length === 0) return nothingIn(all)
  const twice = repeated(response)
  const wrong = all.filter((field) => {
    const pick = picks[field]
    return typeof pick !== 'number' || twice.includes(pick)
  })
  return wrong.length > 0 ? wrongIn(wrong) : { response }
}

function readText(values: readonly string[]): Reading {
  const [value = '', ...more] = values
  if (more.length > 0) return undefined
  const response = value.replace(/\p{Cc}+/gu, ' ').trim()
  if (response === '') return nothingIn([0])
  return response.length > MOST_TYPED ? wrongIn([0]) : { response }
}

/** The position of one of so many options, as a form writes it. */
function position(value: string, options: number): number | undefined {
  return /^\d{1,2}$/.test(value) && Number(value) < options ? Number(value) : undefined
}

const repeated = (picks: readonly number[]): number[] =>
  picks.filter((pick, index) => picks.indexOf(pick) !== index)

const nothingIn = (fields: readonly number[]) => ({
  fault: { code: 'no-response', fields } as const,
})
const wrongIn = (fields: readonly number[]) => ({
  fault: { code: 'incomplete-response', fields } as const,
})
