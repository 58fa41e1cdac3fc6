import { closestMatch } from 'leven'
import * as v from 'valibot'

/**
 * An object with these keys and no others. Unlike `strictObject` it reports every unknown key,
 * and the keys' own problems in the same run; the message helps to find the right key.
 */
export function closed<const E extends v.ObjectEntries>(entries: E) {
  return v.pipe(
    v.looseObject(entries),
    v.rawCheck(({ dataset, addIssue }) => {
      for (const key of keysOf(dataset.value)) {
        if (!Object.hasOwn(entries, key))
          addIssue(unknownKey(dataset.value, key, Object.keys(entries)))
      }
    }),
    v.transform((value): v.InferOutput<v.ObjectSchema<E, undefined>> => value),
  )
}

/** The issue that a key does not belong where it stands. */
export function unknownKey(object: unknown, key: string, known: readonly string[]) {
  const near = closestMatch(key, known, { maxDistance: 2 })
  return {
    message: near ? `did you mean “${near}”?` : `here one can write ${known.join(', ')}`,
    path: [pathItem(object, key)] satisfies [v.IssuePathItem],
  }
}

/** Whether an issue was made by `unknownKey`. */
export const isUnknownKey = (issue: v.BaseIssue<unknown>): boolean => issue.type === 'raw_check'

export function keysOf(object: unknown): string[] {
  return typeof object === 'object' && object !== null ? Object.keys(object) : []
}

export function pathItem(object: unknown, key: string): v.UnknownPathItem {
  return { type: 'unknown', origin: 'value', input: object, key, value: undefined }
}
