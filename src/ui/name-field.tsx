import { strings } from './strings.ts'

interface Props {
  value?: string | undefined
  /** What is wrong with the name that was sent. */
  error?: string | undefined
}

/** Where a player may write a name. */
export function NameField({ value, error }: Props) {
  return (
    <p class="field">
      <label for="name">{strings.name}</label>
      <small id="name-hint">{strings.nameHint}</small>
      {error && (
        <small id="name-error" class="error">
          {error}
        </small>
      )}
      <input
        id="name"
        name="name"
        autocomplete="nickname"
        value={value ?? ''}
        aria-describedby={error ? 'name-hint name-error' : 'name-hint'}
        {...(error && { 'aria-invalid': 'true', autofocus: true })}
      />
    </p>
  )
}
