import { closestMatch } from 'leven'
import * as v from 'valibot'

/**
 * An object with these keys and no others. Unlike `strictObject` it reports every unknown key,
 * and the keys' own problems in the same run; the message helps to find the right key.
 * @param hint what to write instead of a key that is like none of these
 */
export function closed<const E extends v.ObjectEntries>(
  entries: E,
  hint = `here one can write ${Object.keys(entries).join(', ')}`,
) {
  const required = Object.entries(entries).flatMap(([key, { type }]) =>
    type === 'optional' ? [] : [`${key}: …`],
  )
  // Lazy, as only the input itself still has the keys that valibot never takes over.
  return v.lazy((input) =>
    v.pipe(
      v.custom<Record<string, unknown>>(isMap, `write at least ${required.join(', ')}`),
      v.looseObject(entries),
      v.rawCheck(({ addIssue }) => {
        for (const key of keysOf(input)) {
          if (Object.hasOwn(entries, key)) continue
          const near = nearest(key, Object.keys(entries), 2)
          const message = near ? didYouMean(near) : (quoteInstead(input, key) ?? hint)
          addIssue({ message, path: [pathItem(input, key)] })
        }
      }),
      v.transform((value): v.InferOutput<v.ObjectSchema<E, undefined>> => value),
    ),
  )
}

/** YAML reads `{ amount: 1,250 sailors }` as two keys, of which the second has no value. */
function quoteInstead(input: unknown, key: string): string | undefined {
  if (!isMap(input) || input[key] !== null) return undefined
  const before = Object.keys(input)[Object.keys(input).indexOf(key) - 1]
  const begun = before === undefined ? undefined : input[before]
  if (typeof begun !== 'string' && typeof begun !== 'number') return undefined
  const comma = /\d$/.test(String(begun)) && /^\d{3}(?!\d)/.test(key) ? ',' : ', '
  return `a comma begins another key; put the text in quotes: ${before}: "${begun}${comma}${key}"`
}

/**
 * An object with keys of the editor's own and values of one kind.
 * @param message what to write instead of something else
 * @param keyMessage what to write instead of a key that JavaScript has a meaning of its own for
 */
export function keyed<const V extends v.GenericSchema>(
  value: V,
  message: string,
  keyMessage: string,
) {
  return v.lazy((input) =>
    v.pipe(
      v.custom<Record<string, unknown>>(isMap, message),
      v.record(v.string(), value),
      v.rawCheck(({ addIssue }) => {
        for (const key of keysOf(input)) {
          if (!isSafeKey(key)) addIssue({ message: keyMessage, path: [pathItem(input, key)] })
        }
      }),
    ),
  )
}

/** Whether valibot takes a key over: these mean something to every object in JavaScript. */
export const isSafeKey = (key: string): boolean =>
  !['__proto__', 'constructor', 'prototype'].includes(key)

/** Whether an issue is that a key does not belong where it stands. */
export const isUnknownKey = (issue: v.BaseIssue<unknown>): boolean => issue.type === 'raw_check'

/** The word that a misspelt one most likely stands for; a short one has to be closer. */
export function nearest(word: string, words: readonly string[], most = 3): string | undefined {
  return closestMatch(word, words, { maxDistance: Math.min(most, Math.floor(word.length / 2)) })
}

export const didYouMean = (word: string): string => `did you mean “${word}”?`

/** The word in a text by `didYouMean`. */
export const meantWord = (help: string): string | undefined =>
  /^did you mean “(.*)”\?$/.exec(help)?.[1]

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const keysOf = (value: unknown): string[] => (isMap(value) ? Object.keys(value) : [])

function pathItem(input: unknown, key: string): v.UnknownPathItem {
  return { type: 'unknown', origin: 'value', input, key, value: undefined }
}
