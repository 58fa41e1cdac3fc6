/** A number with what it counts: "about 84 million euros", "59% of EU statements". */
export interface Amount {
  /** As written, without the scale: 84 in "84 million". */
  value: number
  decimals: number
  /** The upper end of a range: 20 in "10 to 20 people". */
  to?: number
  scale?: Scale
  /** "%", "people", "euros". */
  unit: string
  /** "about", "more than" … */
  hedge?: string
  /** The whole that a share is taken from. */
  of?: string
  /** A percentage that may lie outside 0–100, such as a change. */
  unbounded?: boolean
}

const SCALES = ['thousand', 'million', 'billion', 'trillion'] as const
export type Scale = (typeof SCALES)[number]

export const HEDGES = [
  'about',
  'almost',
  'nearly',
  'more than',
  'less than',
  'fewer than',
  'over',
  'under',
  'at least',
  'at most',
  'up to',
] as const

const AMOUNT = new RegExp(
  `^(?:(?<hedge>${HEDGES.join('|')}) )?(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(?:(?<scale>${SCALES.join('|')})\\b\\s*)?(?<unit>[^\\d\\s.,].*)$`,
)

/**
 * Reads an amount: an optional hedge, a number with a decimal point and commas between
 * thousands, an optional scale, and a unit ("percent" and "%" are the same).
 * `undefined` when the text has another form.
 */
export function parseAmount(text: string): Amount | undefined {
  const groups = AMOUNT.exec(text.trim())?.groups
  if (!groups?.number || !groups.unit) return undefined
  const digits = groups.number.replaceAll(',', '')
  const unit = /^(%|percent|per cent)$/.test(groups.unit) ? '%' : groups.unit
  const scale = SCALES.find((name) => name === groups.scale)
  return {
    value: Number(digits),
    decimals: digits.split('.')[1]?.length ?? 0,
    unit,
    ...(scale && { scale }),
    ...(groups.hedge && { hedge: groups.hedge }),
  }
}

/** Where an amount stands among others of its unit. */
export function magnitude(amount: Amount): number {
  const thousands = amount.scale ? SCALES.indexOf(amount.scale) + 1 : 0
  return amount.value * 1000 ** thousands
}

/** Whether two amounts are the same number of the same things, however they are written. */
export const sameAmount = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit && magnitude(a) === magnitude(b)
