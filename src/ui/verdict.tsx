import { strings } from './strings.ts'

/** Right or wrong, by word and by sign. */
export function Verdict({ right }: { right: boolean }) {
  return (
    <strong class={right ? 'verdict right' : 'verdict wrong'}>
      <span aria-hidden="true">{right ? '✓' : '✗'}</span> {right ? strings.right : strings.wrong}
    </strong>
  )
}
