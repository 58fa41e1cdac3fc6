import { styleText } from 'node:util'
import * as v from 'valibot'

/** A story as the desk tells of it. */
export const History = v.object({
  story: v.string(),
  revision: v.number(),
  turns: v.array(v.object({ from: v.string(), version: v.string() })),
  until: v.optional(v.string()),
  down: v.optional(v.string()),
  versions: v.array(v.object({ version: v.string(), published: v.string(), bytes: v.number() })),
  log: v.array(
    v.object({
      at: v.string(),
      editor: v.string(),
      action: v.string(),
      version: v.optional(v.string()),
      note: v.optional(v.string()),
    }),
  ),
})
export type History = v.InferOutput<typeof History>

/** What readers see of a story now, in a line. */
export function standing({ turns, until, down }: History, now = Date.now()): string {
  if (down !== undefined) return `taken down: ${down}`
  if (until !== undefined && Date.parse(until) <= now) return `not shown since ${until}`
  const current = turns.findLast(({ from }) => Date.parse(from) <= now)
  const coming = turns.filter(({ from }) => Date.parse(from) > now)
  return [
    current ? `shown: version ${current.version}` : 'not shown yet',
    ...coming.map(({ from, version }) => `version ${version} from ${from}`),
    ...(until === undefined ? [] : [`until ${until}`]),
  ].join(', ')
}

/** The whole history of a story, for a terminal. */
export function historyText(history: History): string {
  const { story, revision, versions, log } = history
  return [
    styleText('bold', `${story}, revision ${revision}`),
    standing(history),
    '',
    ...versions.map(
      ({ version, published, bytes }) =>
        `  ${version}  ${published}  ${Math.ceil(bytes / 1024)} KiB`,
    ),
    '',
    ...log.map(({ at, editor, action, version, note }) =>
      [`  ${at}  ${editor}: ${action}`, version, note && `“${note}”`].filter(Boolean).join(' '),
    ),
  ].join('\n')
}
