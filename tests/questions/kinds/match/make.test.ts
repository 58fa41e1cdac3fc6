import { describe, expect, it } from 'vitest'
import type { Match } from '../../../../src/questions/kinds/match/play.ts'
import { itemOf, itemsOf, refusalsOf } from '../../../fixtures/bank.ts'
import { factBase, factBaseWith } from '../../../fixtures/story.ts'

const LINES = ['line-9', 'line-4', 'line-2']
const opened = (year: (n: number) => number) =>
  LINES.map((line, n) => `subject: ${line}, verb: open, when: ${year(n)}`)
const OPENINGS = opened((n) => 1991 + 3 * n)

const pairs = ({ prompts, options, key }: Match) =>
  prompts.map((prompt, at) => `${prompt}: ${options[key[at] ?? -1]}`)
const spare = ({ options, key }: Match) => options.filter((_, at) => !key.includes(at))

const TEAMS = `entities:
  uruguay: { type: country, name: Uruguay }
  brazil: { type: country, name: Brazil }
  france: { type: country, name: France }
  spain: { type: country, name: Spain }
  ana: { type: person, name: Ana Silva }
  bo: { type: person, name: Bo Costa }
  cy: { type: person, name: Cy Lima }
  dee: { type: person, name: Dee Ramos }
  eve: { type: person, name: Eve Duarte }
`

