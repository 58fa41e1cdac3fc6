import { describe, expect, it } from 'vitest'
import { readAmount } from '../../src/story/amount.ts'

const problemOf = (text: string, lang = 'en') => {
  const read = readAmount(text, { lang, more: {}, unbounded: 'say so' })
  return 'problem' in read ? `${read.problem.message} | ${read.problem.help}` : undefined
}

describe('an amount as an editor writes it', () => {
  it.each([
    ['84 milion euros', '“milion” is no scale of a number', '84 million euros'],
    ['84 Million euros', '“Million” is no scale of a number', '84 million euros'],
    ['about 84 millions euros', '“millions” is no scale of a number', 'about 84 million euros'],
    ['2 bilions of euros', '“bilions” is no scale of a number', '2 billion of euros'],
    ['3.5 mililon trees', '“mililon” is no scale of a number', '3.5 million trees'],
    ['84k people', '“k” is no scale of a number', '84 thousand people'],
    ['3 bn euros', '“bn” is no scale of a number', '3 billion euros'],
    ['84 percentage', '“percentage” is no unit', '84 percent'],
    ['84 precent of votes', '“precent” is no unit', '84 percent of votes'],
    ['84 Percent', '“Percent” is no unit', '84 percent'],
    ['1 people', '“1 people” has its unit in the plural', '1 person'],
    ['1 lost seats', '“1 lost seats” has its unit in the plural', '1 lost seat'],
    ['16 person', '“16 person” has its unit in the singular', '16 people'],
    ['16 year', '“16 year” has its unit in the singular', '16 years'],
    ['3 million vote', '“3 million vote” has its unit in the singular', '3 million votes'],
    ['10 to 20 percentage point', 'in the singular', '10 to 20 percentage points'],
  ])('is not “%s”: %s, but “%s”', (text, message, meant) => {
    expect(problemOf(text)).toMatch(message)
    expect(problemOf(text)).toContain(`did you mean “${meant}”?`)
  })

  it.each([
    ['3.5 people', 'people are counted whole, and “3.5 people” are not | write a whole number or'],
    ['2.0 to 2.5 votes', 'votes are counted whole'],
    ['-16 people', '“-16 people” are fewer than none | write a number from 0'],
    ['-3 kilometres', '“-3 kilometres” are fewer than none | say in which direction'],
    ['1.500 people', 'thousands are parted by commas: 1,500 people'],
    [
      '-300 degrees Celsius',
      '“-300 degrees Celsius” is colder than anything can be | absolute zero is -273.15',
    ],
    ['25 hours a day', '“25 hours a day” is more than there is | it has 24 at most'],
    ['5 kgs', '“kgs” is no unit | did you mean “5 kilograms”?'],
    ['10 procent', '“procent” is no unit | did you mean “10 percent”?'],
    ['2 dozens people', '“dozens” is no unit | did you mean “2 dozen people”?'],
    [
      '84 thousand million euros',
      '“thousand million” are two scales | write the number with one of',
    ],
    ['-3 percent', '“-3 percent” is less than nothing of the whole | correct it or, if'],
    ['$& people', 'no number and unit in “$& people” | write a number, then'],
  ])('is not “%s”: %s', (text, words) => {
    expect(problemOf(text)).toContain(words)
  })

  it.each([
    ...['1 person', '1 seat', '0 people', '16 people', '2.5 million people', '1.5 million votes'],
    ...[
      '2.4 people per household',
      '2.5 goals a match',
      '0.5 metre',
      '1.5 metres',
      '1 million votes',
    ],
    ...['16 year-old boys', '5 euro', '5 euros', '7.5345 kuna', '3 bullion coins', '12 mullions'],
    ...['3 missions', '2 minions', '4 percentage points', '1 percentage point', '3 millionaires'],
    ...['-5 degrees', 'minus 300 million euros', '−5 to 3 degrees Celsius', '300 K', '5 m²', '2 m'],
    ...['13 strategic projects for critical raw materials', '60 kronor a day', '5 aircraft'],
  ])('may be “%s”', (text) => {
    expect(problemOf(text)).toBeUndefined()
  })

  it('has its unit in the words of the story, which only English ones are judged by', () => {
    for (const text of ['84 miliona evra', '5 milion evra', '1 people']) {
      expect(problemOf(text, 'sr')).toBeUndefined()
    }
    expect(problemOf('101 percent', 'sr')).toContain('is more than the whole')
  })
})
