import type { Estimate, Statistics } from './statistics.ts'

const HEAD = [
  ...['item', 'kind', 'question', 'facts', 'paragraphs', 'responses'],
  ...['facility', 'facility low', 'facility high'],
  ...['discrimination', 'discrimination low', 'discrimination high'],
  ...['wrong answers that work', 'most chosen wrong answer', 'its share', 'flags'],
]

/** Item statistics as rows of a table, with its head. */
export function statisticsRows({ items }: Statistics): (string | number | undefined)[][] {
  const rows = items.map((item) => [
    ...[item.item, item.kind, item.stem, item.facts.map(({ id }) => id).join(' ')],
    [...new Set(item.facts.map(({ paragraph }) => paragraph))].join(' '),
    item.responses,
    ...numbers(item.facility),
    ...numbers(item.discrimination),
    rounded(item.distractorEfficiency),
    item.mostChosenWrong?.text,
    rounded(item.mostChosenWrong?.share),
    item.flags.join(' '),
  ])
  return [HEAD, ...rows]
}

const numbers = (estimate: Estimate | undefined) =>
  [estimate?.value, estimate?.low, estimate?.high].map(rounded)

const rounded = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 1000) / 1000
