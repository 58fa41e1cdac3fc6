import type { Input } from '../../../questions/play.ts'
import { type FieldsProps, fieldAttributes } from './field.ts'

/** A slider for a guess, and a field for those who know the number or cannot slide. */
export function NumberFields({
  input,
  strings,
  filled,
  fault,
}: FieldsProps<Extract<Input, { type: 'number' }>>) {
  const { min, max, step, unit } = input
  const [typed = ''] = filled?.values ?? []
  return (
    <>
      <div class="slider">
        <label for="response-slider">{strings.slide}</label>
        <input
          type="range"
          id="response-slider"
          name="response-slider"
          min={String(min)}
          max={String(max)}
          step={String(step)}
          // In the middle it would be worth points untouched.
          value={filled?.slider ?? String(min)}
          data-decimal={strings.number(0.5).slice(1, 2)}
          data-unit={unit}
        />
        <div class="marks" aria-hidden="true">
          {marks(min, max, (mark) => strings.figure(mark, unit)).map((mark) => (
            <span>
              <span>{mark}</span>
            </span>
          ))}
        </div>
      </div>
      <div class="field typed-number">
        <label for="response-1">{strings.orType}</label>
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          maxlength={40}
          value={typed}
          {...fieldAttributes(0, fault)}
        />
        {unit && <span>{unit}</span>}
      </div>
    </>
  )
}

/** What the slider stands for at its quarters; at its halves where the numbers are long. */
function marks(min: number, max: number, text: (value: number) => string): string[] {
  const at = (parts: number) =>
    Array.from({ length: parts + 1 }, (_, part) => text(min + ((max - min) * part) / parts))
  const quarters = at(4)
  return quarters.every((mark) => mark.length <= 6) ? quarters : at(2)
}
