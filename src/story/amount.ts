import { type Amount, type AmountFault, faultOf, parseAmount } from '../questions/amount.ts'
import type { Problem } from './problem.ts'
import { unitFault } from './unit.ts'

type Words = Pick<Problem, 'message' | 'help'>

const UNREAD: Words = {
  message: 'no number and unit in “…”',
  help: 'write a number, then what it counts: 16 people, 59 percent, 10 to 20 million euros',
}

/** @param unbounded how a share says that there is no whole */
function wordsFor(fault: AmountFault, unbounded: string): Words {
  switch (fault) {
    case 'falling':
      return {
        message: 'the range “…” does not go up',
        help: 'write the lower number first: 10 to 20 people',
      }
    case 'beyond-whole':
      return {
        message: '“…” is more than the whole',
        help: `correct it or, if there is no whole, as with growth, ${unbounded}`,
      }
    case 'below-nothing':
      return {
        message: '“…” is less than nothing of the whole',
        help: `correct it or, if there is no whole, as with growth, ${unbounded}`,
      }
  }
}

interface Wanted {
  /** The language of the story: units are judged in English alone. */
  lang: string
  /** What the editor says of it beside the number and the unit. */
  more: Pick<Amount, 'of' | 'unbounded'>
  /** How it can be said that a share has no whole. */
  unbounded: string
}

/** The amount that an editor wrote, or what is wrong with it. */
export function readAmount(
  text: string,
  { lang, more, unbounded }: Wanted,
): { amount: Amount } | { problem: Words } {
  const read = parseAmount(text)
  const amount = read && { ...read, ...more }
  if (!amount) return { problem: named(UNREAD, text) }
  const fault = faultOf(amount)
  const problem = fault
    ? wordsFor(fault, unbounded)
    : lang.startsWith('en')
      ? unitFault(text, amount)
      : undefined
  return problem ? { problem: named(problem, text) } : { amount }
}

/** Whether words can only be meant as an amount, unlike “10 Downing Street”. */
export function isMeantAsAmount(text: string, lang: string): boolean {
  const amount = parseAmount(text)
  if (!amount) return false
  if (amount.unit === '%' || amount.scale !== undefined) return true
  return lang.startsWith('en') && unitFault(text, amount) !== undefined
}

const named = ({ message, help }: Words, text: string): Words => ({
  message: message.replace('…', () => text),
  help,
})
