import type { Fact, FactBase, FactStatus } from './facts.ts'
import { FLAW_RULES, type Flaw, flawsOf } from './flaws.ts'
import { seedFrom } from './hash.ts'
import { makes } from './kinds/make.ts'
import type { Item } from './kinds/play.ts'
import type { Asking, Draft, Refusal } from './make.ts'
import { seededRandom } from './random.ts'
import { relate } from './relations.ts'
import { statement } from './wording/clause.ts'

export interface Bank {
  items: Item[]
  /** What was not asked, and why. */
  refusals: Refusal[]
}

const NEVER_ASKED: Partial<Record<FactStatus, string>> = {
  disputed: 'it is disputed',
  retracted: 'it is retracted',
}

/** Every item that a fact base can ask, without one that has a flaw that a program can see. */
export function buildBank(base: FactBase): Bank {
  const refusals: Refusal[] = []
  const drafts: Draft[] = []
  for (const fact of base.facts) {
    const reason = whyNotAsked(fact)
    if (reason) {
      refusals.push({ fact: fact.id, reason })
      continue
    }
    const asking = askingOf(base, fact)
    for (const make of makes) {
      const made = make(asking)
      refusals.push(...made.refusals)
      for (const draft of made.drafts) {
        const flaws = flawsOf(draft).map(flawText)
        if (flaws.length === 0) drafts.push(draft)
        else refusals.push({ fact: fact.id, reason: `${flaws.join('; ')}: ${draft.item.stem}` })
      }
    }
  }
  return { items: relate(drafts), refusals }
}

function whyNotAsked(fact: Fact): string | undefined {
  if (fact.ask === false) return 'the story says not to ask it'
  if (fact.verb.negated) return 'it is negative, and questions should not be'
  return NEVER_ASKED[fact.status]
}

function askingOf(base: FactBase, fact: Fact): Asking {
  return {
    base,
    fact,
    statement: statement(fact),
    random: (purpose) => seededRandom(seedFrom(`${fact.id} ${purpose}`)),
  }
}

const flawText = ({ rule, words }: Flaw): string => `${FLAW_RULES[rule]} (${words})`
