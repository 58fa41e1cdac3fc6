import { describe, expect, it } from 'vitest'
import { isPooled, poolPeers } from '../../../src/questions/distractors/pool.ts'
import type { Entity, FactBase } from '../../../src/questions/facts.ts'
import { fold } from '../../../src/questions/text.ts'
import { itemsOf } from '../../fixtures/bank.ts'
import { factBaseWith, IN_SERBIAN } from '../../fixtures/story.ts'

const named = (type: Entity['type'], name: string): Entity => ({
  id: 'key',
  type,
  name,
  mid: name,
  aliases: [],
  forms: {},
  plural: false,
})
const peersOf = (type: Entity['type'], name: string, lang = 'en') =>
  poolPeers(named(type, name), lang, 2024).map((peer) => peer.name)

/** A story of these entities, by name, whose only fact is about the first. */
const story = (entities: readonly string[], ...facts: string[]): FactBase =>
  factBaseWith(
    { entities: `entities:\n${entities.map((each, n) => `  e-${n}: { ${each} }\n`).join('')}` },
    ...(facts.length > 0 ? facts : ['subject: e-0, verb: win, ask: [subject]']),
  )
const optionsOf = (base: FactBase) =>
  itemsOf('single-choice', base).flatMap(({ options }) => options)

describe('what is not said of the pool', () => {
  const SERBIA = 'type: country, name: Serbia'
  const ANA = 'type: person, name: Ana Kos'

  it('is how things are: of others in the world it may be so, too', () => {
    const belongs = 'subject: e-0, verb: belong, to: the bloc, tense: present, ask: [subject]'
    expect(optionsOf(story([SERBIA, ANA], belongs))).toEqual([])
    const visited = 'subject: e-1, verb: visit, object: e-0, ask: [object]'
    expect(optionsOf(story([SERBIA, ANA], visited))).toContain('Serbia')
  })

  it('is that it did not do something: no false statement names it', () => {
    const base = story([SERBIA, ANA], 'subject: e-1, verb: visit, object: e-0, ask: [object]')
    expect(itemsOf('true-false', base).map(({ stem }) => stem)).toEqual([
      'Is it true that Ana Kos visited Serbia?',
    ])
  })

  it('is what belongs to the key, or what the key belongs to', () => {
    const members = [
      'type: organisation, name: Harbour Board, of: e-1',
      'type: organisation, name: Port League',
      'type: organisation, name: City Council',
      'type: organisation, name: Transport Union',
      'type: organisation, name: Savings Bank',
    ]
    const options = optionsOf(story(members, 'subject: e-0, verb: win, ask: [subject]'))
    expect(options).toContain('Harbour Board')
    expect(options).not.toContain('Port League')
  })
})

