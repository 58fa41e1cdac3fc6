import type { Input } from '../../../questions/play.ts'
import { type FieldsProps, fieldAttributes } from './field.ts'

/** Options of which one, or each that applies, is to be ticked. */
export function ChoiceFields({
  input,
  fault,
}: FieldsProps<Extract<Input, { type: 'choice' | 'choices' }>>) {
  return (
    <>
      {input.options.map((option, position) => (
        <label class="option">
          <input
            type={input.type === 'choice' ? 'radio' : 'checkbox'}
            value={String(position)}
            {...fieldAttributes(position, fault)}
          />
          <span>{option}</span>
        </label>
      ))}
    </>
  )
}
