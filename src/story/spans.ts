import { looksLikeDate, parseDate } from '../questions/date.ts'
import {
  DATE_PLACE,
  type Entity,
  isSpan,
  type Part,
  SPEAKER,
  type Span,
  type Value,
} from '../questions/facts.ts'
import type { Language } from '../questions/wording/language.ts'
import { languageOf } from '../questions/wording/languages.ts'
import { readAmount } from './amount.ts'
import type { Problem } from './problem.ts'
import { impossibleDate, unknownEntity } from './resolve.ts'
import { type Mark, piecesOf } from './span-syntax.ts'

type Report = (problem: Omit<Problem, 'severity' | 'path'>) => void

/** Reads a sentence with marked spans; a span that is not understood is reported and left as text. */
export function readSpans(
  text: string,
  entities: ReadonlyMap<string, Entity>,
  lang: string,
  report: Report,
): Part[] {
  const language = languageOf({ lang })
  const parts: Part[] = []
  for (const piece of piecesOf(text)) {
    if (typeof piece === 'string') {
      parts.push(piece)
      continue
    }
    if (!('name' in piece)) {
      if (parts.includes(DATE_PLACE)) report(TWO_PLACES)
      else if (parts.length === 0) report(DATE_FIRST)
      else parts.push(piece)
      continue
    }
    const { name } = piece
    const value = meaningOf(piece, entities, lang, report)
    const marked = parts.some((part) => isSpan(part) && part.name === name)
    const problem = value && (badName(name, marked) ?? shownOtherwise(piece, value, language))
    if (problem) report(problem)
    parts.push(value && !marked && !RESERVED.has(name) ? { ...markOf(piece), value } : piece.shown)
  }
  const words = parts.filter((part) => typeof part === 'string').join('')
  if (/[{}]/.test(words)) report(STRAY_BRACE)
  if (/[[\]]/.test(words)) {
    report({
      code: 'bad-span',
      message: 'a bracket belongs to no span',
      help: 'mark a span as [what is shown](what it means): [Beogradu](belgrade), [59%](59 percent)',
    })
  }
  return parts
}

const TWO_PLACES = {
  code: 'bad-span',
  message: '“{when}” stands twice in the sentence',
  help: 'name the date of the fact once',
} as const

const DATE_FIRST = {
  code: 'bad-span',
  message: 'the sentence begins with “{when}”',
  help: 'begin with another word: the sentence is also told without its date',
} as const

const STRAY_BRACE = {
  code: 'bad-span',
  message: 'a brace in the sentence belongs to no “{when}”',
  help: 'write {when} where the date of the fact stands, and no other braces',
} as const

/** What the mark of a span is beside what it means. */
const markOf = ({ unbounded: _, ...mark }: Mark): Omit<Span, 'value'> => mark

function meaningOf(
  { name, unbounded }: Mark,
  entities: ReadonlyMap<string, Entity>,
  lang: string,
  report: Report,
): Value | undefined {
  if (looksLikeDate(name)) {
    const date = parseDate(name)
    if (date) return { type: 'date', date }
    report(impossibleDate(name))
    return undefined
  }
  const entity = entities.get(name)
  if (entity) return { type: 'entity', entity }
  if (LIKE_AN_AMOUNT.test(name)) {
    const read = readAmount(name, {
      lang,
      more: unbounded ? { unbounded } : {},
      unbounded: `say so: (${name}, unbounded)`,
    })
    if ('amount' in read) return { type: 'amount', amount: read.amount }
    report({ code: 'bad-amount', ...read.problem })
    return undefined
  }
  report(unknownEntity(name, entities))
  return undefined
}

/** No id begins with a sign, has digits and other signs than hyphens, or letters right behind digits. */
const LIKE_AN_AMOUNT = /^(?=.*\d).*[^a-z0-9-]|^\d+[a-z]*$/

/** Slots that a sentence has beside its spans. */
const RESERVED: ReadonlySet<string> = new Set(['time', SPEAKER])

function badName(name: string, marked: boolean) {
  const code = 'bad-span' as const
  if (RESERVED.has(name)) {
    return { code, message: `“${name}” cannot be marked`, help: 'give the entity another id' }
  }
  if (!marked) return undefined
  return { code, message: `${name} is marked twice`, help: 'mark it once, and name it once' }
}

/** The problem that a span shows something else than what it means, or than its options would. */
function shownOtherwise(mark: Mark, value: Value, language: Language) {
  const code = 'bad-span' as const
  const { shown, name, form } = mark
  if (value.type === 'entity') {
    const { name: own, mid, forms } = value.entity
    if (form !== undefined) {
      if (forms[form] === shown) return undefined
      return {
        code,
        message: `“${shown}” is not the ${form} of ${name}`,
        help: forms[form]
          ? `write “${forms[form]}”`
          : `add it to the entity: forms: { ${form}: ${shown} }`,
      }
    }
    if ([own, mid, ...Object.values(forms)].includes(shown)) return undefined
    return {
      code,
      message: `“${shown}” is no form of ${name}`,
      help: `write “${own}”, or add the form to the entity, under the same key as others have: forms: { locative: ${shown} }`,
    }
  }
  if (value.type !== 'amount' && value.type !== 'date') return undefined
  const expected =
    value.type === 'amount' ? language.number(value.amount) : language.date(value.date)
  if (shown === expected) return undefined
  return {
    code,
    message: `“${shown}” is not how ${name} is written among options`,
    help: `write “${expected}”`,
  }
}
