import type { Child } from 'hono/jsx'
import type { Strings } from '../../ui/strings/index.ts'

interface Props {
  story: string
  strings: Strings
  /** What is sent beside what the player fills in: the move, and the attempt that it is made in. */
  move: Record<string, string>
  /** What the button says. */
  label: string
  class?: string
  children?: Child
}

/** A move in a quiz as a form. A script sends it again when the network was lost, and says so. */
export function QuizForm({ story, strings, move, label, children, ...attributes }: Props) {
  return (
    <form
      method="post"
      action={`/s/${story}/quiz`}
      data-sending={strings.sending}
      data-waiting={strings.waiting}
      {...attributes}
    >
      {Object.entries(move).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit">{label}</button>
      <p class="sent" role="status" />
    </form>
  )
}
