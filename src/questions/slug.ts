import * as v from 'valibot'

/** A name in addresses and keys: lower-case words joined by hyphens. */
export const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60))
