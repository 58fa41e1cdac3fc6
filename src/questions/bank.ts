import { whyTied } from './asked.ts'
import { Fairness } from './distractors/fairness.ts'
import { fading, type Met, metIn, Restraint } from './exposure.ts'
import { type Fact, type FactBase, type FactStatus, slotsOf } from './facts.ts'
import { type Flaw, flawsOf } from './flaws.ts'
import { seedFrom } from './hash.ts'
import { makes } from './kinds/make.ts'
import type { Item } from './kinds/play.ts'
import type { Asking, Draft, Make, NewItem, Refusal } from './make.ts'
import { seededRandom } from './random.ts'
import { relate } from './relate.ts'
import { fold } from './text.ts'
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
 * fair and what is met too often, and hangs on the options in turn, so it takes some rounds.
 * @param silenced ids of items that the editor does not want
 * @param rounds how often it is made again
 */
export function buildBank(
  base: FactBase,
  silenced: ReadonlySet<string> = new Set(),
  rounds = ROUNDS,
): Bank {
  const fairness = new Fairness()
  const maker = new BankMaker(base, silenced, fairness)
  let bank = maker.make()
  if (bank.items.length < LARGE || rounds === 0) return bank
  const restraint = new Restraint()
  let best = { bank, unfairness: Number.POSITIVE_INFINITY }
  let lately: Met = new Map()
  for (let round = 0; round < rounds; round++) {
    const restraining = round < RESTRAINING
    const now = metIn(bank.items, round)
    lately = restraining ? now : fading(now, lately)
    const offers = new Map(bank.items.map((item) => [item.id, offersOf(item)]))
    if (restraining) {
      restraint.tighten(bank.items, now)
    } else {
      const unfairness = fairness.weigh(now, offers)
      if (unfairness < best.unfairness) best = { bank, unfairness }
    }
    fairness.weigh(lately, offers)
    fairness.settle(restraining ? undefined : FEW)
    const made = maker.make()
    bank = { ...made, items: made.items.map((item) => restraint.on(item)) }
  }
  return best.bank
}

const offersOf = (item: Item): readonly string[] => ('options' in item ? item.options : [])

const LARGE = 40
/** The first rounds find what is met too often, the others what is fair, a few items at a time. */
const RESTRAINING = 3
const ROUNDS = 14
const FEW = 5

/** Makes the same bank again and again, but for what fairness chooses anew. */
class BankMaker {
  readonly #base: FactBase
  readonly #silenced: ReadonlySet<string>
  readonly #fairness: Fairness
  readonly #askings: readonly Asking[]
  /** What kinds made that leave nothing to fairness: they would make the same again. */
  readonly #fixed = new Map<Make, Sorted>()

  constructor(base: FactBase, silenced: ReadonlySet<string>, fairness: Fairness) {
    this.#base = base
    this.#silenced = silenced
    this.#fairness = fairness
    this.#askings = askingsOf(base, fairness)
  }

  make(): Bank {
    const sorted = withoutTwoKeys(makes.map((make) => this.#fixed.get(make) ?? this.#ask(make)))
    const all = <K extends keyof Sorted>(key: K) =>
      sorted.flatMap((each): Sorted[K][number][] => each[key])
    const language = languageOf(this.#base)
    const notAsked = this.#base.facts.flatMap((fact) => {
      const reason = whyNotAsked(fact)
      return reason ? [{ fact: fact.id, reason }] : tiedIn(fact)
    })
    return {
      items: relate(all('drafts'), toldBy(this.#base, language)),
      refusals: [...notAsked, ...all('refusals')],
      flawed: all('flawed'),
      silenced: all('silenced'),
    }
  }

  #ask(make: Make): Sorted {
    const before = this.#fairness.choices
    const { drafts, refusals } = make(this.#askings)
    const sorted: Sorted = { drafts: [], refusals, flawed: [], silenced: [] }
    for (const draft of drafts) {
      const flaws = flawsOf(draft, languageOf(this.#base))
      if (this.#silenced.has(draft.item.id)) sorted.silenced.push(draft.item)
      else if (flaws.length === 0) sorted.drafts.push(draft)
      else sorted.flawed.push({ item: draft.item, flaws })
    }
    if (this.#fairness.choices === before) this.#fixed.set(make, sorted)
    return sorted
  }
}

/** What a kind makes, sorted by whether it is asked. */
interface Sorted extends Omit<Bank, 'items'> {
  drafts: Draft[]
}

/** What asks the same as another item of its kind, but has another key, is held back like that one. */
function withoutTwoKeys(sorted: readonly Sorted[]): Sorted[] {
  return sorted.map((each) => {
    const alike = Map.groupBy(each.drafts, ({ item }) => fold(item.stem))
    const flawed = [...alike.values()].flatMap((drafts) => {
      const keys = new Set(drafts.flatMap(({ item }) => oneKeyOf(item) ?? []))
      return drafts.flatMap(({ item }) => {
        const wrong = [...keys].filter((key) => isWrongIn(item, key))
        if (wrong.length === 0) return []
        return { item, flaws: [{ rule: 'two-keys' as const, words: wrong.join(', ') }] }
      })
    })
    const held = new Set(flawed.map(({ item }) => item))
    return {
      ...each,
      drafts: each.drafts.filter(({ item }) => !held.has(item)),
      flawed: [...each.flawed, ...flawed],
    }
  })
}

/** Whether the key of an item that asks the same would be wrong here. */
function isWrongIn(item: NewItem, key: string): boolean {
  const own = oneKeyOf(item)
  if (own === undefined || own === key) return false
  return !('options' in item) || item.options.includes(key)
}

/** The one answer that is right, where there is only one. */
function oneKeyOf(item: NewItem): string | undefined {
  switch (item.kind) {
    case 'single-choice':
    case 'true-false':
    case 'who-said-it':
      return item.options[item.key]
    case 'cloze':
      return item.answer === 'typed' ? item.key : item.options[item.key]
    case 'closest-number':
      return String(item.key)
    default:
      return undefined
  }
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

/** The slots that would be asked if nothing else in their facts hung on them. */
function tiedIn(fact: Fact): Refusal[] {
  return slotsOf(fact).flatMap(({ name }) => {
    const reason =
      fact.ask !== false && (fact.ask === 'all' || fact.ask.includes(name))
        ? whyTied(fact, name)
        : undefined
    return reason ? [{ fact: fact.id, slot: name, reason }] : []
  })
}

function whyNotAsked(fact: Fact): string | undefined {
  if (fact.ask === false) return 'the story says not to ask it'
  if (fact.form === 'slots' && fact.verb.negated)
    return 'it is negative, and questions should not be'
  return NEVER_ASKED[fact.status]
}
