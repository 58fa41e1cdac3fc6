import { describe, expect, it } from 'vitest'
import { itemsOf, refusalsOf, stemsOf } from '../../../fixtures/bank.ts'
import { factBase } from '../../../fixtures/story.ts'

const CLAIM = 'status: claim, source: union, subject: line-9, verb: open late'

describe('who said it', () => {
  it.each([
    ['an organisation', CLAIM, 'Which organisation said that the Line 9 tram opened late?'],
    ['a person', CLAIM.replace('union', 'cole'), 'Who said that the Line 9 tram opened late?'],
    [
      'somebody on a date',
      `${CLAIM}, since: 2020, when: 2023`,
      'Which organisation said that in 2023 the Line 9 tram opened late since 2020?',
    ],
  ])('asks for %s', (_, fact, stem) => {
    expect(stemsOf('who-said-it', factBase(fact))).toEqual([stem])
  })

  it('has the speaker among others of its kind', () => {
    const [item] = itemsOf('who-said-it', factBase(CLAIM))
    expect(item?.options).toHaveLength(4)
    expect(item?.options[item.key]).toBe('Transport Union')
    expect(item?.explanation).toBe('According to the Transport Union, the Line 9 tram opened late.')
  })

  it.each([
    ['what is no claim', 'source: union, subject: line-9, verb: open late'],
    [
      'a claim that names its speaker',
      'status: claim, source: union, subject: union, verb: demand, object: line-9',
    ],
  ])('is not asked of %s', (_, fact) => {
    expect(stemsOf('who-said-it', factBase(fact))).toEqual([])
  })

  it('is not asked where the claim tells, or too few are left', () => {
    const told = 'status: claim, source: bank, subject: line-9, verb: cost, object: all its savings'
    expect(refusalsOf('who-said-it', factBase(told))).toEqual([
      'speaker: “savings” in the question would give it away',
    ])
    const all = ['council', 'ministry', 'bank'].map((id) => CLAIM.replace('union', id))
    expect(refusalsOf('who-said-it', factBase(CLAIM, ...all))).toContain(
      'speaker: fewer than two good distractors',
    )
  })
})
