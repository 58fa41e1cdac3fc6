/** Verbs that only tell that something is said. */
export const SPEECH: ReadonlySet<string> = new Set(
  'say tell add warn argue claim insist reply note believe think state stress explain write suggest disclose reiterate estimate'.split(
    ' ',
  ),
)

/** Verbs by which their subject gives its word for something. */
export const CLAIMING: ReadonlySet<string> = new Set(
  'accuse announce call deny describe dismiss express label predict promise reject'.split(' '),
)

/** Verbs behind which stands what their subject does not say. */
export const DENYING: ReadonlySet<string> = new Set([
  'deny',
  'reject',
  'dispute',
  'dismiss',
  'doubt',
])
