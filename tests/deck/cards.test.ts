import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../src/deck/cards/sentences.ts'
import type { DeckCard } from '../../src/deck/schema.ts'
import { compile } from '../fixtures/story.ts'

const FACTS: Record<string, string> = {
  approval: 'subject: council, verb: approve, object: line-9, when: 2023-06-09',
  opening: 'subject: ministry, verb: open, object: line-4, when: 2022',
  cost: 'subject: line-9, verb: cost, object: { amount: 84 million euros }',
  'cost-4': 'subject: line-4, verb: cost, object: { amount: 21 million euros }',
  share: 'subject: bank, verb: pay, object: { amount: about 40 percent, of: the cost }',
  mayor: 'subject: adams, verb: back, object: line-9, on: 2021-03-01',
  head: 'subject: adams, verb: head, object: council, in: 2020',
  late: 'status: claim, source: union, subject: line-9, verb: open late',
  'in-time': 'status: claim, source: council, subject: line-9, verb: open on time',
  older:
    'status: disputed, note: It was later., subject: council, verb: fund, object: line-9, when: 1999',
}
const factLines = (ids: readonly string[]) =>
  `facts:\n${ids.map((id) => `  - { id: ${id}, paragraph: 1, ${FACTS[id]} }\n`).join('')}`
const card = (kind: string, ...ids: string[]) =>
  `cards:\n  - { kind: ${kind}, title: A card, text: A text., facts: [${ids.join(', ')}] }\n`

/** A story of these facts, with one card of them all. */
const withCard = (kind: string, ...ids: string[]) =>
  compile({ facts: factLines(ids), cards: card(kind, ...ids) })

function figureOf(kind: string, ...ids: string[]): DeckCard['figure'] {
  const { compiled, problems } = withCard(kind, ...ids)
  if (!compiled) throw new Error(JSON.stringify(problems, null, 2))
  return compiled.deck.cards[0]?.figure
}

