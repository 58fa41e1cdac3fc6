import { describe, expect, it } from 'vitest'
import { inSeries } from '../../../src/questions/distractors/series.ts'

const inOrder = (names: readonly string[]) => inSeries(names, (name) => name)

describe('a series of names', () => {
  it.each([
    [['Group 2', 'Group 7', 'Group 10']],
    [['February', 'March', 'November']],
    [['Projection of March 2022', 'Projection of June 2022', 'Projection of May 2023']],
    [['Decision of 8 September 2022', 'Decision of 21 September 2022', 'Decision of 3 May 2023']],
  ])('is in its own order: %j', (names) => {
    expect(inOrder(names.toReversed())).toEqual(names)
  })

  it.each([
    [['Line 2', 'Group 7', 'Line 9']],
    [['March', 'Meeting of May']],
    [['April', 'Mai']],
    [['Ana', 'Bo']],
  ])('is not made of names that differ in more: %j', (names) => {
    expect(inOrder(names)).toBeUndefined()
  })
})
