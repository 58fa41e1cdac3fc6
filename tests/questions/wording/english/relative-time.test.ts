import { describe, expect, it } from 'vitest'
import { relativeTime } from '../../../../src/questions/wording/english/relative-time.ts'

const stem = (time: string) => `Who opened the bridge ${time}?`

describe('a time that depends on when it is read', () => {
  it.each([
    ...['this year', 'last year', 'last year in Riva', 'yesterday’s', 'a decade ago', 'so far'],
    ...['last night', 'this morning', 'next Friday', 'on Thursday', 'at the weekend', 'now'],
    ...['these days', 'to this day', 'at present', 'until now', 'since then', 'at the time'],
    ...['the day before', 'the day before in Riva', 'the week after', 'the following day'],
    ...['the previous month', 'a year later', 'three days later', 'two years earlier'],
    ...['later that year', 'earlier in the week', 'on the same day', 'the same year'],
    ...['in recent years', 'in the past decade', 'over the past 12 months', 'for years to come'],
    ...['over the last three weeks', 'in the coming weeks', 'as mentioned above'],
    ...['in June', 'on 3 September', 'on the 3rd of September', 'on June 14', 'since early May'],
  ])('is “%s”', (time) => {
    expect(stem(time)).toMatch(relativeTime)
  })

  it.each([
    ...['in 2024', 'in June 2024', 'on 3 September 2024', 'in June and July 2024', 'in May 79'],
    ...['the day before the election', 'two years after the war', 'at the time of the flood'],
    ...['in the same year as Ana Kos', 'a day earlier than planned', 'for two years', 'in spring'],
    ...['and those of the same month a year earlier', 'two days later than planned'],
    ...[
      'between the wars',
      'to march on the town hall',
      'before the last match',
      'in the last year of the war',
    ],
  ])('is not “%s”', (time) => {
    expect(stem(time)).not.toMatch(relativeTime)
  })

  it('is a month without a year beside a gap for something else', () => {
    expect('Which name completes the sentence: ____ opened it in June?').toMatch(relativeTime)
  })

  it.each([
    'In 2024, who opened the bridge on 3 September?',
    'Which year completes the sentence: The bridge opened on 3 September ____?',
    'May the ministry open the bridge?',
  ])('is in none of “%s”', (text) => {
    expect(text).not.toMatch(relativeTime)
  })
})