describe('the pool', () => {
  it('has the countries of the key’s own region', () => {
    expect(peersOf('country', 'Serbia').toSorted()).toEqual([
      ...['Albania', 'Bosnia and Herzegovina', 'Croatia', 'Greece', 'Italy', 'Montenegro'],
      ...['North Macedonia', 'Portugal', 'Slovenia', 'Spain'],
    ])
    expect(peersOf('country', 'Canada')).toEqual(['United States'])
    expect(peersOf('organisation', 'NATO')).toContain('World Bank')
    expect(peersOf('thing', 'Prime minister')).toContain('Foreign minister')
  })

  it.each([
    ['a name that it does not know', 'country', 'Atlantis'],
    ['a name of another type', 'city', 'Luxembourg'],
    ['a person', 'person', 'Ruth Adams'],
  ] as const)('knows no peers of %s', (_, type, name) => {
    expect(peersOf(type, name)).toEqual([])
  })

  it.each([
    ['Turkey', 'Iraq'],
    ['Türkiye', 'Iraq'],
    ['UK', 'Norway'],
    ['USA', 'Canada'],
    ['Czech Republic', 'Poland'],
    ['Burma', 'Laos'],
    ['Bosnia & Herzegovina', 'Serbia'],
  ])('knows %s, and %s as its peer', (name, peer) => {
    expect(peersOf('country', name)).toContain(peer)
    expect(peersOf('country', name).map(fold)).not.toContain(fold(name))
  })

  it('offers no country for a year in which it may not have been there', () => {
    expect(poolPeers(named('country', 'Serbia'), 'en', 1930)).toEqual([])
    expect(poolPeers(named('organisation', 'NATO'), 'en', 1960)).not.toEqual([])
  })

  it('speaks the story’s language, with names from Unicode’s list', () => {
    expect(peersOf('country', 'Srbija', 'sr')).toContain('Crna Gora')
    expect(peersOf('country', 'Mađarska', 'sr-Latn')).toContain('Poljska')
    expect(peersOf('organisation', 'OEBS', 'sr')).toContain('Savet Evrope')
    expect(peersOf('country', 'Serbia', 'sr')).toEqual([])
  })

  it('puts the article before a name in a sentence, but not on an option', () => {
    const peers = poolPeers(named('country', 'Norway'), 'en', 2024)
    expect(peers.find(({ name }) => name === 'United Kingdom')?.mid).toBe('the United Kingdom')
    expect(peers.find(({ name }) => name === 'Sweden')?.mid).toBe('Sweden')
    const east = poolPeers(named('country', 'Poland'), 'en', 2024)
    expect(east.find(({ name }) => name === 'Czechia')?.mid).toBe('Czechia')
  })

  it('marks its own as no entities of a story', () => {
    expect(poolPeers(named('country', 'Serbia'), 'en', 2024).every(isPooled)).toBe(true)
    expect(isPooled(named('country', 'Serbia'))).toBe(false)
  })
})

describe('wrong answers', () => {
  it('come from the pool where the story has fewer than two', () => {
    const options = optionsOf(story(['type: country, name: Serbia', 'type: country, name: Greece']))
    expect(options).toHaveLength(4)
    for (const option of options)
      expect(['Serbia', ...peersOf('country', 'Serbia')]).toContain(option)
  })

  it('come from the story alone where it has enough', () => {
    const countries = ['Serbia', 'Peru', 'Kenya'].map((name) => `type: country, name: ${name}`)
    expect(optionsOf(story(countries)).toSorted()).toEqual(['Kenya', 'Peru', 'Serbia'])
  })

  it('are never another name of what the story names', () => {
    const options = optionsOf(story(['type: country, name: Iraq', 'type: country, name: Turkey']))
    expect(options).toContain('Iraq')
    expect(options).not.toContain('Türkiye')
    const health = optionsOf(
      story([
        'type: organisation, name: NATO',
        'type: organisation, name: World Bank, aliases: [WHO]',
      ]),
    )
    expect(health).not.toContain('World Health Organization')
  })

  it.each([
    ['fact', 'subject: e-0, verb: meet, object: the team of Sweden, ask: []'],
    ['note', 'subject: e-0, verb: lose, ask: [], note: Sweden won.'],
  ])('are never what a %s of the story names without marking it', (_, other) => {
    const base = story(
      ['type: country, name: Norway'],
      'subject: e-0, verb: win, ask: [subject]',
      other,
    )
    for (let draw = 0; draw < 20; draw++) {
      const [fact, ...others] = base.facts
      const again = fact ? [{ ...fact, id: `fact-${draw}` }, ...others] : []
      const options = optionsOf({ ...base, facts: again })
      expect(options).toHaveLength(4)
      expect(options).not.toContain('Sweden')
    }
  })

  it('are of the pool in Serbian, too, but only in the form that it knows', () => {
    const entities =
      'entities:\n  srbija: { type: country, name: Srbija, forms: { lokativ: Srbiji } }\n'
    const options = (text: string) =>
      itemsOf('cloze', factBaseWith({ ...IN_SERBIAN, entities }, `text: "${text}"`)).flatMap(
        (item) => (item.answer === 'choice' ? item.options : []),
      )
    expect(options('[Srbija](srbija) je pobedila.')).toHaveLength(4)
    expect(options('Utakmica je bila u [Srbiji](srbija).')).toEqual([])
  })
})
