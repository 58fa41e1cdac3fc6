import type { CalendarDate } from '../../questions/date.ts'
import type { Fact } from '../../questions/facts.ts'
import type { Language } from '../../questions/wording/language.ts'
import { statement, undated } from '../../questions/wording/statement.ts'

/** A fact’s date, its own or, as in “cost 20 kronor in 2006”, that of a slot; and the rest of it. */
export function datedOf(
  fact: Fact,
  language: Language,
): { time: CalendarDate; text: string } | undefined {
  if (fact.time) return { time: fact.time, text: undated(fact, language) }
  if (fact.form === 'spans') return undefined
  for (const arg of fact.args) {
    if (arg.value.type !== 'date' || (arg.name !== 'in' && arg.name !== 'on')) continue
    const args = fact.args.filter((other) => other !== arg)
    return { time: arg.value.date, text: statement({ ...fact, args }, language) }
  }
  return undefined
}
