import * as v from 'valibot'

/** Where a story's facts come from. `date` is ISO 8601 at the precision that is known. */
export const Source = v.strictObject({
  title: v.string(),
  publisher: v.optional(v.string()),
  url: v.optional(v.pipe(v.string(), v.url())),
  date: v.string(),
  paragraphs: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type Source = v.InferOutput<typeof Source>
