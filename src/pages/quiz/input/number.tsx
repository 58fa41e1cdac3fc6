import type { Input } from '../../../questions/play.ts'
import { type FieldsProps, fieldAttributes } from './field.ts'
import { marksOf } from './marks.ts'

type NumberInput = Extract<Input, { type: 'number' }>

/** A slider for a guess, and a field for those who know the number or cannot slide. */
export function NumberFields({ input, strings, filled, fault }: FieldsProps<NumberInput>) {
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
        <Marks input={input} strings={strings} />
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

/** What the slider stands for along its way: fewer numbers where they are long. */
function Marks({ input, strings }: Pick<FieldsProps<NumberInput>, 'input' | 'strings'>) {
  const { min, max, step, unit } = input
  const text = (mark: number) => strings.figure(mark, unit)
  const marks = marksOf(min, max, step, text(max).length <= 6 ? 5 : 3)
  return (
    <svg class="marks" aria-hidden="true">
      {marks.map((mark) => (
        <text
          x={`${((mark - min) / (max - min)) * 100}%`}
          y="1em"
          text-anchor={anchor(mark, input)}
        >
          {text(mark)}
        </text>
      ))}
    </svg>
  )
}

/** In the middle below its place, but not beyond the ends of the slider. */
function anchor(mark: number, { min, max }: NumberInput): 'start' | 'middle' | 'end' {
  if (mark === min) return 'start'
  return mark === max ? 'end' : 'middle'
}