describe('a card of the kind', () => {
  it('text shows no figure', () => {
    expect(figureOf('text', 'cost')).toBeUndefined()
  })

  it('number shows its first amount, and those of the same kind beside it', () => {
    expect(figureOf('number', 'mayor', 'cost', 'cost-4', 'share')).toEqual({
      kind: 'number',
      fact: 'cost',
      figure: '84 million',
      unit: 'euros',
      bars: [
        { label: 'Line 9', figure: '84 million', share: 1, fact: 'cost' },
        { label: 'Line 4', figure: '21 million', share: 0.25, fact: 'cost-4' },
      ],
    })
  })

  it('number shows a share against its whole, and an amount without its like alone', () => {
    expect(figureOf('number', 'share', 'cost')).toMatchObject({
      hedge: 'about',
      figure: '40%',
      bars: [{ label: 'Savings Bank', share: 0.4 }],
    })
    expect(figureOf('number', 'cost', 'share')).toMatchObject({ bars: [] })
  })

  it('number tells shares of different wholes apart by these, and by what is said of them', () => {
    const vote = (id: string, of: string, object: string) =>
      `  - { id: ${id}, paragraph: 1, subject: { amount: 53 percent, of: ${of} }, verb: be, object: ${object} }\n`
    const labels = (...facts: string[]) => {
      const { compiled } = compile({
        facts: `facts:\n${facts.join('')}`,
        cards: card('number', 'a', 'b'),
      })
      const figure = compiled?.deck.cards[0]?.figure
      return figure?.kind === 'number' ? figure.bars.map(({ label }) => label) : undefined
    }
    expect(
      labels(
        vote('a', 'the votes in Portmere', 'for the new tram'),
        vote('b', 'the votes in the towns around', 'against the new tram'),
      ),
    ).toEqual(['Portmere: for the new tram', 'The towns around: against the new tram'])
    expect(labels(vote('a', 'Line 9', 'a tunnel'), vote('b', 'Line 4', 'a tunnel'))).toEqual([
      'Line 9',
      'Line 4',
    ])
  })

  it('number draws no bar for what has no whole, nor below zero', () => {
    const drawn = (a: string, b: string) => {
      const facts = [a, b].map(
        (amount, at) =>
          `  - { id: f-${at}, paragraph: 1, subject: line-${9 - 5 * at}, verb: grow, by: { amount: ${amount} } }\n`,
      )
      const { compiled } = compile({
        facts: `facts:\n${facts.join('')}`,
        cards: card('number', 'f-0', 'f-1'),
      })
      return compiled?.deck.cards[0]?.figure
    }
    const growth = (n: number) => `${n} percent, of: the old length, unbounded: true`
    expect(drawn(growth(200), growth(50))).toMatchObject({
      figure: '200%',
      bars: [{ share: 1 }, { share: 0.25 }],
    })
    expect(drawn(growth(200), '5 stops')).toMatchObject({ figure: '200%', bars: [] })
    expect(drawn('-5 degrees', '3 degrees')).toMatchObject({ figure: '-5', bars: [] })
  })

  it('timeline shows what happened at a date, the earliest first, each as exact as it is', () => {
    expect(figureOf('timeline', 'approval', 'head', 'mayor', 'opening')).toMatchObject({
      kind: 'timeline',
      events: [
        { date: '2021-03-01', text: 'Ruth Adams backed the Line 9 tram.', from: 0, fact: 'mayor' },
        { date: '2022', text: 'The Ministry of Works opened the Line 4 tram.', fact: 'opening' },
        { date: '2023-06-09', from: 1, to: 1, fact: 'approval' },
      ],
    })
  })

  it('who shows each person and organisation once, with what they did', () => {
    expect(figureOf('who', 'mayor', 'approval', 'late')).toEqual({
      kind: 'who',
      people: [
        {
          name: 'Ruth Adams',
          told: { fact: 'mayor', text: 'backed the Line 9 tram on 1 March 2021.', whole: false },
        },
        {
          name: 'City Council',
          told: {
            fact: 'approval',
            text: 'approved the Line 9 tram on 9 June 2023.',
            whole: false,
          },
        },
        {
          name: 'Transport Union',
          told: {
            fact: 'late',
            text: 'According to the Transport Union, the Line 9 tram opened late.',
            whole: true,
          },
        },
      ],
    })
  })

  it('who shows what somebody is where that tells of which country or body', () => {
    const entities = [
      'council: { type: organisation, name: City Council, mid: the City Council }',
      'adams: { type: person, subtype: mayor, name: Ruth Adams, of: council }',
      'cole: { type: person, subtype: Portmere councillor, name: Nina Cole, of: council }',
    ]
    const { compiled } = compile({
      entities: `entities:\n${entities.map((line) => `  ${line}\n`).join('')}`,
      facts: 'facts:\n  - { id: visit, paragraph: 1, subject: adams, verb: visit, object: cole }\n',
      cards: card('who', 'visit'),
    })
    expect(compiled?.deck.cards[0]?.figure).toMatchObject({
      people: [
        { name: 'Ruth Adams', role: 'mayor, City Council' },
        { name: 'Nina Cole', role: 'Portmere councillor' },
      ],
    })
  })

  it('claims shows what is said under the name of who says it', () => {
    expect(figureOf('claims', 'cost', 'late', 'in-time')).toEqual({
      kind: 'claims',
      speakers: [
        {
          name: 'Transport Union',
          claims: [{ fact: 'late', text: 'The Line 9 tram opened late.' }],
        },
        {
          name: 'City Council',
          claims: [{ fact: 'in-time', text: 'The Line 9 tram opened on time.' }],
        },
      ],
    })
  })

  it('relations shows whom a fact brings together', () => {
    expect(figureOf('relations', 'approval', 'mayor', 'cost')).toEqual({
      kind: 'relations',
      names: [
        { name: 'City Council', person: false },
        { name: 'Line 9', person: false },
        { name: 'Ruth Adams', person: true },
      ],
      links: [
        { from: 0, to: [1], fact: 'approval' },
        { from: 2, to: [1], fact: 'mayor' },
      ],
    })
  })

  it('any of these shows nothing that is disputed', () => {
    const timeline = figureOf('timeline', 'older', 'approval', 'opening')
    expect(JSON.stringify(timeline)).not.toContain('older')
  })
})

