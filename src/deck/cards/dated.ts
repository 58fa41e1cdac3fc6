import type { CalendarDate } from '../../questions/date.ts'
import type { Fact, SlotName } from '../../questions/facts.ts'
import type { Language } from '../../questions/wording/language.ts'
import { statement, undated } from '../../questions/wording/statement.ts'

/**
 * A fact’s date and the rest of it: its own date or, as in “rose on 8 September 2022”, that of one
 * of these slots.
 */
export function datedOf(
  fact: Fact,
  slots: readonly SlotName[],
  language: Language,
): { time: CalendarDate; text: string } | undefined {
  if (fact.time) return { time: fact.time, text: undated(fact, language) }
  if (fact.form === 'spans') return undefined
  for (const arg of fact.args) {
    if (arg.value.type !== 'date' || !slots.includes(arg.name)) continue
    const args = fact.args.filter((other) => other !== arg)
    return { time: arg.value.date, text: statement({ ...fact, args }, language) }
  }
  return undefined
}
