import { describe, expect, it } from 'vitest'
import { pluralOf } from '../../../../src/questions/wording/english/noun.ts'

describe('the plural of a noun', () => {
  it.each([
    ['country', 'countries'],
    ['tram line', 'tram lines'],
    ['space agency', 'space agencies'],
    ['person', 'people'],
    ['stadium', 'stadiums'],
    ['head of state', 'heads of state'],
    ['site on the comet', 'sites on the comet'],
  ])('of “%s” is “%s”', (noun, plural) => {
    expect(pluralOf(noun)).toBe(plural)
  })
})
