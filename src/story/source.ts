import * as v from 'valibot'

/** A public source that an account was written from. */
export const Reference = v.strictObject({
  title: v.string(),
  publisher: v.string(),
  url: v.pipe(v.string(), v.url()),
})

/** Where a story's facts come from. `date` is ISO 8601 at the precision that is known. */
export const Source = v.strictObject({
  title: v.string(),
  publisher: v.optional(v.string()),
  url: v.optional(v.pipe(v.string(), v.url())),
  date: v.string(),
  references: v.optional(v.array(Reference)),
  paragraphs: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type Source = v.InferOutput<typeof Source>
