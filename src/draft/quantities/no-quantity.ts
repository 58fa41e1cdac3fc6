import { commonly, isCapitalised, isNext, type Token } from '../tokens.ts'
import type { Numeral } from './numerals.ts'

/** Whether what looks like a number counts nothing. */
export function isNoQuantity(tokens: readonly Token[], at: number, numeral: Numeral): boolean {
  const [before, own, next] = [tokens[at - 1], tokens[at], tokens[at + numeral.length]]
  if (!own) return true
  return (
    isPartOfFigure(own, next, numeral) ||
    isNumbered(before, own) ||
    (at > 1 && isInName(before, own, next, numeral)) ||
    isPronoun(before, own, next, numeral)
  )
}

/** “2nd”, “9 a.m.”, “7:30”, “3-1”, “24/7” */
function isPartOfFigure({ gap }: Token, next: Token | undefined, { sign }: Numeral): boolean {
  if (/^(?:st|nd|rd|th|am|pm|s)$/.test(sign ?? '')) return true
  if (/^(?:a\.m|p\.m|am|pm|o[’']clock)$/.test(next?.lower ?? '')) return true
  return /^[:/–-]$/.test(gap) || /^[:/]$/.test(next?.gap ?? '')
}

const NUMBERED =
  /^(?:no|nos|number|page|paragraph|article|chapter|section|line|route|flight|channel|version)$/

/** “No. 7”, “page 12” */
const isNumbered = (before: Token | undefined, { gap }: Token): boolean =>
  NUMBERED.test(before?.lower ?? '') && /^\.?\s$/.test(gap)

/** “Boeing 737”: nothing that is counted stands behind it. */
function isInName(
  before: Token | undefined,
  own: Token,
  next: Token | undefined,
  { text, sign, scale }: Numeral,
): boolean {
  if (!before || sign !== undefined || scale !== undefined || !/^\d/.test(text)) return false
  const isName =
    isCapitalised(before) && before.tags.has('ProperNoun') && commonly(before.lower).length === 0
  return isName && own.gap === ' ' && !/s$/.test(next?.lower ?? '')
}

/** “One of them”, “one another”, “the one that”, “no one” */
function isPronoun(
  before: Token | undefined,
  own: Token,
  next: Token | undefined,
  { value }: Numeral,
): boolean {
  if (value !== 1 || /\d/.test(own.text)) return false
  return (
    !next ||
    !isNext(next) ||
    /^(?:of|another|that|who|which|by|is|was|has|can|must|day)$/.test(next.lower) ||
    /^(?:no|the|this|that|any|every|some|each|another|which|only)$/.test(before?.lower ?? '')
  )
}
