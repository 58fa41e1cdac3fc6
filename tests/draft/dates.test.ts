import { describe, expect, it } from 'vitest'
import { datesIn } from '../../src/draft/dates.ts'

/** Each date as “text”, or “text = ISO” where its year is known. */
const dates = (text: string) =>
  datesIn({ number: 1, text }).map(({ text, iso }) => (iso ? `${text} = ${iso}` : text))

describe('the dates in a paragraph', () => {
  it.each([
    [
      'on 12 September 2022 and Sept. 3, 2021',
      ['12 September 2022 = 2022-09-12', 'Sept. 3, 2021 = 2021-09-03'],
    ],
    ['in February 2022, since 2019', ['February 2022 = 2022-02', '2019 = 2019']],
    ['on 2024-05-01', ['2024-05-01 = 2024-05-01']],
    ['the 2nd of May 2020', ['2nd of May 2020 = 2020-05-02']],
    ['in the spring of 2028', ['spring of 2028 = 2028']],
    ['maps from 1974 and the 2024 elections', ['1974 = 1974', '2024 = 2024']],
    ['In 2020, 2021 and 2022.', ['2020 = 2020', '2021 = 2021', '2022 = 2022']],
  ])('have their year where the article says it: %s', (text, found) => {
    expect(dates(text)).toEqual(found)
  })

  it.each([
    ['He said on Thursday', ['Thursday']],
    ['a meeting on Sept. 3', ['Sept. 3']],
    ['In June, and by the end of the year', ['June', 'the end of the year']],
    ['last year, three weeks ago, yesterday', ['last year', 'three weeks ago', 'yesterday']],
    ['Earlier this year he left', ['Earlier this year']],
    ['in the 1990s', ['1990s']],
    ['on 31 February 2022', ['31 February 2022']],
  ])('stay open where it does not: %s', (text, found) => {
    expect(dates(text)).toEqual(found)
  })

  it.each([
    ['They may march in august company.'],
    ['May I ask? March on.'],
    ['Theresa May left with June Carter.'],
    ['1,974 people, 2022 tonnes, $2024 and 2024%'],
    ['Line 2024b, 12.2024'],
    ['a second one'],
  ])('are none of these: %s', (text) => {
    expect(dates(text)).toEqual([])
  })
})
