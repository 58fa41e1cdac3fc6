import type { NameProblem } from '../play/name.ts'
import type { Strings } from './strings/index.ts'

interface Props {
  strings: Strings
  value?: string | undefined
  /** What is wrong with the name that was sent. */
  problem?: NameProblem | undefined
}

/** Where a player may write a name. */
export function NameField({ strings, value, problem }: Props) {
  return (
    <p class="field">
      <label for="name">{strings.name}</label>
      <small id="name-hint">{strings.nameHint}</small>
      {problem && (
        <small id="name-error" class="error">
          {strings.nameProblems[problem]}
        </small>
      )}
      <input
        id="name"
        name="name"
        autocomplete="nickname"
        value={value ?? ''}
        aria-describedby={problem ? 'name-hint name-error' : 'name-hint'}
        {...(problem && { 'aria-invalid': 'true', autofocus: true })}
      />
    </p>
  )
}
