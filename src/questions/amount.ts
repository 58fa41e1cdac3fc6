/** A number with what it counts: "about 84 million euros", "59% of EU statements". */
export interface Amount {
  /** As written, without the scale: 84 in "84 million", -5 in "minus 5 degrees". */
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

export const SCALES = ['thousand', 'million', 'billion', 'trillion'] as const
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

/** With as many digits on each side of the point as anybody writes. */
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(?:\.\d{1,6})?`
const NUMBER = `(?:[-−]|minus )?${DIGITS}`

/** Beyond so many, a number does not keep its last digits. */
const MOST_DIGITS = 15

/** What is counted has a letter or a sign of its own, and no digits: "1e5 people" is no number. */
const UNIT = String.raw`(?=.*[\p{L}\p{Sc}%‰°])[^\p{Nd}\s.,–-]\P{Nd}*`
const AMOUNT = new RegExp(
  String.raw`^(?:(?<hedge>${HEDGES.join('|')}) )?(?<number>${NUMBER})(?<percent>%)?(?:(?: to |\s*[–-]\s*)(?<to>${NUMBER}))?\s*(?:(?<scale>${SCALES.join('|')})\b\s*)?(?<unit>${UNIT})$`,
  'u',
)

const PERCENT = /^(?:%|percent|per cent)(?: of (?<of>.+))?$/

/**
 * Reads an amount: an optional hedge, a number with a decimal point and commas between
 * thousands, below zero with a minus, or a range ("10 to 20", "10–20"), an optional scale, and a unit ("percent" and "%" are
 * the same). `undefined` when the text has another form.
 */
export function parseAmount(text: string): Amount | undefined {
  const groups = AMOUNT.exec(text.trim())?.groups
  if (!groups?.number || !groups.unit) return undefined
  if (groups.number.replace(/\D/g, '').length > MOST_DIGITS) return undefined
  const percent = PERCENT.exec(groups.unit)
  const unit = percent ? '%' : groups.unit
  if (groups.percent && unit !== '%') return undefined
  const ends = [groups.number, groups.to].flatMap((end) => end?.replaceAll(',', '') ?? [])
  const [value = Number.NaN, to] = ends.map((end) => Number(end.replace(/−|minus /, '-')))
  const scale = SCALES.find((name) => name === groups.scale)
  return {
    value,
    decimals: Math.max(...ends.map((end) => end.split('.')[1]?.length ?? 0)),
    unit,
    ...(to !== undefined && { to }),
    ...(percent?.groups?.of && { of: percent.groups.of }),
    ...(scale && { scale }),
    ...(groups.hedge && { hedge: groups.hedge }),
  }
}

/** What can be wrong with an amount that was read: a range that falls, a share that cannot be one. */
export type AmountFault = 'falling' | 'beyond-whole' | 'below-nothing'

export function faultOf(amount: Amount): AmountFault | undefined {
  const { value, to, unit, unbounded } = amount
  if (to !== undefined && to <= value) return 'falling'
  const isShare = /^(%|per ?cent\b)/.test(unit)
  if (!isShare || unbounded) return undefined
  if (upperEnd(amount) > 100) return 'beyond-whole'
  return value < 0 ? 'below-nothing' : undefined
}

/** Where an amount stands among others of its unit. */
export const magnitude = (amount: Amount): number => amount.value * factor(amount)

const factor = ({ scale }: Amount): number =>
  1000 ** (scale === undefined ? 0 : SCALES.indexOf(scale) + 1)

/** Whether two amounts are the same number of the same things, however they are written. */
export const sameAmount = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit && magnitude(a) === magnitude(b) && upperEnd(a) === upperEnd(b)

const upperEnd = (amount: Amount): number => (amount.to ?? amount.value) * factor(amount)

/**
 * Whether two amounts can be one number of the same things: "more than 40" and 50 can, "about 40"
 * and 41, "10 to 20" and 15.
 */
export function mayBeSame(a: Amount, b: Amount): boolean {
  const [one, other] = [boundsOf(a), boundsOf(b)]
  return a.unit === b.unit && one.least <= other.most && other.least <= one.most
}

/** Zeros at the end of the digits as they are written: 3 in 84,000, 2 in 2.00. */
export const trailingZeros = (value: number, { decimals }: Pick<Amount, 'decimals'>): number =>
  /0*$/.exec(value.toFixed(decimals).replace('.', ''))?.[0].length ?? 0

/** Whether it is a whole number below ten of a thing. */
export const isSmall = ({ value, to, decimals, scale, unit }: Amount): boolean =>
  value >= 0 && value < 10 && to === undefined && decimals === 0 && !scale && unit !== '%'

/** Whether it is one of a thing, whose noun stands in the singular. */
export const isOne = ({ value, to, decimals, scale, unit }: Amount): boolean =>
  value === 1 && to === undefined && decimals === 0 && scale === undefined && unit !== '%'

/** Whether an amount tells only that a number is greater or smaller. */
export const isBound = ({ hedge }: Amount): boolean =>
  hedge !== undefined && (ABOVE.has(hedge) || BELOW.has(hedge))

/** Whether the number itself is only roughly right. */
export const isRough = ({ hedge }: Amount): boolean =>
  hedge === 'about' || hedge === 'almost' || hedge === 'nearly'

const ABOVE: ReadonlySet<string> = new Set(['more than', 'over', 'at least'])
const BELOW: ReadonlySet<string> = new Set([
  ...['less than', 'fewer than', 'under', 'at most', 'up to'],
])
/** "Almost" and "about": by so much of itself a number may differ. */
const ROUGHLY = 0.05

function boundsOf(amount: Amount): { least: number; most: number } {
  const [least, most] = [magnitude(amount), upperEnd(amount)]
  const { hedge } = amount
  if (hedge === undefined) return { least, most }
  if (ABOVE.has(hedge)) return { least, most: Number.POSITIVE_INFINITY }
  if (BELOW.has(hedge)) return { least: Number.NEGATIVE_INFINITY, most }
  return { least: least - Math.abs(least) * ROUGHLY, most: most + Math.abs(most) * ROUGHLY }
}
