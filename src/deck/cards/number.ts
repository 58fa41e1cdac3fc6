import { type Amount, magnitude } from '../../questions/amount.ts'
import { entitiesIn, type Fact, slotsOf } from '../../questions/facts.ts'
import type { Language } from '../../questions/wording/language.ts'
import type { NumberFigure } from '../figure.ts'
import { datedOf } from './dated.ts'
import { type Drawing, rounded } from './drawing.ts'

/** A fact with the amount that it is about, and the slot where that stands. */
interface Counted {
  fact: Fact
  slot: string
  amount: Amount
}

/**
 * The amount of the first fact that has one. Amounts of the same unit that stand in the same place
 * of the other facts, beside the same verb, are of the same kind and shown beside it.
 */
export function drawNumber(facts: readonly Fact[], language: Language): Drawing<NumberFigure> {
  const counted = facts.flatMap((fact) => countedIn(fact) ?? [])
  const [main] = counted
  if (!main) {
    return {
      fault: 'none of its facts has an amount',
      help: 'add one with { amount: 16 people } to its facts',
    }
  }
  const { unit, hedge } = main.amount
  return {
    figure: {
      kind: 'number',
      fact: main.fact.id,
      figure: language.number(main.amount),
      bars: barsOf(
        counted.filter((other) => areAlike(main, other)),
        language,
      ),
      ...(hedge && { hedge }),
      ...(unit !== '%' && { unit }),
    },
  }
}

function countedIn(fact: Fact): Counted | undefined {
  for (const { name, value } of slotsOf(fact)) {
    if (value.type === 'amount') return { fact, slot: name, amount: value.amount }
  }
  return undefined
}

function areAlike(a: Counted, b: Counted): boolean {
  if (a.slot !== b.slot || a.amount.unit !== b.amount.unit || b.amount.to !== undefined)
    return false
  return verbOf(a.fact) === verbOf(b.fact)
}

/** What is done; what somebody does is another thing than what is done to them. */
function verbOf(fact: Fact): string | undefined {
  if (fact.form === 'spans') return undefined
  const { negated, lemma, tail } = fact.verb
  return [negated, fact.subject === undefined, lemma, tail].join(' ')
}

/**
 * Shares of a whole stand against it, other amounts against the greatest; one alone is no chart, and
 * below zero there are no bars.
 */
function barsOf(alike: readonly Counted[], language: Language): NumberFigure['bars'] {
  const areShares = alike.every(
    ({ amount }) => amount.unit === '%' && amount.of !== undefined && !amount.unbounded,
  )
  if (alike.length < 2 && !areShares) return []
  if (alike.some(({ amount }) => amount.value < 0)) return []
  const whole = areShares ? 100 : Math.max(...alike.map(({ amount }) => magnitude(amount)))
  const labels = labelsOf(alike, language)
  return alike.map(({ fact, amount }, position) => ({
    label: labels[position] ?? '',
    figure: language.number(amount),
    share: whole > 0 ? rounded(magnitude(amount) / whole) : 0,
    fact: fact.id,
  }))
}

/** What tells the amounts apart: what they are shares of and whose they are, else their times, else all. */
function labelsOf(alike: readonly Counted[], language: Language): string[] {
  const owners = alike.map(({ fact, slot }) => ownerOf(fact, slot))
  const wholes = differing(alike.map(({ amount }) => amount.of ?? ''))
  const oneOwner = new Set(owners).size === 1 && areDistinct(wholes)
  const whose = oneOwner ? wholes : owners.map((owner, at) => textOf([wholes[at], owner], ': '))
  const times = alike.map(({ fact }) => {
    const dated = datedOf(fact, ['in', 'on'], language)
    return dated ? language.date(dated.time) : ''
  })
  if (areDistinct(whose)) return whose
  if (areDistinct(times)) return times
  return whose.map((who, at) => textOf([who, times[at]], ', '))
}

/** The first name beside the amount; where there is none, the words that begin the fact. */
function ownerOf(fact: Fact, slot: string): string {
  const others = slotsOf(fact).filter(({ name }) => name !== slot && name !== 'time')
  const [named] = others.flatMap(({ value }) => entitiesIn(value).slice(0, 1))
  const [phrase = ''] = others.flatMap(({ value }) => (value.type === 'phrase' ? value.text : []))
  return named?.name ?? phrase
}

/** Texts without the common words that all begin with: nothing, where all are the same. */
function differing(texts: readonly string[]): string[] {
  if (new Set(texts).size === 1) return texts.map(() => '')
  const split = texts.map((text) => text.split(' '))
  const [first = []] = split
  const isShared = (word: string, at: number) => split.every((words) => words[at] === word)
  const start = first.findIndex((word, at) => !/^\p{Ll}+$/u.test(word) || !isShared(word, at))
  return split.map((words) => textOf([words.slice(start).join(' ')], ''))
}

function textOf(parts: readonly (string | undefined)[], separator: string): string {
  const text = parts.filter(Boolean).join(separator)
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

const areDistinct = (texts: readonly string[]): boolean =>
  !texts.includes('') && new Set(texts).size === texts.length
