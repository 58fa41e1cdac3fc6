import * as v from 'valibot'

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

export const AN_INSTANT = 'a time with its zone: 2026-11-25T18:00:00+01:00'

/** Whether a text is a time with its zone (RFC 3339). Without one it would be another time elsewhere. */
export const isInstant = (text: string): boolean =>
  RFC_3339.test(text) && !Number.isNaN(Date.parse(text))

/** Such a time, as milliseconds since 1970. */
export const Instant = v.pipe(v.string(), v.check(isInstant, AN_INSTANT), v.transform(Date.parse))
