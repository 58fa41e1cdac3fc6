import type { Item } from './kinds/play.ts'
import type { Draft, Secret } from './make.ts'
import { fold, printer } from './text.ts'

/**
 * The items of a bank: the drafts with what they say of secrets. The secrets of a bank are numbered,
 * and each item lists those it has to do with, so that a bank grows no faster than its items.
 * @param told what feedback tells of a fact, by its id
 */
export function relate(
  drafts: readonly Draft[],
  told: ReadonlyMap<string, readonly string[]>,
): Item[] {
  const secrets = new Secrets(drafts)
  return drafts.map((draft) => {
    const { item, recalled = false } = draft
    const feedback = [item.explanation, ...item.facts.flatMap((fact) => told.get(fact) ?? [])]
    return {
      ...item,
      keys: secrets.numbersOf(draft.secrets, recalled),
      offers: secrets.numbersOf([...draft.secrets, ...draft.optionNames.map(alone)]),
      asks: secrets.printedIn([item.stem]),
      prints: secrets.printedIn([...draft.printed, ...keysOf(draft)]),
      explains: ascending([
        ...secrets.printedIn(feedback),
        ...secrets.printedIn(optionsOf(draft), true),
      ]),
    }
  })
}

const alone = (name: string): Secret => [[name]]

/** The keys that are one thing, in words: a date prints its year. */
const keysOf = ({ secrets }: Draft): readonly string[] =>
  secrets.flatMap((parts) => (parts.length === 1 ? parts.flat() : []))

const optionsOf = ({ item }: Draft): readonly string[] => ('options' in item ? item.options : [])

/**
 * The secrets of a bank and what else its items offer, by number. One that is to be recalled has two:
 * options of other items tell the second.
 */
class Secrets {
  /** All readings of each thing, and the number of each thing. */
  readonly #things: string[][] = []
  readonly #thingOf = new Map<string, number>()
  /** The things that each secret tells of, by its number, and the number of each. */
  readonly #secrets: { things: readonly number[]; recalled: boolean }[] = []
  readonly #numbers = new Map<string, number>()

  constructor(drafts: readonly Draft[]) {
    for (const { secrets, optionNames, recalled = false } of drafts) {
      for (const secret of [...secrets, ...optionNames.map(alone)]) this.#add(secret, false)
      for (const secret of recalled ? secrets : []) this.#add(secret, true)
    }
  }

  #add(secret: Secret, recalled: boolean): void {
    for (const names of secret) {
      const label = thingLabel(names)
      if (label === '' || this.#thingOf.has(label)) continue
      this.#thingOf.set(label, this.#things.push(readingsOf(names)) - 1)
    }
    const things = this.#thingsOf(secret)
    const label = secretLabel(things, recalled)
    // What has no letter or digit is never told.
    if (things.length < secret.length || this.#numbers.has(label)) return
    this.#numbers.set(label, this.#secrets.push({ things, recalled }) - 1)
  }

  #thingsOf(secret: Secret): number[] {
    return secret.flatMap((names) => this.#thingOf.get(thingLabel(names)) ?? [])
  }

  numbersOf(secrets: readonly Secret[], recalled = false): number[] {
    const labels = secrets.flatMap((secret) => {
      const things = this.#thingsOf(secret)
      return [secretLabel(things, false), ...(recalled ? [secretLabel(things, true)] : [])]
    })
    return ascending(labels.flatMap((label) => this.#numbers.get(label) ?? []))
  }

  /** The secrets that one of the texts tells, of all or of those to be recalled. */
  printedIn(texts: readonly string[], recalled = false): number[] {
    return ascending(
      texts.flatMap((text) => {
        const isPrinted = printer(text.replaceAll('%', ' %'))
        const printed = this.#things.map((readings) => readings.some(isPrinted))
        return [...this.#secrets.entries()].flatMap(([number, secret]) =>
          secret.recalled === recalled && secret.things.every((thing) => printed[thing])
            ? [number]
            : [],
        )
      }),
    )
  }
}

/** All that a thing is called, folded; of a share and of so many millions the bare figure, too. */
function readingsOf(names: readonly string[]): string[] {
  const readings = names.flatMap((name) => {
    const folded = fold(name.replaceAll('%', ' %'))
    const figure = /^(\d+(?:\.\d+)?) (?:%|\p{L}+)$/u.exec(folded)?.[1]
    return [folded, ...(figure ? [figure] : [])]
  })
  return [...new Set(readings)].filter((reading) => reading !== '')
}

const thingLabel = (names: readonly string[]): string => readingsOf(names).toSorted().join(' ; ')

const secretLabel = (things: readonly number[], recalled: boolean): string =>
  `${recalled ? 'recall ' : ''}${things.join(' ')}`

const ascending = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].sort((a, b) => a - b)
