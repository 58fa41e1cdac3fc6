import type { FactBase, Slot, SlotFact } from '../questions/facts.ts'
import { isPlural } from '../questions/wording/english/phrase.ts'
import type { Problem } from './problem.ts'
import type { Story } from './schema.ts'

// What English would not say in this way: the parts of a fact are sound, together they are not.

/** What is oddly worded in a story in English. */
export function oddWording(story: Story, { facts, lang }: FactBase): Problem[] {
  if (!lang.startsWith('en')) return []
  return [
    ...articles(story),
    ...facts.flatMap((fact, position) =>
      fact.form === 'slots' ? [...sinceInPast(fact, position), ...betweenOne(fact, position)] : [],
    ),
  ]
}

/** "The Stokers" may be “the Stokers” in mid-sentence, while The Hague stays as it is. */
function articles({ entities }: Story): Problem[] {
  return Object.entries(entities).flatMap(([id, { name, mid }]) => {
    const bare = /^(?:The|A|An) (.+)/.exec(name)?.[1]
    if (bare === undefined || mid !== undefined) return []
    return {
      severity: 'warning',
      code: 'odd-wording',
      message: `“${name}” stands so in the middle of sentences, too`,
      help: `say how it is written there: “mid: the ${bare}” or “mid: ${name}”`,
      path: ['entities', id, 'name'],
    } as const
  })
}

/** "Axis insured the Lido since 1999": it has done so, or did it once for the first time since. */
function sinceInPast({ verb, status, time, args }: SlotFact, position: number): Problem[] {
  const isPast = verb.tense === 'past' && !verb.modal && status !== 'forecast'
  const says = (name: string) => args.some((arg) => arg.name === name)
  if (!isPast || time || !says('since') || says('for')) return []
  return [
    {
      severity: 'warning',
      code: 'odd-wording',
      message: '“since” stands beside the past',
      help: 'add “tense: perfect”, or say when it was: “when:”',
      path: ['facts', position, 'since'],
    },
  ]
}

function betweenOne({ args }: SlotFact, position: number): Problem[] {
  const between = args.find(({ name }) => name === 'between')
  if (!between || isSeveral(between)) return []
  return [
    {
      severity: 'error',
      code: 'bad-value',
      message: '“between” has one value, and needs two',
      help: 'write both: between: [one, another], or in words: between: 1888 and 1890',
      path: ['facts', position, 'between'],
    },
  ]
}

function isSeveral({ value }: Slot): boolean {
  if (value.type === 'amount') return value.amount.to !== undefined
  return isPlural(value) || (value.type === 'phrase' && / and |[–-]/.test(value.text))
}
