import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readArticle } from '../../src/draft/article.ts'
import { draftOf } from '../../src/draft/draft.ts'
import { proposalsFrom } from '../../src/draft/facts/proposals.ts'
import { readingOf } from '../../src/draft/reading.ts'

/** The facts that are proposed for an article, each as YAML in a line, but for what all have. */
function facts(text: string): string[] {
  const article = readArticle(text)
  const reading = readingOf(article)
  const draft = draftOf({ article, reading, ...proposalsFrom(reading), date: '2025' })
  return (draft?.story.facts ?? []).map(({ proposed: _, id: __, paragraph: ___, ...slots }) =>
    stringify(slots, { collectionStyle: 'flow', lineWidth: 0 }).trim(),
  )
}

describe('the facts that are proposed for an article', () => {
  it.each([
    [
      'The City Council approved the Nowy Port Tunnel in March 2021.',
      ['{ subject: city-council, verb: approve, object: nowy-port-tunnel, when: 2021-03 }'],
    ],
    [
      'Nigeria has not recognised Ghana. Ghana must show 16 tickets.',
      [
        '{ subject: nigeria, verb: not recognise, tense: perfect, object: ghana }',
        '{ subject: ghana, verb: must show, object: { amount: 16 tickets } }',
      ],
    ],
    [
      'Finance Minister Jan Ostrowski refused to lend Poland €37 million.',
      [
        '{ subject: ostrowski, verb: refuse to lend, object: { amount: 37 million euros }, to: poland }',
      ],
    ],
    [
      'Serbia met Ghana, Togo, and several other states.',
      ['{ subject: serbia, verb: meet, object: [ ghana, togo ] }'],
    ],
    [
      'Ghana, Togo and Mali met Serbia’s president in Accra.',
      [
        '{ subject: [ ghana, togo, mali ], verb: meet, object: { owner: serbia, text: president }, in: accra }',
      ],
    ],
  ])('have their slots: %s', (text, found) => {
    expect(facts(text)).toEqual(found)
  })

  it('turn the passive around where it says by whom', () => {
    expect(
      facts('Belgrade was visited by Xi Jinping in 2024. 27 clinics were closed in Togo.'),
    ).toEqual([
      '{ subject: jinping, verb: visit, object: belgrade, when: 2024 }',
      '{ verb: close, object: { amount: 27 clinics }, in: togo }',
    ])
  })

  it('share the subject of the clause before, and take that of a name before “who”', () => {
    expect(facts('A storm left Ghana and hit Togo, killing 16 people.')).toEqual([
      '{ subject: A storm, verb: leave, object: ghana }',
      '{ subject: A storm, verb: hit, object: togo }',
      '{ subject: A storm, verb: kill, object: { amount: 16 people } }',
    ])
    expect(facts('Halina Żak, 61, who left Poland in 1998, is here.')).toContain(
      '{ subject: zak, verb: leave, object: poland, when: 1998 }',
    )
  })

  it.each([
    ['Zofia Wróblewska said that Gdańsk paid 16 million euros.'],
    ['Gdańsk paid 16 million euros, said Zofia Wróblewska on Tuesday.'],
    ['Gdańsk paid 16 million euros, Mayor Zofia Wróblewska said.'],
    ['“Gdańsk paid 16 million euros,” Zofia Wróblewska told reporters.'],
    ['According to Zofia Wróblewska, Gdańsk paid 16 million euros.'],
    ['Gdańsk paid 16 million euros, according to Zofia Wróblewska.'],
  ])('are somebody’s word where the article says so: %s', (text) => {
    expect(facts(text)).toEqual([
      '{ status: claim, source: wroblewska, subject: gdansk, verb: pay, object: { amount: 16 million euros } }',
    ])
  })

  it('are also the word of people without a name', () => {
    expect(facts('Analysts say that Gdańsk paid 16 million euros.')).toEqual([
      '{ status: claim, source: analysts, subject: gdansk, verb: pay, object: { amount: 16 million euros } }',
    ])
  })

  it('keep the speaker where more stands behind “said”', () => {
    expect(facts('Ghana sold 16 trams, said Ana Petrović in a report released on Monday.')).toEqual(
      [
        '{ status: claim, source: petrovic, subject: ghana, verb: sell, object: { amount: 16 trams } }',
      ],
    )
  })

  it('keep what belongs to the verb, and how exact a number is', () => {
    expect(facts('Ghana’s government set aside about €40 million for Togo.')).toEqual([
      '{ subject: { owner: ghana, text: government }, verb: set aside, object: { amount: about 40 million euros }, for: togo }',
    ])
  })

  it('keep who accuses, denies and promises', () => {
    expect(
      facts(
        'Russia accused Serbia of hiding 16 tanks. Serbia denied the charge. Russia promised Serbia two trams.',
      ),
    ).toEqual([
      '{ status: claim, source: russia, subject: russia, verb: accuse, object: serbia, of: hiding 16 tanks }',
      '{ status: claim, source: serbia, subject: serbia, verb: deny, object: the charge }',
      '{ status: claim, source: russia, subject: russia, verb: promise, object: { amount: 2 trams }, to: serbia }',
    ])
  })

  it('are forecasts where it has not happened yet', () => {
    expect(facts('Serbia will host 16 trams in 2027. Togo is due to visit Ghana.')).toEqual([
      '{ status: forecast, subject: serbia, verb: host, object: { amount: 16 trams }, when: 2027 }',
      '{ status: forecast, subject: togo, verb: visit, object: ghana }',
    ])
  })

  it.each([
    ['what somebody denies', 'Ana Petrović denied that Serbia had paid Russia.'],
    ['what is only asked', 'Ana Petrović did not know whether Serbia had paid Russia.'],
    ['somebody’s word who is not known', 'Serbia had paid Russia, she said.'],
    ['what is cut off', 'Serbia wants Russia to visit Ghana.'],
    ['what may only come', 'If Serbia votes again, Ghana pays 16 euros.'],
    ['half a phrase', 'Ghana called it a mistake, and paid half of it.'],
    ['what names and counts nothing', 'The council met behind closed doors.'],
  ])('are not made of %s', (_, text) => {
    expect(facts(text)).toEqual([])
  })

  it('leave dates open that have no year', () => {
    expect(facts('Xi Jinping visited Serbia on Thursday, and left Serbia in May.')).toEqual([
      '{ subject: jinping, verb: visit, object: serbia }',
      '{ subject: jinping, verb: leave, object: serbia }',
    ])
  })
})
