import { describe, expect, it } from 'vitest'
import { readSpans } from '../../src/story/spans.ts'
import { factBase, factBaseWith, IN_SERBIAN } from '../fixtures/story.ts'

const entities = factBase('subject: council, verb: meet').entities
const serbianEntities = factBaseWith(IN_SERBIAN, 'text: "Ništa."').entities

function read(text: string, lang: 'en' | 'sr' = 'en') {
  const problems: string[] = []
  const known = lang === 'en' ? entities : serbianEntities
  const parts = readSpans(text, known, lang, ({ code }) => problems.push(code))
  const shown = parts.map((part) =>
    typeof part === 'object' && 'name' in part
      ? { [part.name]: part.shown, is: part.value.type }
      : part,
  )
  return { shown, problems }
}

describe('a sentence with marked spans', () => {
  it('is its words, and what is marked in them', () => {
    expect(
      read('[City Council](council) paid [84 million](84 million euros) in [2023](2023).'),
    ).toEqual({
      shown: [
        { council: 'City Council', is: 'entity' },
        ' paid ',
        { '84 million euros': '84 million', is: 'amount' },
        ' in ',
        { 2023: '2023', is: 'date' },
        '.',
      ],
      problems: [],
    })
  })

  it('is taken as it stands where nothing is marked', () => {
    expect(read('Nothing (at all) happened.')).toEqual({
      shown: ['Nothing (at all) happened.'],
      problems: [],
    })
  })

  it.each([
    ['its name', 'The [Line 9](line-9) tram'],
    ['its name in a sentence', 'Today [the City Council](council) met.'],
    ['a share', 'About [59%](59 percent) agreed.'],
    ['a range', 'There came [10 to 20](10 to 20 people).'],
    ['a share of no whole', 'It grew by [159%](159 percent, unbounded).'],
    ['a number below zero', 'It fell to [-5](-5 degrees) degrees.'],
  ])('may show %s', (_, text) => {
    expect(read(text).problems).toEqual([])
  })

  it.each([
    ['a form of its name', 'Voz je u [Beogradu](beograd).'],
    ['a date as an option', 'Bilo je [14. oktobra 1892.](1892-10-14)'],
    [
      'a number as the language writes it',
      'Došlo je [1.250](1,250 people) ljudi, [3,5%](3.5 percent).',
    ],
    ['a range as the language writes it', 'Došlo je [10–20](10 to 20 people) ljudi.'],
    ['a number of millions', 'Dato je [84 miliona](84 million euros) evra.'],
  ])('may show in Serbian %s', (_, text) => {
    expect(read(text, 'sr').problems).toEqual([])
  })

  it.each([
    ['another name', '[Town Council](council) met.', ['bad-span']],
    ['an alias, which is no form of it', '[Town Hall](council) met.', ['bad-span']],
    ['nobody that is known', '[City Council](nobody) met.', ['unknown-entity']],
    ['a bracket of its own', 'A [bracket met.', ['bad-span']],
    ['a brace of its own', 'A {brace} met.', ['bad-span']],
    ['two places for its date', 'It met {when} and {when}.', ['bad-span']],
    ['its date first', '{when} it met.', ['bad-span']],
    ['a date that does not exist', 'On [30 February](2023-02-30).', ['impossible-date']],
  ])('may not show %s', (_, text, problems) => {
    expect(read(text).problems).toEqual(problems)
  })

  it('has a place for its date', () => {
    expect(read('It met {when} in [2023](2023).').shown).toContainEqual({ place: 'date' })
  })

  it('leaves as text what it does not understand, and what is marked already', () => {
    expect(read('[He](nobody) met.').shown).toEqual(['He', ' met.'])
    const twice = read('[City Council](council) is [City Council](council).')
    expect(twice.shown).toEqual([
      { council: 'City Council', is: 'entity' },
      ' is ',
      'City Council',
      '.',
    ])
    expect(twice.problems).toEqual(['bad-span'])
  })
})
