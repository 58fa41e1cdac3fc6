import type { Input, Response } from '../../questions/play.ts'

// An input of each type as form fields, and what the fields hold when they come back.

interface Props {
  input: Input
  /** The id of the text that says what is wrong. */
  describedBy?: string | undefined
}

/** The fields of an input, all named "response". */
export function InputFields({ input, describedBy }: Props) {
  switch (input.type) {
    case 'choice':
      return (
        <>
          {input.options.map((option, position) => (
            <label class="option">
              <input
                type="radio"
                name="response"
                value={String(position)}
                {...(describedBy && { 'aria-describedby': describedBy })}
              />
              <span>{option}</span>
            </label>
          ))}
        </>
      )
  }
}

/** The response in the fields of an input; `undefined` when it is none that the input can give. */
export function readResponse(input: Input, values: readonly string[]): Response | undefined {
  switch (input.type) {
    case 'choice': {
      const [value = '', ...more] = values
      return more.length === 0 && /^\d{1,2}$/.test(value) ? Number(value) : undefined
    }
  }
}
