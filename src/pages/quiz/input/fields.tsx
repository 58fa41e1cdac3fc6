import type { Input } from '../../../questions/play.ts'
import type { Strings } from '../../../ui/strings/index.ts'
import { ChoiceFields } from './choice.tsx'
import type { FieldsProps } from './field.ts'
import { MatchFields } from './match.tsx'
import { NumberFields } from './number.tsx'
import { OrderFields } from './order.tsx'
import { TextField } from './text.tsx'

/** An input of any type as form fields. Those that hold the response are all named "response". */
export function InputFields({ input, ...props }: FieldsProps<Input>) {
  switch (input.type) {
    case 'choice':
    case 'choices':
      return <ChoiceFields input={input} {...props} />
    case 'number':
      return <NumberFields input={input} {...props} />
    case 'order':
      return <OrderFields input={input} {...props} />
    case 'match':
      return <MatchFields input={input} {...props} />
    case 'text':
      return <TextField {...props} />
  }
}

/** What to do with an input, where that does not go without saying. */
export function hintOf(input: Input, { inputHint }: Strings): string | undefined {
  switch (input.type) {
    case 'choice':
      return undefined
    case 'number':
      return inputHint.number(input)
    default:
      return inputHint[input.type]
  }
}

/** What to do with an input that came back without a response that can be graded. */
export function adviceOf(input: Input, { inputAdvice }: Strings): string {
  switch (input.type) {
    case 'number':
      return inputAdvice.number(input)
    case 'order':
      return inputAdvice.order(input.options.length)
    default:
      return inputAdvice[input.type]
  }
}
