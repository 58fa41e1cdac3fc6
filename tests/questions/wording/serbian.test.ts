import { describe, expect, it } from 'vitest'
import { parseAmount } from '../../../src/questions/amount.ts'
import { parseDate } from '../../../src/questions/date.ts'
import { spansOf } from '../../../src/questions/facts.ts'
import { serbian } from '../../../src/questions/wording/serbian/index.ts'
import { dateInGap, statement, undated, withGap } from '../../../src/questions/wording/statement.ts'
import { factBaseWith, IN_SERBIAN } from '../../fixtures/story.ts'

function written(text: string, when?: string) {
  const dated = when ? `, when: ${when}` : ''
  const [fact] = factBaseWith(IN_SERBIAN, `text: "${text}"${dated}`).facts
  if (fact?.form !== 'spans') throw new Error('no sentence')
  return fact
}

describe('Serbian', () => {
  it.each([
    ['2019', '2019'],
    ['2019-10', 'oktobar 2019.'],
    ['1892-10-14', '14. oktobra 1892.'],
  ])('writes the date %s as “%s”', (iso, text) => {
    const date = parseDate(iso)
    expect(date && serbian.date(date)).toBe(text)
  })

  it.each([
    ['1,250 people', '1.250'],
    ['3.5 percent', '3,5%'],
    ['84 million euros', '84 miliona'],
    ['1 million euros', '1 milion'],
    ['21 million euros', '21 milion'],
    ['1.2 million euros', '1,2 miliona'],
    ['3 thousand euros', '3 hiljade'],
    ['11 thousand euros', '11 hiljada'],
    ['1 billion euros', '1 milijarda'],
    ['2.1 billion euros', '2,1 milijarda'],
    ['4 billion euros', '4 milijarde'],
    ['14 billion euros', '14 milijardi'],
    ['5 trillion euros', '5 biliona'],
    ['10 to 20 people', '10–20'],
    ['1.5 to 2 billion euros', '1,5–2,0 milijardi'],
  ])('writes the number of %s as “%s”', (text, number) => {
    const amount = parseAmount(text)
    expect(amount && serbian.number(amount)).toBe(number)
  })

  it('adds a date to a sentence', () => {
    const of = (when?: string) => statement(written('Most je otvoren.', when), serbian)
    expect(of()).toBe('Most je otvoren.')
    expect(of('2019')).toBe('Most je otvoren (2019).')
    expect(of('2019-10')).toBe('Most je otvoren (oktobar 2019).')
    expect(of('2019-10-14')).toBe('Most je otvoren (14. oktobra 2019).')
  })

  it.each([
    ['Most je {when} otvoren.', '2019', 'Most je 2019. godine otvoren.'],
    ['Most je {when} otvoren.', '2019-10', 'Most je u oktobru 2019. otvoren.'],
    ['Most je {when} otvoren.', '1892-10-14', 'Most je 14. oktobra 1892. otvoren.'],
    ['Most je otvoren {when}.', '2019', 'Most je otvoren 2019. godine.'],
    ['Most je otvoren {when}.', '2019-10', 'Most je otvoren u oktobru 2019.'],
    ['Most je otvoren {when}.', '1892-10-14', 'Most je otvoren 14. oktobra 1892.'],
  ])('says the date in its place: %s (%s)', (text, when, said) => {
    expect(statement(written(text, when), serbian)).toBe(said)
  })

  it('leaves out a date that has a place with that place', () => {
    expect(undated(written('Most je {when} otvoren.', '2019'), serbian)).toBe('Most je otvoren.')
    expect(undated(written('Most je otvoren {when}.', '2019'), serbian)).toBe('Most je otvoren.')
  })

  it.each([
    ['2019', 'Most je otvoren ____. godine.', '2019'],
    ['2019-10', 'Most je otvoren u ____.', 'oktobru 2019.'],
    ['1892-10-14', 'Most je otvoren ____.', '14. oktobra 1892.'],
  ])('leaves a gap in the place of the date %s that its options fit', (when, gap, option) => {
    const fact = written('Most je otvoren {when}.', when)
    const date = parseDate(when)
    if (!date) throw new Error('no date')
    expect(withGap(fact, { name: 'time', value: { type: 'date', date } }, serbian)).toBe(gap)
    expect(dateInGap(fact, date, serbian)).toBe(option)
  })

  it('leaves a gap in a sentence, in the place of its form', () => {
    const fact = written(
      'Most u [Beogradu](beograd) prešlo je [1.250](1,250 people) ljudi.',
      '2019',
    )
    const gaps = spansOf(fact).map((span) => withGap(fact, span, serbian))
    expect(gaps).toEqual([
      'Most u ____ prešlo je 1.250 ljudi (2019).',
      'Most u Beogradu prešlo je ____ ljudi (2019).',
    ])
    expect(
      withGap(fact, { name: 'time', value: { type: 'date', date: { year: 2019 } } }, serbian),
    ).toBe('Most u Beogradu prešlo je 1.250 ljudi (____).')
  })

  it('quotes a sentence, and quotes within it', () => {
    expect(serbian.isItTrue('Rekao je „ne“.')).toBe('Da li je tačno: „Rekao je ‚ne‘“?')
    expect(serbian.whatIsMissing({ sort: 'city' }, 'Tramvaj je u ____.')).toBe(
      'Koji grad nedostaje: „Tramvaj je u ____“?',
    )
  })

  it.each([
    [
      'relativeTime',
      ['Ko je juče otvorio most?', 'Šta je otvoreno prošle godine?', 'Ko je došao pre dve godine?'],
    ],
    ['pronoun', ['Šta je on otvorio?', 'Ko je njima otvorio most?']],
    ['negation', ['Ko nije otvorio most?', 'Šta ne stoji u Beogradu?']],
    ['absolute', ['Uvek', 'Svi mostovi']],
    ['combination', ['Sve navedeno', 'Ništa od navedenog']],
  ] as const)('sees the trap %s', (trap, texts) => {
    for (const text of texts) expect([text, serbian.traps[trap].test(text)]).toEqual([text, true])
  })

  it('sees no trap in what is part of a word, or quoted', () => {
    expect(serbian.traps.pronoun.test('Ko je otvorio most u Novom Sadu?')).toBe(false)
    expect(serbian.traps.negation.test('Ko je došao u Nemačku?')).toBe(false)
    const own = serbian.ownWords('Ko je rekao „nisam ga ja otvorio“?')
    expect(serbian.traps.pronoun.test(own)).toBe(false)
    // What is asked about is not quoted, though it stands in quotation marks.
    expect(serbian.ownWords('Da li je tačno: „On je otvorio most“?')).toContain('On je otvorio')
  })
})
