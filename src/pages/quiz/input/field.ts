import type { Strings } from '../../../ui/strings/index.ts'
import type { Fault, Filled } from './read.ts'

/** What the fields of every type of input are drawn from. */
export interface FieldsProps<I> {
  input: I
  strings: Strings
  /** What came back in them, to be kept. */
  filled?: Filled | undefined
  fault?: Fault | undefined
}

/** The id of the text that says what to do. */
export const HINT_ID = 'response-hint'
/** The id of the text that says what is wrong. */
export const FAULT_ID = 'response-fault'

/** The id of a field, by its place among those that hold the response. */
export const fieldId = (field: number): string => `response-${field + 1}`

/** The attributes that all fields of a response have; those at fault say so. */
export function fieldAttributes(field: number, fault: Fault | undefined) {
  const wrong = fault?.fields.includes(field)
  return {
    id: fieldId(field),
    name: 'response',
    ...(wrong && { 'aria-invalid': 'true', 'aria-describedby': FAULT_ID }),
  } as const
}
