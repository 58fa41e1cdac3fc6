import type { Who } from '../../deck/figure.ts'
import type { FigureProps } from './card-figure.tsx'
import { FigureFact } from './fact.tsx'

/** The people and organisations of a card: what they are, or else what they do in it. */
export function WhoFigure({ figure, facts, strings }: FigureProps<Who>) {
  return (
    <ul class="who">
      {figure.people.map(({ name, role, told }) => (
        <li>
          <strong>{name}</strong> {role && <small>{role}</small>}
          {told && (
            <span class={told.whole ? 'whole' : undefined}>
              <FigureFact facts={facts} id={told.fact} strings={strings} text={told.text} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
