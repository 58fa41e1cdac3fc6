import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/draft/article.ts'
import { readingOf } from '../../src/draft/reading.ts'

/** The quantities of a sentence as amounts of a story; “?” where nothing says what is counted. */
const amounts = (text: string) =>
  readingOf(readArticle(`${text}.`)).quantities.map(({ amount = '?', of }) =>
    of ? `${amount} of ${of}` : amount,
  )

describe('the quantities in a sentence', () => {
  it.each([
    ['The roof killed 16 people', ['16 people']],
    [
      'It listed 13 strategic critical raw material ventures',
      ['13 strategic critical raw material ventures'],
    ],
    ['Eight ministers and twenty-three judges met', ['8 ministers', '23 judges']],
    ['He sent two hundred and five ships', ['205 ships']],
    ['There was one quiet year', ['1 quiet year']],
    ['A dozen trams and a million people passed', ['12 trams', '1 million people']],
    ['It fell to minus 20 degrees', ['minus 20 degrees']],
    ['The line has 18.5 km and 9,400 lorries a day', ['18.5 kilometres', '9,400 lorries']],
  ])('have what they count: %s', (text, found) => {
    expect(amounts(text)).toEqual(found)
  })

  it.each([
    ['It cost $4.80 and £1.2bn', ['4.80 dollars', '1.2 billion pounds']],
    ['It cost 1.4 billion zlotys, or €210 million', ['1.4 billion zlotys', '210 million euros']],
    ['Some paid US$5m', ['5 million US dollars']],
  ])('have their currency: %s', (text, found) => {
    expect(amounts(text)).toEqual(found)
  })

  it.each([
    [
      'It agreed with 59% of EU foreign policy statements',
      ['59 percent of EU foreign policy statements'],
    ],
    ['Prices rose by 4.2 per cent', ['4.2 percent']],
    ['It fell by 3 percentage points', ['3 percentage points']],
  ])('are shares: %s', (text, found) => {
    expect(amounts(text)).toEqual(found)
  })

  it.each([
    ['Between 200 and 250 piles stand there', ['200 to 250 piles']],
    ['It lost 15 to 20 percent', ['15 to 20 percent']],
    ['It has 10–12 rooms', ['10 to 12 rooms']],
    ['Wages of $2 million to $3 million', ['2 to 3 million dollars']],
  ])('are ranges: %s', (text, found) => {
    expect(amounts(text)).toEqual(found)
  })

  it.each([
    [
      'More than 2.3 million people, fewer than 1,000 vehicles',
      ['more than 2.3 million people', 'fewer than 1,000 vehicles'],
    ],
    [
      'Around 40 homes, roughly 50 shops, some 60 farms',
      ['about 40 homes', 'about 50 shops', 'about 60 farms'],
    ],
    ['As many as 70 boats', ['up to 70 boats']],
  ])('say how exact they are: %s', (text, found) => {
    expect(amounts(text)).toEqual(found)
  })

  it('stand in one word with what they count', () => {
    expect(amounts('A 46-year-old man has a 30-day ticket for a one-day trip')).toEqual([
      '46 years',
      '30 days',
    ])
  })

  it('take their unit from the one before, and an age from its place', () => {
    expect(amounts('It passed by 31 votes to 14, she said')).toEqual(['31 votes', '14 votes'])
    expect(amounts('Ana Petrović, 61, left')).toEqual(['61 years'])
    expect(amounts('Eight of them stayed')).toEqual(['?'])
  })

  it.each([
    ['Line 9 and Boeing 737 are names'],
    ['At 7:30 or 9 a.m. he won 3-1'],
    ['One of them saw one another, and no one was the one that spoke'],
    ['He came in 2022, on 3 May, for the 7th term'],
    ['See page 12 and No. 5'],
  ])('are none of these: %s', (text) => {
    expect(amounts(text)).toEqual([])
  })
})
