/** A number with what it counts: "about 84 million euros", "59% of EU statements". */
export interface Amount {
  /** As written, without the scale: 84 in "84 million". */
  value: number
  /** The upper end of a range: 20 in "10 to 20 people". */
  to?: number
  decimals: number
  scale?: Scale
  /** "%", "people", "euros". */
  unit: string
  /** "about", "more than" … */
  hedge?: string
  /** The whole that a share is taken from. */
  of?: string
  /** A share that can be more than the whole, as growth can. */
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

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
/** What is counted has a letter or a sign of its own, and no digits: "1e5 people" is no number. */
const UNIT = String.raw`(?=.*[\p{L}\p{Sc}%‰°])[^\p{Nd}\s.,–-]\P{Nd}*`
const AMOUNT = new RegExp(
  String.raw`^(?:(?<hedge>${HEDGES.join('|')}) )?(?<number>${NUMBER})(?<percent>%)?(?:(?: to |\s*[–-]\s*)(?<to>${NUMBER}))?\s*(?:(?<scale>${SCALES.join('|')})\b\s*)?(?<unit>${UNIT})$`,
  'u',
)

/**
 * Reads an amount: an optional hedge, a number with a decimal point and commas between
 * thousands, or a range ("10 to 20", "10–20"), an optional scale, and a unit ("percent" and "%" are
 * the same). `undefined` when the text has another form.
 */
export function parseAmount(text: string): Amount | undefined {
  const groups = AMOUNT.exec(text.trim())?.groups
  if (!groups?.number || !groups.unit) return undefined
  const unit = /^(%|percent|per cent)$/.test(groups.unit) ? '%' : groups.unit
  if (groups.percent && unit !== '%') return undefined
  const ends = [groups.number, groups.to].flatMap((end) => end?.replaceAll(',', '') ?? [])
  const [value = Number.NaN, to] = ends.map(Number)
  const scale = SCALES.find((name) => name === groups.scale)
  return {
    value,
    decimals: Math.max(...ends.map((end) => end.split('.')[1]?.length ?? 0)),
    unit,
    ...(to !== undefined && { to }),
    ...(scale && { scale }),
    ...(groups.hedge && { hedge: groups.hedge }),
  }
}

/** What can be wrong with an amount that was read: a range that falls, a share beyond the whole. */
export type AmountFault = 'falling' | 'beyond-whole'

export function faultOf(amount: Amount): AmountFault | undefined {
  const { value, to, unit, unbounded } = amount
  if (to !== undefined && to <= value) return 'falling'
  const isShare = /^(%|per ?cent\b)/.test(unit)
  if (isShare && !unbounded && magnitude({ ...amount, value: to ?? value }) > 100) {
    return 'beyond-whole'
  }
  return undefined
}

/** Where an amount stands among others of its unit. */
export function magnitude(amount: Amount): number {
  const thousands = amount.scale ? SCALES.indexOf(amount.scale) + 1 : 0
  return amount.value * 1000 ** thousands
}

/** Whether two amounts are the same number of the same things, however they are written. */
export const sameAmount = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit && a.to === b.to && magnitude(a) === magnitude(b)
