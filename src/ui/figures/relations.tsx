import type { Relations } from '../../deck/figure.ts'
import type { FigureProps } from './card-figure.tsx'
import { FigureFact } from './fact.tsx'
import { type Box, type Line, mapOf } from './map.ts'

/** A map of who has to do with whom; what the numbers on its lines mean stands below it. */
export function RelationsFigure({ figure, facts, strings, id }: FigureProps<Relations>) {
  const { left, width, height, boxes, lines } = mapOf(figure)
  const arrow = `${id}-arrow`
  const isSaid = (line: Line) =>
    line.facts.every((fact) => facts.some(({ id, status }) => id === fact && status !== 'fact'))
  return (
    <figure class="relations">
      <svg
        viewBox={`${left} 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={strings.mapOf(figure.names.map(({ name }) => name))}
      >
        <marker
          id={arrow}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="6"
          markerHeight="6"
          orient="auto-start-reverse"
        >
          <path d="M0 0 8 4 0 8z" />
        </marker>
        {lines.map((line) => (
          <polyline
            points={line.points.map(({ x, y }) => `${x},${y}`).join(' ')}
            marker-start={line.both ? `url(#${arrow})` : undefined}
            marker-end={`url(#${arrow})`}
            class={isSaid(line) ? 'said' : undefined}
          />
        ))}
        {lines.map(Badge)}
        {boxes.map(NameBox)}
      </svg>
      <ol>
        {figure.links.map(({ fact }) => (
          <li>
            <FigureFact facts={facts} id={fact} strings={strings} />
          </li>
        ))}
      </ol>
    </figure>
  )
}

function Badge({ badge: { x, y }, numbers }: Line) {
  const text = numbers.join(' ')
  const width = text.length * 7 + 12
  return (
    <g class="badge">
      <rect x={x - width / 2} y={y - 10} width={width} height="20" rx="10" />
      <text x={x} y={y}>
        {text}
      </text>
    </g>
  )
}

function NameBox({ x, y, width, height, text, person }: Box) {
  return (
    <g class="name">
      <rect
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx={person ? height / 2 : 4}
      />
      {text.map((line, index) => (
        <text x={x} y={y + (index - (text.length - 1) / 2) * 15}>
          {line}
        </text>
      ))}
    </g>
  )
}
