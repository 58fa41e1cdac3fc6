import { MOST_TYPED } from '../../../questions/play.ts'
import { type FieldsProps, fieldAttributes } from './field.ts'

/** A line for a few words. What the keyboard would mend or remember might be the wrong word. */
export function TextField({ strings, filled, fault }: Omit<FieldsProps<never>, 'input'>) {
  const [typed = ''] = filled?.values ?? []
  return (
    <div class="field">
      <label for="response-1">{strings.yourAnswer}</label>
      <input
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxlength={MOST_TYPED}
        value={typed}
        {...fieldAttributes(0, fault)}
      />
    </div>
  )
}