describe('a card whose facts do not make its figure', () => {
  it.each([
    ['number', ['approval'], 'none of its facts has an amount'],
    ['timeline', ['approval', 'cost', 'older'], 'fewer than two dates'],
    ['who', ['cost', 'mayor'], 'fewer than two people or organisations'],
    ['claims', ['late', 'cost'], 'fewer than two of its facts are somebody’s word'],
    ['relations', ['approval', 'cost'], 'fewer than two of its facts name two'],
  ])('is reported at its kind: %s', (kind, ids, fault) => {
    const { compiled, problems } = withCard(kind, ...ids)
    expect(compiled).toBeUndefined()
    const found = problems.find(({ code }) => code === 'card-without-figure')
    expect(found).toMatchObject({ severity: 'error', path: ['cards', 0, 'kind'] })
    expect(found?.message).toContain(fault)
    expect(found?.help).toMatch(new RegExp(`; or drop “kind: ${kind}”$`))
  })

  it('is reported when it names more than one can draw', () => {
    const lines = [
      'council',
      'union',
      'ministry',
      'railways',
      'bank',
      'adams',
      'baker',
      'cole',
    ].map(
      (id, n) => `  - { id: f-${n}, paragraph: 1, subject: ${id}, verb: visit, object: line-9 }\n`,
    )
    const ids = lines.map((_, n) => `f-${n}`)
    const { problems } = compile({
      facts: `facts:\n${lines.join('')}`,
      cards: card('relations', ...ids),
    })
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('9 entities, too many'),
    )
  })

  it('is reported when there is no such kind', () => {
    const { problems } = compile({ cards: card('graph', 'approval') })
    expect(problems).toMatchObject([{ code: 'bad-value', path: ['cards', 0, 'kind'] }])
  })
})

const fact = (id: string, statement: string) => ({ id, statement })
const COUNCIL = fact('approval', 'The City Council approved the Line 9 tram in June 2023.')
const COST = fact('cost', 'The Line 9 tram cost 84.5 million euros.')
const LATE = fact('late', 'According to the Transport Union, Line 9 will open late.')

/** Sentences with the facts under them, as one list. */
const resting = (text: string, ...facts: (typeof COUNCIL)[]) =>
  sentencesOf(text, facts, 'en')
    .flat()
    .map(({ text, facts }) => [text, ...facts])

describe('a sentence of a card', () => {
  it('rests on the facts whose words it has', () => {
    const text =
      'In June the council approved a tram. It costs 84.5 million. The union fears that it opens late.'
    expect(resting(text, COUNCIL, COST, LATE)).toEqual([
      ['In June the council approved a tram.', 'approval'],
      ['It costs 84.5 million.', 'cost'],
      ['The union fears that it opens late.', 'late'],
    ])
  })

  it('rests on no fact of which it says next to nothing', () => {
    expect(resting('A tram. Why?', COUNCIL)).toEqual([['A tram.'], ['Why?']])
  })

  it('rests on the facts that are named behind it, and on no others', () => {
    const text = 'It is dear.[^cost] The council approved it all the same. [^approval][^late]'
    expect(resting(text, COUNCIL, COST, LATE)).toEqual([
      ['It is dear.', 'cost'],
      ['The council approved it all the same.', 'approval', 'late'],
    ])
  })

  it.each([
    ['Dr. Smith met J. Doe. They spoke.', ['Dr. Smith met J. Doe.', 'They spoke.']],
    ['“It is late.” So they said.', ['“It is late.”', 'So they said.']],
    ['It was 5.1%. 14 came.', ['It was 5.1%.', '14 came.']],
    ['It was in 1888. Tesla was there.', ['It was in 1888.', 'Tesla was there.']],
  ])('is told from the next: %s', (text, sentences) => {
    expect(resting(text).flat()).toEqual(sentences)
  })

  it('goes on after an ordinal number, where these have a full stop', () => {
    const [sentences] = sentencesOf('Godine 1888. Tesla je tu. Most je nov.', [], 'sr-Latn')
    expect(sentences?.map(({ text }) => text)).toEqual([
      'Godine 1888. Tesla je tu.',
      'Most je nov.',
    ])
  })

  it('stays in its paragraph', () => {
    expect(sentencesOf('One. Two.\n\nThree\nand on.', [], 'en')).toEqual([
      [
        { text: 'One.', facts: [] },
        { text: 'Two.', facts: [] },
      ],
      [{ text: 'Three and on.', facts: [] }],
    ])
  })

  it('that names a fact which is not the card’s is reported', () => {
    const cards = 'cards:\n  - { title: T, text: "It is so.[^aproval]", facts: [approval] }\n'
    expect(compile({ cards }).problems).toMatchObject([
      { code: 'unknown-fact', path: ['cards', 0, 'text'], help: 'did you mean “approval”?' },
    ])
  })
})
