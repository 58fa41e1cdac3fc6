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
  readonly #thingOf = new Map<string, number>()
  /** What things are called, by the first word: a text has far fewer words than a bank has things. */
  readonly #readings = new Map<string, { reading: string; thing: number }[]>()
  readonly #secrets: { things: readonly number[]; recalled: boolean }[] = []
  /** The secrets that begin with each thing. */
  readonly #beginning = new Map<number, number[]>()
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
      if (this.#thingOf.has(label)) continue
      const thing = this.#thingOf.size
      this.#thingOf.set(label, thing)
      for (const reading of readingsOf(names)) {
        add(this.#readings, firstWord(reading), { reading, thing })
      }
    }
    const things = this.#thingsOf(secret)
    const label = secretLabel(things, recalled)
    if (this.#numbers.has(label)) return
    const number = this.#numbers.size
    this.#numbers.set(label, number)
    this.#secrets.push({ things, recalled })
    for (const first of things.slice(0, 1)) add(this.#beginning, first, number)
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
        const things = this.#thingsIn(text)
        return [...things]
          .flatMap((thing) => this.#beginning.get(thing) ?? [])
          .filter((number) => {
            const secret = this.#secrets[number]
            return secret?.recalled === recalled && secret.things.every((each) => things.has(each))
          })
      }),
    )
  }

  #thingsIn(text: string): ReadonlySet<number> {
    const folded = foldShares(text)
    const isPrinted = printer(folded)
    const called = [...new Set(folded.split(' '))].flatMap((word) => this.#readings.get(word) ?? [])
    return new Set(called.flatMap(({ reading, thing }) => (isPrinted(reading) ? [thing] : [])))
  }
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

/** As numbers stand alone in it, whatever they count. */
const foldShares = (text: string): string => fold(text.replaceAll('%', ' %'))

const firstWord = (folded: string): string => folded.split(' ', 1)[0] ?? ''

/** All that a thing is called, folded; of a share and of so many millions the bare figure, too. */
function readingsOf(names: readonly string[]): string[] {
  const readings = names.flatMap((name) => {
    const folded = foldShares(name)
    const figure = /^(\d+(?:\.\d+)?) (?:%|\p{L}+)$/u.exec(folded)?.[1]
    return [folded, ...(figure ? [figure] : [])]
  })
  return [...new Set(readings)].filter((reading) => reading !== '')
}

/** What has no letter or digit is the same thing where it is written alike, and is never told. */
function thingLabel(names: readonly string[]): string {
  const readings = readingsOf(names)
  return (readings.length > 0 ? readings : names).toSorted().join(' ; ')
}

const secretLabel = (things: readonly number[], recalled: boolean): string =>
  `${recalled ? 'recall ' : ''}${things.join(' ')}`

const ascending = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].sort((a, b) => a - b)