describe('a match', () => {
  it('spares a row where the table has no other value to spare', () => {
    const entities = TEAMS.replace(/ {2}eve.*\n/, '')
    const chosen = ['uruguay', 'brazil', 'france', 'spain'].map(
      (team, n) => `subject: ${team}, verb: choose, object: ${['ana', 'bo', 'cy', 'dee'][n]}`,
    )
    const item = itemOf('match', factBaseWith({ entities }, ...chosen))
    expect(item.prompts).toHaveLength(3)
    expect(item.options).toHaveLength(4)
    expect(spare(item)).toHaveLength(1)
  })

  it('asks with the nouns that the editor wants', () => {
    const rows = OPENINGS.map((row) => `${row}, which: { subject: route }`)
    expect(itemOf('match', factBase(...rows)).stem).toBe('In which year did each route open?')
  })

  it('asks which value belongs to which thing of a table, with values to spare', () => {
    const item = itemOf('match', factBase(...OPENINGS))
    expect(item.stem).toBe('In which year did each tram line open?')
    expect(pairs(item)).toEqual(['Line 2: 1997', 'Line 4: 1994', 'Line 9: 1991'])
    expect(spare(item)).toHaveLength(2)
    expect(item.ordered).toBe(true)
    expect(item.options).toEqual(item.options.toSorted())
    expect(item.explanation).toBe('Line 2: 1997; Line 4: 1994; Line 9: 1991.')
  })

  it.each([
    [
      'persons and what they won',
      (n: number) =>
        `subject: ${['ana', 'bo', 'cy'][n]}, verb: win, object: { amount: ${30 + 7 * n} percent, of: all votes }`,
      'What share of all votes did each person win?',
    ],
    [
      'countries and persons',
      (n: number) =>
        `subject: ${['uruguay', 'brazil', 'france'][n]}, verb: choose, object: ${['ana', 'bo', 'cy'][n]}`,
      'Whom did each country choose?',
    ],
    [
      'what is theirs and persons',
      (n: number) =>
        `subject: { owner: ${['uruguay', 'brazil', 'france'][n]}, text: captain }, verb: thank, object: ${['ana', 'bo', 'cy'][n]}`,
      'Whom did each country’s captain thank?',
    ],
    [
      'years and counts',
      (n: number) =>
        `subject: ana, verb: win, object: { amount: ${31 + 7 * n} games }, when: ${2019 + n}`,
      'How many games did Ana Silva win in each year?',
    ],
  ])('pairs %s', (_, fact, stem) => {
    const item = itemOf('match', factBaseWith({ entities: TEAMS }, ...[0, 1, 2].map(fact)))
    expect(item.stem).toBe(stem)
    expect(item.prompts).toHaveLength(3)
    expect(item.options.length).toBeGreaterThan(3)
    expect(new Set(item.key).size).toBe(3)
  })

  it('has months and days in their own order', () => {
    const won = ['2019-11', '2019-04', '2020-01'].map(
      (when, n) =>
        `subject: ana, verb: win, object: { amount: ${31 + 7 * n} games }, when: ${when}`,
    )
    const item = itemOf('match', factBaseWith({ entities: TEAMS }, ...won))
    expect(item.prompts).toEqual(['April 2019', 'November 2019', 'January 2020'])
  })

  it('has things of the same sort to spare, the story’s own before others', () => {
    const chosen = [0, 1, 2].map(
      (n) =>
        `subject: ${['ana', 'bo', 'cy'][n]}, verb: visit, object: ${['uruguay', 'brazil', 'france'][n]}`,
    )
    const item = itemOf(
      'match',
      factBaseWith({ entities: `${TEAMS}  peru: { type: country, name: Peru }\n` }, ...chosen),
    )
    expect(spare(item).toSorted()).toEqual(['Peru', 'Spain'])
  })

  it.each([
    ['two things', OPENINGS.slice(0, 2)],
    ['two values', opened((n) => (n === 2 ? 1991 : 1991 + n))],
    ['verbs that differ', [...OPENINGS.slice(0, 2), OPENINGS[2]?.replace('open', 'close') ?? '']],
    [
      'speakers that differ',
      OPENINGS.map(
        (fact, n) => `status: claim, source: ${['union', 'council', 'bank'][n]}, ${fact}`,
      ),
    ],
    ['dates of another precision', [...OPENINGS.slice(0, 2), `${OPENINGS[2]}-05`]],
    ['a thing that has two values', [...OPENINGS, OPENINGS[0]?.replace('1991', '2001') ?? '']],
    [
      'a value that a disputed fact gives to another',
      [...OPENINGS, `status: disputed, note: No., ${OPENINGS[0]?.replace('1991', '1994')}`],
    ],
    [
      'values that can be one',
      LINES.map(
        (line, n) => `subject: ${line}, verb: carry, object: { amount: about ${100 + n} people }`,
      ),
    ],
  ])('is not made of %s', (_, facts) => {
    expect(itemsOf('match', factBase(...facts))).toEqual([])
  })

  it('is not made of persons of whom one may belong to two', () => {
    const chose = (n: number, person: string) =>
      `subject: ${['uruguay', 'brazil', 'france'][n]}, verb: choose, object: ${person}`
    const base = factBaseWith(
      { entities: TEAMS },
      ...[chose(0, 'ana'), chose(1, 'bo'), chose(2, 'cy')],
      `status: retracted, note: No., ${chose(0, 'bo')}`,
    )
    expect(itemsOf('match', base)).toEqual([])
  })

  it('asks no thing in two matches, and three to five in each', () => {
    const facts = Array.from(
      { length: 7 },
      (_, n) => `subject: person-${n}, verb: retire, when: ${1950 + 4 * n}`,
    )
    const entities = `entities:\n${facts.map((_, n) => `  person-${n}: { type: person, name: ${'ABCDEFG'[n]}na Silva }\n`).join('')}`
    const items = itemsOf('match', factBaseWith({ entities }, ...facts))
    expect(items.map(({ prompts }) => prompts.length).toSorted()).toEqual([3, 4])
    expect(new Set(items.flatMap((item) => item.facts)).size).toBe(7)
  })

  it('says why it is not made where nothing is certainly wrong', () => {
    const small = LINES.map(
      (line, n) => `subject: ${line}, verb: cost, object: { amount: ${n + 1} euros }`,
    )
    expect(refusalsOf('match', factBase(...small))).toEqual([
      'fact-1: no value is certainly wrong for all rows of its table',
    ])
  })
})
