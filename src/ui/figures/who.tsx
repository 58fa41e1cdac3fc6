import type { Who } from '../../deck/figure.ts'
import type { FigureProps } from './card-figure.tsx'
import { FigureFact } from './fact.tsx'

/** The people and organisations of a card: what they are, or else what they do in it. */
export function WhoFigure({ figure, facts, strings }: FigureProps<Who>) {
  return (
    <ul class="who">
      {figure.people.map(({ name, role, of, facts: [first] }) => (
        <li>
          <strong>{name}</strong> {role && <small>{of ? `${role}, ${of}` : role}</small>}
          {/* “President, Russia” says it all, “coach” does not. */}
          {!of && first && <FigureFact facts={facts} id={first} strings={strings} />}
        </li>
      ))}
    </ul>
  )
}
