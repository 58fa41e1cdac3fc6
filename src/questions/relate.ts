import type { Item } from './kinds/play.ts'
import type { Draft } from './make.ts'
import { fold, printer } from './text.ts'

/**
 * The items of a bank: the drafts with what they say of names. A name is everything that one thing
 * may be called; the names of a bank are numbered, and each item lists those it has to do with, so
 * that a bank grows no faster than its items.
 * @param told what feedback tells of a fact, by its id
 */
export function relate(drafts: readonly Draft[], told: ReadonlyMap<string, string>): Item[] {
  const names = new Names(drafts)
  return drafts.map((draft) => ({
    ...draft.item,
    keys: names.numbersOf(draft.keyNames),
    offers: names.numbersOf([...draft.keyNames, ...draft.optionNames]),
    asks: names.printedIn(draft.item.stem),
    prints: names.printedIn(draft.printed.join(' ; ')),
    explains: names.printedIn(feedbackOn(draft, told)),
  }))
}

const feedbackOn = ({ item }: Draft, told: ReadonlyMap<string, string>): string =>
  [item.explanation, ...item.facts.map((fact) => told.get(fact) ?? '')].join(' ; ')

/** The names that items have as keys or options, by number. */
class Names {
  /** For each number all spellings, folded. */
  readonly #spellings: Set<string>[] = []
  readonly #numbers = new Map<string, number>()

  constructor(drafts: readonly Draft[]) {
    for (const { keyNames } of drafts) this.#add(keyNames)
    for (const { optionNames } of drafts) for (const name of optionNames) this.#add([name])
  }

  /** Spellings of one thing; they join those of another name that has one of them. */
  #add(spellings: readonly string[]): void {
    const folded = spellings.map(fold).filter((name) => name !== '')
    const known = folded.map((name) => this.#numbers.get(name)).find((each) => each !== undefined)
    const number = folded.length === 0 ? undefined : (known ?? this.#spellings.push(new Set()) - 1)
    for (const name of number === undefined ? [] : folded) {
      this.#spellings[number ?? 0]?.add(name)
      if (!this.#numbers.has(name)) this.#numbers.set(name, number ?? 0)
    }
  }

  numbersOf(names: readonly string[]): number[] {
    return ascending(names.flatMap((name) => this.#numbers.get(fold(name)) ?? []))
  }

  printedIn(text: string): number[] {
    const isPrinted = printer(text)
    return ascending(
      [...this.#spellings.entries()].flatMap(([number, spellings]) =>
        [...spellings].some(isPrinted) ? [number] : [],
      ),
    )
  }
}

const ascending = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].sort((a, b) => a - b)
