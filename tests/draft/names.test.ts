import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/draft/article.ts'
import { readingOf } from '../../src/draft/reading.ts'

/** What a text names, as “type: name (alias, alias)”. */
const names = (text: string) =>
  readingOf(readArticle(text)).names.map(
    ({ type, name, aliases }) =>
      `${type}: ${name}${aliases.length > 0 ? ` (${aliases.join(', ')})` : ''}`,
  )

describe('what an article names', () => {
  it.each([
    [
      'President Zoë Brnabić-Šušak met Finance Minister Jan Ostrowski.',
      ['person: Zoë Brnabić-Šušak', 'person: Jan Ostrowski'],
    ],
    ['“No,” said Halina Żak, who sells fish.', ['person: Halina Żak']],
    [
      'Its director, Luc Béranger, and a sociologist, Ewa Nowak, left.',
      ['person: Luc Béranger', 'person: Ewa Nowak'],
    ],
    [
      'Ursula van der Berg met J. K. Smith.',
      ['person: Ursula van der Berg', 'person: J. K. Smith'],
    ],
  ])('people: %s', (text, found) => {
    expect(names(text).sort()).toEqual([...found].sort())
  })

  it.each([
    [
      'He works for the University of Łódź and the Ministry of Trade and Industry.',
      ['organisation: University of Łódź', 'organisation: Ministry of Trade and Industry'],
    ],
    ['The drugmaker Halvorsen paid.', ['company: Halvorsen']],
    ['Budrem, a charity based in Wrocław, paid.', ['organisation: Budrem', 'city: Wrocław']],
  ])('organisations: %s', (text, found) => {
    expect(names(text).sort()).toEqual([...found].sort())
  })

  it.each([
    [
      'Côte d’Ivoire borders Burkina Faso, the U.S. does not.',
      ['country: Côte d’Ivoire', 'country: Burkina Faso', 'country: U.S.'],
    ],
    [
      'They sailed on the White Volta to Lake Bosumtwi.',
      ['place: White Volta', 'place: Lake Bosumtwi'],
    ],
    ['The roof of Novi Sad’s station fell.', ['city: Novi Sad']],
    ['They left the Letnica district.', ['place: Letnica']],
  ])('places: %s', (text, found) => {
    expect(names(text).sort()).toEqual([...found].sort())
  })

  it.each([
    ['They dig the Nowy Port Tunnel.', ['project: Nowy Port Tunnel']],
    ['Many oppose the “Jadar” lithium mining project.', ['project: Jadar']],
    ['They rebuild the Belgrade-Budapest railway.', ['project: Belgrade-Budapest railway']],
    ['The Israel-Iran conflict goes on.', ['event: Israel-Iran conflict']],
    ['They met for Victory Day commemorations.', ['event: Victory Day']],
  ])('projects and events: %s', (text, found) => {
    expect(names(text)).toEqual(found)
  })

  it('by several names: in full, by the surname, by the initials', () => {
    expect(
      names(
        'The European Investment Bank met Abena Osei-Mensah. Osei-Mensah thanked the EIB. Osei-Mensah left the U.N. to the UN.',
      ).sort(),
    ).toEqual([
      'organisation: European Investment Bank (EIB)',
      'organisation: U.N.',
      'person: Abena Osei-Mensah (Osei-Mensah)',
    ])
  })

  it.each([
    ['Merchants are angry. Nurses visit. Although it rains, nobody leaves. Work goes on.'],
    ['The Serbian and Chinese flags of Western nations.'],
    ['She was a Democrat.'],
    ['On Monday in May the president and the Minister left the Council.'],
    ['Serbian-made weapons went from East to West.'],
  ])('is nothing in these: %s', (text) => {
    expect(names(text)).toEqual([])
  })
})
