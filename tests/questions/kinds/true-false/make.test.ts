import { describe, expect, it } from 'vitest'
import type { FactBase } from '../../../../src/questions/facts.ts'
import { itemsOf, refusalsOf } from '../../../fixtures/bank.ts'
import { factBase, factBaseWith, IN_SERBIAN } from '../../../fixtures/story.ts'

/** The statements of a fact base: "true" or "false", and the question. */
const statements = (base: FactBase) =>
  itemsOf('true-false', base).map(({ key, stem }) => `${key === 0 ? 'true' : 'false'}: ${stem}`)

describe('a true or false statement', () => {
  it('is the fact, and the fact with each slot swapped for something wrong', () => {
    const base = factBase('subject: adams, verb: visit, object: line-9, when: 2019')
    const [asItIs, ...swapped] = statements(base)
    expect(asItIs).toBe('true: Is it true that Ruth Adams visited the Line 9 tram in 2019?')
    expect(swapped).toEqual([
      expect.stringMatching(
        /^false: Is it true that (Tom Baker|Nina Cole) visited the Line 9 tram in 2019\?$/,
      ),
      expect.stringMatching(
        /^false: Is it true that Ruth Adams visited the Line [24] tram in 2019\?$/,
      ),
      expect.stringMatching(
        /^false: Is it true that Ruth Adams visited the Line 9 tram in 20\d\d\?$/,
      ),
    ])
  })

  it.each([
    [
      'the word of somebody',
      'status: claim, source: union, subject: line-9, verb: open late',
      'Is it true that, according to the Transport Union, the Line 9 tram opened late?',
    ],
    [
      'the word of who is its subject',
      'status: claim, source: union, subject: union, verb: demand, object: line-9',
      'Is it true that the Transport Union demanded the Line 9 tram?',
    ],
    [
      'a forecast',
      'status: forecast, subject: adams, verb: open, object: line-9',
      'Is it true that Ruth Adams was expected to open the Line 9 tram?',
    ],
    [
      'what must be',
      'subject: railways, verb: must pay, object: { amount: 2 to 3 million euros }',
      'Is it true that National Railways must pay 2 to 3 million euros?',
    ],
    [
      'what has been',
      'subject: [adams, baker], verb: repeatedly ride, tense: perfect, object: line-9',
      'Is it true that Ruth Adams and Tom Baker have repeatedly ridden the Line 9 tram?',
    ],
    [
      'what was done',
      'object: line-9, verb: build, by: council, when: 2019',
      'Is it true that the Line 9 tram was built by the City Council in 2019?',
    ],
  ])('asks whether %s is so', (_, fact, stem) => {
    expect(statements(factBase(fact))[0]).toBe(`true: ${stem}`)
  })

  it('asks of a sentence in its own language, with names in the form that stands there', () => {
    const base = factBaseWith(IN_SERBIAN, 'text: "Tramvaj je krenuo u [Beogradu](beograd)."')
    const [asItIs, ...swapped] = statements(base)
    expect(asItIs).toBe('true: Da li je tačno: „Tramvaj je krenuo u Beogradu“?')
    expect(swapped).toEqual([
      expect.stringMatching(
        /^false: Da li je tačno: „Tramvaj je krenuo u (Novom Sadu|Subotici|Osijeku)“\?$/,
      ),
    ])
    expect(itemsOf('true-false', base)[0]?.options).toEqual(['Tačno', 'Netačno'])
  })

  it('asks of a sentence in English, too', () => {
    const base = factBase('text: "[Ruth Adams](adams) cut the ribbon.", when: 2019')
    expect(statements(base)).toEqual([
      'true: Is this true: “Ruth Adams cut the ribbon (2019)”?',
      expect.stringMatching(
        /^false: Is this true: “(Tom Baker|Nina Cole) cut the ribbon \(2019\)”\?$/,
      ),
      expect.stringMatching(/^false: Is this true: “Ruth Adams cut the ribbon \(20[12]\d\)”\?$/),
    ])
  })

  it.each([
    ['a higher number of what is at most so many', 'at most 350 people'],
    ['a lower number of what is more than so many', 'more than 350 people'],
    ['a number within a range', '300 to 400 people'],
  ])('never calls false %s', (_, amount) => {
    const base = factBase(`subject: { amount: ${amount} }, verb: come`)
    expect(statements(base)).toEqual([`true: Is it true that ${amount} came?`])
  })

  it('never calls false what another fact says', () => {
    const base = factBase(
      'subject: adams, verb: visit, object: line-9, ask: [subject]',
      'subject: baker, verb: visit, object: line-9, ask: [subject]',
    )
    const wrong = statements(base).filter((text) => text.startsWith('false'))
    expect(wrong).toEqual([])
  })

  it('is wrong by more than the next year, and by no more than two rungs of a ladder', () => {
    const facts = Array.from(
      { length: 50 },
      (_, n) =>
        `subject: adams, verb: visit, object: { text: museum ${n} }, when: 1950, ask: [time]`,
    )
    const years = statements(factBase(...facts)).flatMap(
      (text) => /(?<=false.*)\d{4}/.exec(text) ?? [],
    )
    const distances = years.map((year) => Math.abs(Number(year) - 1950))
    expect(distances).toHaveLength(50)
    expect(Math.min(...distances)).toBe(2)
    expect(Math.max(...distances)).toBe(6)
  })

  it('swaps nothing that the rest of the statement gives away', () => {
    const entities = `entities:
  aland: { type: country, name: Aland }
  bland: { type: country, name: Bland }
  cland: { type: country, name: Cland }
  adams: { type: person, name: Ruth Adams, of: aland }
`
    const fact = 'subject: adams, verb: lead, object: aland, ask: [object]'
    expect(statements(factBaseWith({ entities }, fact))).toEqual([
      'true: Is it true that Ruth Adams led Aland?',
    ])
    expect(
      statements(factBaseWith({ entities: entities.replace(/, of: aland/g, '') }, fact)),
    ).toHaveLength(2)
  })

  it('swaps in no name that would make it too long', () => {
    const long = 'Old Town Beyond the River and the Hills'
    const entities = `entities:
  works: { type: city, name: Works }
  mills: { type: city, name: Mills }
  beyond: { type: city, name: ${long} }
`
    const swapped = (words: number) => {
      const how = `for ${'very '.repeat(words)}many years`
      const facts = [...'abcdefgh'].map(
        (name) => `subject: lawyer ${name}, verb: live, in: works, how: ${how}, ask: [in]`,
      )
      const wrong = statements(factBaseWith({ entities }, ...facts))
      return wrong.filter((text) => text.startsWith('false'))
    }
    expect(swapped(0).filter((text) => text.includes(long))).not.toEqual([])
    expect(swapped(8).filter((text) => text.includes(long))).toEqual([])
    expect(swapped(8)).toHaveLength(8)
  })

  it('is not made of a fact that is too long to be read in a question', () => {
    const fact = `subject: adams, verb: visit, object: line-9, with: ${'very '.repeat(15)}many friends`
    expect(itemsOf('true-false', factBase(fact))).toEqual([])
    expect(refusalsOf('true-false', factBase(fact))).toEqual([
      'fact-1: the question would have 29 words: more than 22',
    ])
  })
})
