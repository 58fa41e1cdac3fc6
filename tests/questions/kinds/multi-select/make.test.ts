import { describe, expect, it } from 'vitest'
import type { MultiSelect } from '../../../../src/questions/kinds/multi-select/play.ts'
import { itemOf, itemsOf, refusalsOf } from '../../../fixtures/bank.ts'
import { factBase, factBaseWith } from '../../../fixtures/story.ts'

const COUNTRIES = `entities:
  council: { type: organisation, name: City Council, mid: the City Council }
  peru: { type: country, name: Peru }
  chile: { type: country, name: Chile }
  brazil: { type: country, name: Brazil }
  bolivia: { type: country, name: Bolivia }
  france: { type: country, name: France }
  spain: { type: country, name: Spain }
  ana: { type: person, name: Ana Silva }
`
const withCountries = (...facts: string[]) => factBaseWith({ entities: COUNTRIES }, ...facts)
const right = ({ options, key }: MultiSelect) => key.map((position) => options[position])
const wrong = ({ options, key }: MultiSelect) => options.filter((_, at) => !key.includes(at))

describe('a multi-select', () => {
  it.each([
    ['subject: [peru, chile], verb: win', 'Which of these countries won?'],
    [
      'subject: ana, verb: visit, object: [peru, chile], when: 2019',
      'Which of these countries did Ana Silva visit in 2019?',
    ],
    [
      'subject: ana, verb: play, against: [peru, chile]',
      'Against which of these countries did Ana Silva play?',
    ],
    [
      'object: [peru, chile], verb: invite, tense: perfect',
      'Which of these countries have been invited?',
    ],
    [
      'status: claim, source: council, subject: [peru, chile], verb: lose',
      'According to the City Council, which of these countries lost?',
    ],
  ])('asks for those of a list: { %s }', (fact, stem) => {
    const item = itemOf('multi-select', withCountries(fact))
    expect(item.stem).toBe(stem)
    expect(right(item).toSorted()).toEqual(['Chile', 'Peru'])
    expect(wrong(item).length).toBeGreaterThanOrEqual(2)
    expect(item.options).toEqual(item.options.toSorted())
  })

  it('asks for two or three of a longer list, and offers none of the others as wrong', () => {
    const list = ['peru', 'chile', 'brazil', 'bolivia']
    const item = itemOf('multi-select', withCountries(`subject: [${list}], verb: win`))
    expect([2, 3]).toContain(item.key.length)
    expect(wrong(item).toSorted()).toEqual(['France', 'Spain'])
  })

  it('offers nothing that another fact makes true', () => {
    const base = withCountries(
      'subject: [peru, chile], verb: win',
      'status: disputed, note: No., subject: brazil, verb: win',
      'subject: [bolivia, france], verb: win, when: 2019',
    )
    for (const item of itemsOf('multi-select', base)) {
      expect(wrong(item)).not.toEqual(expect.arrayContaining(['Brazil']))
      expect(wrong(item)).not.toEqual(expect.arrayContaining(['Bolivia']))
    }
  })

  it('takes no well-known ones, as a list may leave some of them out', () => {
    const entities =
      'entities:\n  peru: { type: country, name: Peru }\n  chile: { type: country, name: Chile }\n'
    const base = factBaseWith({ entities }, 'subject: [peru, chile], verb: win')
    expect(itemsOf('multi-select', base)).toEqual([])
  })

  it('is not made where too few are wrong, or the question names them', () => {
    expect(refusalsOf('multi-select', factBase('subject: [adams, baker], verb: retire'))).toEqual([
      'subject: fewer than two good distractors',
    ])
    const told = 'subject: [peru, chile], verb: win, with: the help of Peru'
    expect(refusalsOf('multi-select', withCountries(told))).toEqual([
      'subject: the question gives away all but one of them',
    ])
  })
})
