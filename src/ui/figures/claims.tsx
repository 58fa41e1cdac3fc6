import type { Claims } from '../../deck/figure.ts'
import type { FigureProps } from './card-figure.tsx'
import { FigureFact } from './fact.tsx'

/** Who says what: each speaker with their claims. */
export function ClaimsFigure({ figure, facts, strings }: FigureProps<Claims>) {
  return (
    <ul class="claims">
      {figure.speakers.map(({ name, role, claims }) => (
        <li>
          <p>
            <strong>{name}</strong> {role && <small>{role}</small>}
          </p>
          <ul>
            {claims.map(({ fact, text }) => (
              <li>
                <FigureFact facts={facts} id={fact} strings={strings} text={text} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
