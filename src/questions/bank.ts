import { Fairness } from './distractors/fairness.ts'
import type { Fact, FactBase, FactStatus } from './facts.ts'
import { type Flaw, flawsOf } from './flaws.ts'
import { assembleForm } from './form.ts'
import { seedFrom } from './hash.ts'
import { makes } from './kinds/make.ts'
import type { Item } from './kinds/play.ts'
import type { Asking, Draft, NewItem, Refusal } from './make.ts'
import { seededRandom } from './random.ts'
import { relate } from './relate.ts'
import type { Language } from './wording/language.ts'
import { languageOf } from './wording/languages.ts'
import { statement } from './wording/statement.ts'

export interface Bank {
  items: Item[]
  /** What was not asked, and why. */
  refusals: Refusal[]
  /** Items that the gate holds back: an editor mends their fact, or silences them. */
  flawed: FlawedItem[]
  /** Items that the editor does not want. */
  silenced: NewItem[]
}

/** An item with flaws that a program can see. */
export interface FlawedItem {
  item: NewItem
  flaws: Flaw[]
}

const NEVER_ASKED: Partial<Record<FactStatus, string>> = {
  disputed: 'it is disputed',
  retracted: 'it is retracted',
}

/**
 * Every item that a fact base can ask, without one that has a flaw that a program can see.
 *
 * A large bank is made again, knowing how often players meet each of its items: that decides what is
 * fair, and hangs on the options in turn, so it takes some rounds.
 * @param silenced ids of items that the editor does not want
 */
export function buildBank(base: FactBase, silenced: ReadonlySet<string> = new Set()): Bank {
  let fairness = new Fairness()
  let bank = makeBank(base, silenced, fairness)
  for (let round = 0; round < ROUNDS && bank.items.length >= LARGE; round++) {
    fairness = new Fairness({ fairness, exposure: exposureIn(bank.items) })
    bank = makeBank(base, silenced, fairness)
  }
  return bank
}

const LARGE = 40
const ROUNDS = 3
const FORMS = 200

/** How many of some hundred forms each item is in. */
function exposureIn(items: readonly Item[]): Map<string, number> {
  const exposure = new Map<string, number>()
  // A bank that fills no form of the usual length is not searched for one again and again.
  const { length } = assembleForm(items, { seed: FORMS, length: USUAL_LENGTH })
  for (let seed = 0; seed < FORMS; seed++) {
    for (const { item } of assembleForm(items, { seed, length })) {
      exposure.set(item.id, (exposure.get(item.id) ?? 0) + 1)
    }
  }
  return exposure
}
const USUAL_LENGTH = 10

function makeBank(base: FactBase, silenced: ReadonlySet<string>, fairness: Fairness): Bank {
  const language = languageOf(base)
  const refusals: Refusal[] = base.facts.flatMap((fact) => {
    const reason = whyNotAsked(fact)
    return reason ? [{ fact: fact.id, reason }] : []
  })
  const askings = askingsOf(base, fairness)
  const flawed: FlawedItem[] = []
  const notWanted: NewItem[] = []
  const drafts: Draft[] = []
  for (const make of makes) {
    const made = make(askings)
    refusals.push(...made.refusals)
    for (const draft of made.drafts) {
      const flaws = flawsOf(draft, language)
      if (silenced.has(draft.item.id)) notWanted.push(draft.item)
      else if (flaws.length === 0) drafts.push(draft)
      else flawed.push({ item: draft.item, flaws })
    }
  }
  return { items: relate(drafts, toldBy(base, language)), refusals, flawed, silenced: notWanted }
}

/** The facts that may be asked, in their surroundings. */
export function askingsOf(base: FactBase, fairness = new Fairness()): Asking[] {
  const language = languageOf(base)
  return base.facts
    .filter((fact) => whyNotAsked(fact) === undefined)
    .map((fact) => ({
      base,
      language,
      fact,
      fairness,
      statement: statement(fact, language),
      random: (purpose) => seededRandom(seedFrom(`${fact.id} ${purpose}`)),
    }))
}

/** All that feedback tells of a fact, by its id. */
function toldBy({ facts }: FactBase, language: Language): Map<string, string[]> {
  return new Map(facts.map((fact) => [fact.id, [statement(fact, language), ...fact.asides]]))
}

function whyNotAsked(fact: Fact): string | undefined {
  if (fact.ask === false) return 'the story says not to ask it'
  if (fact.form === 'slots' && fact.verb.negated)
    return 'it is negative, and questions should not be'
  return NEVER_ASKED[fact.status]
}
