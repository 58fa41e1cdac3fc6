import type { Input } from '../../../questions/play.ts'
import { type FieldsProps, fieldAttributes, fieldId } from './field.ts'

/** A place for each option. */
export function OrderFields({
  input,
  strings,
  filled,
  fault,
}: FieldsProps<Extract<Input, { type: 'order' }>>) {
  return (
    <>
      {input.options.map((option, position) => (
        <div class="pick place">
          <label for={fieldId(position)}>{option}</label>
          <select {...fieldAttributes(position, fault)}>
            <option value="">{strings.pickPlace}</option>
            {input.options.map((_, index) => {
              const place = String(index + 1)
              return (
                <option value={place} selected={filled?.values[position] === place}>
                  {place}
                </option>
              )
            })}
          </select>
        </div>
      ))}
    </>
  )
}
