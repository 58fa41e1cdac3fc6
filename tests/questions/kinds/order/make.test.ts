import { describe, expect, it } from 'vitest'
import { expectedDifficulty } from '../../../../src/questions/difficulty.ts'
import type { Order } from '../../../../src/questions/kinds/order/play.ts'
import { order } from '../../../../src/questions/kinds/order/play.ts'
import { itemOf, itemsOf, refusalsOf } from '../../../fixtures/bank.ts'
import { factBase, factBaseWith, IN_SERBIAN } from '../../../fixtures/story.ts'

const EVENTS = [
  'subject: adams, verb: visit, object: line-9, when: 2019',
  'subject: baker, verb: open, object: line-4, when: 2021-05',
  'subject: cole, verb: close, object: line-2, when: 2021-06-30',
]
const OPENINGS = ['line-9', 'line-4', 'line-2'].map(
  (line, n) => `subject: ${line}, verb: open, when: ${1991 + n}`,
)

const sequence = ({ options, key }: Order) => key.map((position) => options[position])

describe('an order of events', () => {
  it('asks for dated facts from earliest to latest, by sentences without their dates', () => {
    const item = itemOf('order', factBase(...EVENTS))
    expect(item.stem).toBe('In which order did these happen, from earliest to latest?')
    expect(sequence(item)).toEqual([
      'Ruth Adams visited the Line 9 tram',
      'Tom Baker opened the Line 4 tram',
      'Nina Cole closed the Line 2 tram',
    ])
    expect(item.options).toEqual(item.options.toSorted())
    expect(item.facts).toEqual(['fact-1', 'fact-2', 'fact-3'])
    expect(item.explanation).toBe(
      'Ruth Adams visited the Line 9 tram (2019) → Tom Baker opened the Line 4 tram (May 2021) → Nina Cole closed the Line 2 tram (30 June 2021).',
    )
  })

  it('asks so in the story’s language', () => {
    const base = factBaseWith(
      IN_SERBIAN,
      'text: "Most je srušen.", when: 1944',
      'text: "Stanica je otvorena.", when: 1951',
      'text: "[Beograd](beograd) je dobio trolejbus.", when: 1947',
    )
    const item = itemOf('order', base)
    expect(item.stem).toBe('Kojim redom su se odigrali ovi događaji, od najranijeg do najkasnijeg?')
    expect(sequence(item)).toEqual([
      'Most je srušen',
      'Beograd je dobio trolejbus',
      'Stanica je otvorena',
    ])
  })

  it.each([
    ['fewer than three events', EVENTS.slice(0, 2)],
    [
      'dates of which neither is certainly the earlier',
      [...EVENTS.slice(0, 2), 'subject: cole, verb: close, object: line-2, when: 2021'],
    ],
    ['a date that is not to be asked', [...EVENTS.slice(0, 2), `${EVENTS[2]}, ask: [object]`]],
    ['what is still so', [...EVENTS.slice(0, 2), `${EVENTS[2]}, tense: present`]],
    ['what is only claimed', [...EVENTS.slice(0, 2), `status: claim, source: union, ${EVENTS[2]}`]],
    [
      'what is only expected',
      [
        ...EVENTS.slice(0, 2),
        'status: forecast, subject: cole, verb: close, object: line-2, when: 2030',
      ],
    ],
    ['sentences that tell a year', [...EVENTS.slice(0, 2), `${EVENTS[2]}, since: 2020`]],
    [
      'sentences that are long',
      [...EVENTS.slice(0, 2), `${EVENTS[2]}, with: ${'very '.repeat(12)}many friends`],
    ],
    ['an event that happened twice', [...EVENTS, `${EVENTS[2]?.replace('2021-06-30', '2015')}`]],
  ])('is not made of %s', (_, facts) => {
    expect(itemsOf('order', factBase(...facts))).toEqual([])
  })

  it.each([
    [
      'what rose and rose again',
      'subject: railways, verb: grow, to: { amount: 5 lines }, when: 2001',
      'subject: railways, verb: grow, to: { amount: 9 lines }, when: 2005',
    ],
    [
      'what began and ended',
      'subject: line-9, verb: open, when: 2001',
      'subject: line-9, verb: close, when: 2005',
    ],
  ])('puts nothing together that says itself what came first: %s', (_, a, b) => {
    for (const { facts } of itemsOf('order', factBase(a, b, ...EVENTS))) {
      expect(facts).not.toEqual(expect.arrayContaining(['fact-1', 'fact-2']))
    }
  })

  it('never shows the same sentence twice, not even of two facts that may be one', () => {
    const base = factBase(...EVENTS, 'subject: adams, verb: visit, object: line-9, when: 2019-03')
    const item = itemOf('order', base)
    expect(new Set(item.options).size).toBe(3)
  })

  it('asks no event in two orders, and three to five in each', () => {
    const facts = Array.from(
      { length: 11 },
      (_, n) =>
        `subject: adams, verb: visit, object: { text: museum ${'abcdefghijk'[n]} }, when: ${2001 + n}`,
    )
    const items = itemsOf('order', factBase(...facts)).filter(({ stem }) =>
      /these happen/.test(stem),
    )
    expect(items.map(({ options }) => options.length).toSorted()).toEqual([3, 4, 4])
    const asked = items.flatMap((item) => item.facts)
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('puts together what the story tells together', () => {
    const base = factBase(
      ...[...'abcdefgh'].map(
        (name, n) =>
          `subject: adams, verb: visit, object: { text: museum ${name} }, when: ${2001 + n}`,
      ),
    )
    const facts = base.facts.map((fact, n) => ({ ...fact, paragraph: 1 + (n % 2) }))
    expect(itemsOf('order', { ...base, facts }).map(({ paragraphs }) => paragraphs)).toEqual([
      [1],
      [2],
    ])
  })

  it('is as hard as the mean score of all possible orders leaves it', () => {
    for (const length of [3, 4, 5]) {
      const item = itemOf(
        'order',
        factBase(
          ...Array.from(
            { length },
            (_, n) =>
              `subject: adams, verb: visit, object: { text: museum ${'abcde'[n]} }, when: ${2001 + n}`,
          ),
        ),
      )
      const shown = [...item.options.keys()]
      const scores = permutations(shown).map((each) => order.grade(item, shown, each)?.score ?? 0)
      const guessed = scores.reduce((sum, score) => sum + score, 0) / scores.length
      expect(item.difficulty).toBe(expectedDifficulty(guessed, 3 / 4))
    }
  })
})

describe('an order of things in a table', () => {
  const tables = (...facts: string[]) =>
    itemsOf('order', factBase(...facts)).filter(({ stem }) => !/these happen/.test(stem))

  it('asks for their dates', () => {
    const [item] = tables(...OPENINGS)
    expect(item?.stem).toBe('In which order did these tram lines open, from earliest to latest?')
    expect(item && sequence(item)).toEqual(['Line 9', 'Line 4', 'Line 2'])
    expect(item?.explanation).toBe('Line 9 (1991) → Line 4 (1992) → Line 2 (1993).')
  })

  it.each([
    [
      'for counts',
      (n: number) =>
        `subject: ${['line-9', 'line-4', 'line-2'][n]}, verb: carry, object: { amount: ${n + 5} hundred people }`,
      'Rank from fewest to most: how many hundred people did each tram line carry?',
    ],
    [
      'for shares',
      (n: number) =>
        `subject: ${['adams', 'baker', 'cole'][n]}, verb: win, object: { amount: ${10 * n + 5} percent, of: all votes }`,
      'Rank from lowest to highest: what share of all votes did each person win?',
    ],
    [
      'for days',
      (n: number) =>
        `subject: ${['adams', 'baker', 'cole'][n]}, verb: resign, when: 2021-05-0${n + 1}`,
      'In which order did these people resign, from earliest to latest?',
    ],
    [
      'by year',
      (n: number) =>
        `subject: council, verb: buy, object: { amount: ${7 * n + 5} trams }, when: ${2019 + n}`,
      'Rank from fewest to most: how many trams did the City Council buy in each year?',
    ],
    [
      'by day',
      (n: number) =>
        `subject: council, verb: buy, object: { amount: ${7 * n + 5} trams }, when: 2019-05-0${n + 1}`,
      'Rank from fewest to most: how many trams did the City Council buy on each day?',
    ],
    [
      'for the word of somebody',
      (n: number) =>
        `status: claim, source: union, subject: ${['line-9', 'line-4', 'line-2'][n]}, verb: open, when: ${1991 + n}`,
      'According to the Transport Union, in which order did these tram lines open, from earliest to latest?',
    ],
    [
      'for dates of what is theirs',
      (n: number) =>
        `subject: { owner: ${['adams', 'baker', 'cole'][n]}, text: deputy }, verb: resign, when: ${2021 + n}`,
      'Rank from earliest to latest: in which year did each person’s deputy resign?',
    ],
    [
      'for dates since when',
      (n: number) =>
        `subject: ${['line-9', 'line-4', 'line-2'][n]}, verb: run, tense: perfect, since: ${1991 + n}`,
      'Rank from earliest to latest: since which year has each tram line run?',
    ],
    [
      'for what was done to them',
      (n: number) => `object: ${['line-9', 'line-4', 'line-2'][n]}, verb: build, when: ${1991 + n}`,
      'In which order were these tram lines built, from earliest to latest?',
    ],
  ])('asks %s', (_, fact, stem) => {
    expect(tables(...[0, 1, 2].map(fact)).map((item) => item.stem)).toEqual([stem])
  })

  it.each([
    [
      'things that differ in more than the value',
      OPENINGS.map((fact, n) => `${fact}, with: ${n + 1} old trams`),
    ],
    [
      'values that can be one',
      [0, 1, 2].map(
        (n) =>
          `subject: ${['line-9', 'line-4', 'line-2'][n]}, verb: carry, object: { amount: ${n === 1 ? 'more than 4' : n + 5} people }`,
      ),
    ],
    [
      'a value that another fact contradicts',
      [...OPENINGS, `status: disputed, note: No., ${OPENINGS[0]?.replace('1991', '1999')}`],
    ],
    [
      'values that the editor does not want asked',
      OPENINGS.map((fact) => `${fact}, ask: [subject]`),
    ],
  ])('is not made of %s', (_, facts) => {
    expect(tables(...facts)).toEqual([])
  })

  it('is not made where its question would be too long', () => {
    const long = `with: ${'very '.repeat(15)}many old trams`
    const base = factBase(...OPENINGS.map((fact) => `${fact}, ${long}`))
    expect(refusalsOf('order', base)).toEqual([
      'fact-1: the question would have 31 words: more than 22',
    ])
  })

  it('is not asked once more as an order of events', () => {
    const items = itemsOf('order', factBase(...OPENINGS))
    expect(items.map(({ stem }) => stem)).toEqual([
      'In which order did these tram lines open, from earliest to latest?',
    ])
  })
})

function permutations(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]]
  return list.flatMap((each) =>
    permutations(list.filter((other) => other !== each)).map((rest) => [each, ...rest]),
  )
}
