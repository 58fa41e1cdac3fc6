import type { Input } from '../../../questions/play.ts'
import { type FieldsProps, fieldAttributes, fieldId } from './field.ts'

/** An option for each prompt. */
export function MatchFields({
  input,
  strings,
  filled,
  fault,
}: FieldsProps<Extract<Input, { type: 'match' }>>) {
  return (
    <>
      {input.prompts.map((prompt, field) => (
        <div class="pick">
          <label for={fieldId(field)}>{prompt}</label>
          <select {...fieldAttributes(field, fault)}>
            <option value="">{strings.pickOption}</option>
            {input.options.map((option, position) => (
              <option
                value={String(position)}
                selected={filled?.values[field] === String(position)}
              >
                {option}
              </option>
            ))}
          </select>
        </div>
      ))}
    </>
  )
}
