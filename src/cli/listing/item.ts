import { styleText } from 'node:util'
import { namesFromPool } from '../../deck/pooled.ts'
import { ownRandom } from '../../questions/form.ts'
import { arrange, type Item, keyOf, present } from '../../questions/kinds/play.ts'
import type { Input, Response } from '../../questions/play.ts'
import { keyText } from '../item-json.ts'
import { bar, type Piece, paragraph, sideBySide } from '../terminal.ts'

const KEY = 'green'
const INDENT = 4

/**
 * An item: its id, kind and difficulty, what it asks, and what is right. Names among its options that are
 * not the story's own are marked: they are from the pool.
 */
export function itemLines(item: Item, names: ReadonlySet<string>): string[] {
  const order = arrange(item, ownRandom(item, 0))
  const { stem, input } = present(item, order)
  return [
    headLine(item),
    ...paragraph({ text: stem }, { indent: INDENT }),
    ...answerLines(item, input, order, namesFromPool(item, names)),
  ]
}

function headLine({ id, kind, difficulty }: Item): string {
  const much = `${bar(difficulty, 5)} ${difficulty.toFixed(2)}`
  return `  ${styleText('cyan', kind.padEnd(14))} ${styleText('dim', `${much}  ${id}`)}`
}

/** What is right stands in colour and behind a sign of its own. */
function answerLines(
  item: Item,
  input: Input,
  order: readonly number[],
  fromPool: readonly string[],
): string[] {
  const key = keyOf(item, order)
  const right = keyText(item, order)
  const below = { indent: INDENT, hang: 2 }
  switch (input.type) {
    case 'choice':
      return sideBySide(options(input.options, key, ['●', '○'], fromPool), below)
    case 'choices':
      return sideBySide(options(input.options, key, ['☑', '☐'], fromPool), below)
    case 'order':
      return places(key).flatMap((place, at) =>
        paragraph({ text: `${at + 1}. ${input.options[place]}`, style: KEY }, below),
      )
    case 'match':
      return matchLines(input, places(key))
    case 'number':
      return [
        ...paragraph({ text: `● ${right}`, style: KEY }, below),
        ...aside(`on a slider from ${input.min} to ${input.max}${precision(item)}`),
      ]
    case 'text':
      return [...paragraph({ text: `● ${right}`, style: KEY }, below), ...aside(accepted(item))]
  }
}

function options(
  texts: readonly string[],
  key: Response,
  [right, wrong]: [right: string, wrong: string],
  fromPool: readonly string[],
): Piece[] {
  return texts.map((text, place) =>
    places(key).includes(place)
      ? { text: `${right} ${text}`, style: KEY }
      : { text: `${wrong} ${text}${fromPool.includes(text) ? ' (pool)' : ''}` },
  )
}

function matchLines({ prompts, options }: Input & { type: 'match' }, key: readonly number[]) {
  const spare = options.filter((_, place) => !key.includes(place))
  return [
    ...prompts.flatMap((prompt, at) =>
      paragraph(
        { text: `${prompt} → ${options[key[at] ?? -1]}`, style: KEY },
        { indent: INDENT, hang: 2 },
      ),
    ),
    ...aside(`to spare: ${spare.join(', ')}`),
  ]
}

function precision(item: Item): string {
  if (item.kind !== 'closest-number') return ''
  return item.rounding > 0 ? `, right within ${item.rounding}` : ''
}

function accepted(item: Item): string {
  const also = item.kind === 'cloze' && item.answer === 'typed' ? item.accepted : []
  return also.length > 0 ? `typed; also right: ${also.join(', ')}` : 'typed'
}

const aside = (text: string): string[] => paragraph({ text, style: 'dim' }, { indent: INDENT + 2 })

/** The positions in a response that has some. */
const places = (key: Response): number[] => [key].flat().map(Number)
