import { describe, expect, it } from 'vitest'
import type { FactBase } from '../../../../src/questions/facts.ts'
import type { Cloze } from '../../../../src/questions/kinds/cloze/play.ts'
import { itemsOf, refusalsOf } from '../../../fixtures/bank.ts'
import { factBase, factBaseWith, IN_SERBIAN } from '../../../fixtures/story.ts'

const inSerbian = (...sentences: string[]) =>
  factBaseWith(IN_SERBIAN, ...sentences.map((sentence) => `text: "${sentence}"`))

const typed = (base: FactBase) =>
  itemsOf('cloze', base).filter((item): item is Typed => item.answer === 'typed')
const chosen = (base: FactBase) =>
  itemsOf('cloze', base).filter((item): item is Chosen => item.answer === 'choice')
type Typed = Extract<Cloze, { answer: 'typed' }>
type Chosen = Extract<Cloze, { answer: 'choice' }>

/** With another fact that names her, as a person whom one fact names is nobody to be spelled. */
const KNOWN = 'subject: adams, verb: resign, ask: false'

const stems = (items: readonly Cloze[]) => items.map(({ stem }) => stem)

describe('a gap to type into', () => {
  it('is each short name and each number of a fact in slots', () => {
    const base = factBase(
      'subject: adams, verb: pay, object: { amount: 84 euros }, for: line-9, when: 2023',
      KNOWN,
    )
    expect(typed(base).map(({ stem, key, accepted }) => [stem, key, ...accepted])).toEqual([
      [
        'Which mayor completes the sentence: “____ paid 84 euros for the Line 9 tram in 2023”?',
        ...['Ruth Adams', 'Adams'],
      ],
      [
        'Which number completes the sentence: “Ruth Adams paid ____ euros for the Line 9 tram in 2023”?',
        ...['84', '84 euros', 'eighty-four', 'eighty-four euros'],
      ],
      [
        'Which tram line completes the sentence: “Ruth Adams paid 84 euros for ____ in 2023”?',
        ...['Line 9', 'the Line 9 tram'],
      ],
    ])
    expect(chosen(base)).toEqual([])
  })

  it('is called what the editor calls the slot', () => {
    const base = factBase(
      'subject: adams, verb: visit, object: line-9, which: { subject: guest, object: vehicle }',
      KNOWN,
    )
    expect(stems(typed(base))).toEqual([
      'Which guest completes the sentence: “____ visited the Line 9 tram”?',
      'Which vehicle completes the sentence: “Ruth Adams visited ____”?',
    ])
    const anybody = factBase('subject: adams, verb: resign, which: { subject: person }', KNOWN)
    expect(stems(typed(anybody))).toEqual(['Which name completes the sentence: “____ resigned”?'])
  })

  it('keeps what a number is of, and whose word it is', () => {
    const claim = 'status: claim, source: union, subject: council, verb: agree, ask: [with]'
    const of = (amount: string) =>
      stems(typed(factBase(`${claim}, with: { amount: ${amount}, of: all proposals }`)))
    expect(of('59 percent')).toEqual([
      'Which number completes the sentence: “According to the Transport Union, the City Council agreed with ____ of all proposals”?',
    ])
  })

  it.each(['about 59 euros', '1,250 euros', '59.5 euros', '59 million euros', '20 to 30 euros'])(
    'is not asked of %s, which nobody knows exactly',
    (amount) => {
      const base = factBase(`subject: adams, verb: pay, object: { amount: "${amount}" }`)
      expect(stems(typed(base)).filter((stem) => stem.startsWith('Which number'))).toEqual([])
    },
  )

  it('takes a share with the sign, with the word of the language, or bare', () => {
    const accepted = (base: FactBase) => typed(base).map((item) => [item.key, ...item.accepted])
    const share =
      'subject: adams, verb: win, object: { amount: 59 percent, of: all votes }, ask: [object]'
    expect(accepted(factBase(share))).toEqual([
      [
        ...['59%', '59', '59 percent', '59 per cent'],
        ...['fifty-nine', 'fifty-nine percent', 'fifty-nine per cent'],
      ],
    ])
    expect(accepted(inSerbian('Glasalo je [35%](35 percent) ljudi.'))[0]).toEqual(
      expect.arrayContaining(['35%', '35', '35 posto', '35 odsto']),
    )
  })

  it('quotes within quotation marks', () => {
    const base = factBase(
      'subject: adams, verb: call, object: baker, as: “a friend”, ask: [object]',
      'subject: baker, verb: resign, ask: false',
    )
    expect(stems(typed(base))).toEqual([
      'Which name completes the sentence: “Ruth Adams called ____ as ‘a friend’”?',
    ])
  })

  it.each([
    ['a name of many words', 'subject: adams, verb: visit, object: works, ask: [object]'],
    [
      'a number of millions',
      'subject: adams, verb: pay, object: { amount: 2 million euros }, ask: [object]',
    ],
    [
      'one of a thing, as its noun tells it',
      'subject: adams, verb: pay, object: { amount: 1 euro }, ask: [object]',
    ],
    [
      'a number below zero',
      'subject: adams, verb: owe, object: { amount: -5 euros }, ask: [object]',
    ],
    ['a range', 'subject: adams, verb: pay, object: { amount: 2 to 3 euros }, ask: [object]'],
    ['a date', 'subject: adams, verb: retire, when: 2023, ask: [time]'],
    ['a list', 'subject: [adams, baker], verb: retire'],
    ['a phrase', 'subject: adams, verb: build, object: a long bridge, ask: [object]'],
  ])('is never %s', (_, fact) => {
    const works = '  works: { type: place, name: Works of the Old Town }\n'
    const entities = `entities:\n  adams: { type: person, name: Ruth Adams }\n  baker: { type: person, name: Tom Baker }\n${works}`
    expect(typed(factBaseWith({ entities }, fact))).toEqual([])
  })

  it.each([
    [
      'another entity would be right as well',
      [
        'subject: adams, verb: visit, object: line-9',
        'subject: adams, verb: visit, object: line-4',
      ],
      'object: “Line 4” might be right as well',
    ],
    [
      'another number would be right as well',
      [
        'subject: adams, verb: pay, object: { amount: 84 euros }',
        'subject: adams, verb: pay, object: { amount: 90 euros }',
      ],
      'object: something else is right as well',
    ],
    [
      'the editor says that something else is right',
      ['subject: adams, verb: visit, object: line-9, alsoTrue: { object: [line-4] }'],
      'object: something else is right as well',
    ],
    [
      'the sentence names it again',
      ['subject: adams, verb: open, object: line-9, with: the deputy of Adams'],
      'subject: “Ruth Adams” in the question would give it away',
    ],
    [
      'the sentence is too long',
      [`subject: adams, verb: visit, object: line-9, with: ${'very '.repeat(15)}many friends`],
      'subject: the question would have 29 words: more than 22',
    ],
  ])('is not made where %s', (_, facts, reason) => {
    expect(refusalsOf('cloze', factBase(...facts, KNOWN))).toContain(reason)
  })

  it('is not made of a person whom only one fact names', () => {
    const reason = 'subject: nobody can be asked to spell a person whom only one fact names'
    const fact = 'subject: adams, verb: pay, object: { amount: 84 euros }'
    expect(refusalsOf('cloze', factBase(fact))).toEqual([reason])
    expect(refusalsOf('cloze', factBase(fact, KNOWN))).toEqual([])
    const claim = 'status: claim, source: adams, subject: line-9, verb: open late, ask: false'
    expect(refusalsOf('cloze', factBase(fact, claim))).toEqual([])
  })

  it('is not made of a name that has no letter or number', () => {
    const entities =
      'entities:\n  smile: { type: thing, name: 🙂 }\n  adams: { type: person, name: Ruth Adams }\n'
    const base = factBaseWith({ entities }, 'subject: adams, verb: draw, object: smile', KNOWN)
    expect(refusalsOf('cloze', base)).toEqual(['object: it has no letter or digit to type'])
  })
})

describe('a gap with options', () => {
  it('is each entity, year, date and number that a sentence marks', () => {
    const base = inSerbian(
      'Linija u [Beogradu](beograd) otvorena je [14. oktobra 1892.](1892-10-14) za [35%](35 percent) ljudi.',
    )
    expect(stems(chosen(base))).toEqual([
      'Koji grad nedostaje: „Linija u ____ otvorena je 14. oktobra 1892. za 35% ljudi“?',
      'Koji datum nedostaje: „Linija u Beogradu otvorena je ____ za 35% ljudi“?',
      'Koji broj nedostaje: „Linija u Beogradu otvorena je 14. oktobra 1892. za ____ ljudi“?',
    ])
  })

  it('has names in the form that the sentence asks for', () => {
    const [item, ...more] = chosen(inSerbian('Tramvaj je krenuo u [Beogradu](beograd).'))
    expect(more).toEqual([])
    expect(item).toMatchObject({
      stem: 'Koji grad nedostaje: „Tramvaj je krenuo u ____“?',
      options: ['Beogradu', 'Novom Sadu', 'Osijeku', 'Subotici'],
      key: 0,
      ordered: false,
    })
  })

  it('has names in any of the forms that look like the one that stands there', () => {
    const entities = `entities:
  most: { type: city, name: Most, forms: { dativ: Mostu, lokativ: Mostu } }
  brod: { type: city, name: Brod, forms: { lokativ: Brodu } }
  split: { type: city, name: Split, forms: { dativ: Splitu } }
`
    const base = factBaseWith({ ...IN_SERBIAN, entities }, 'text: "Voz je u [Mostu](most)."')
    expect(chosen(base)[0]?.options).toEqual(['Brodu', 'Mostu', 'Splitu'])
  })

  it('has only names that have that form', () => {
    const [item] = chosen(inSerbian('Voz je krenuo iz [Beograda](beograd).'))
    expect(item?.options).toEqual(['Beograda', 'Novog Sada', 'Osijeka'])
    const [city] = chosen(inSerbian('[Beograd](beograd) je dobio tramvaj.'))
    expect(city?.options.filter((option) => !CITIES.includes(option))).toEqual([])
  })
  const CITIES = ['Beograd', 'Novi Sad', 'Subotica', 'Osijek', 'Zagreb']

  it('has years, dates and numbers in ascending order, as the language writes them', () => {
    const base = inSerbian(
      'Tramvaj je krenuo [1892](1892), a prevezao je [3,50%](3.50 percent) ljudi.',
    )
    const [year, share] = chosen(base)
    expect(year).toMatchObject({ ordered: true, options: expect.arrayContaining(['1892']) })
    expect(year?.options).toEqual(year?.options.toSorted())
    expect(share?.options).toContain('3,50%')
  })

  it('asks for the date that stands beside the sentence', () => {
    const base = factBaseWith(IN_SERBIAN, 'text: "Most je otvoren.", when: 2019-10')
    const [item] = chosen(base)
    expect(item?.stem).toBe('Koji mesec nedostaje: „Most je otvoren (____)“?')
    expect(item?.options).toContain('oktobar 2019.')
    expect(item?.explanation).toBe('Most je otvoren (oktobar 2019).')
  })

  it('is made in English, too, where a fact is a sentence', () => {
    const base = factBase(
      'text: "[Ruth Adams](adams) cut the ribbon, and [16](16 people) people came."',
    )
    expect(chosen(base).map(({ stem, options }) => [stem, options])).toEqual([
      [
        'Which name completes the sentence: “____ cut the ribbon, and 16 people came”?',
        ['Nina Cole', 'Ruth Adams', 'Tom Baker'],
      ],
      [
        'Which number completes the sentence: “Ruth Adams cut the ribbon, and ____ people came”?',
        expect.arrayContaining(['16']),
      ],
    ])
  })

  it('offers nothing that another sentence makes true', () => {
    const base = inSerbian(
      'Tramvaj je krenuo u [Beogradu](beograd).',
      'U [Novom Sadu](novi-sad) tramvaji voze od jeseni.',
    )
    const [item] = chosen(base)
    expect(item?.options).not.toContain('Novom Sadu')
    expect(item?.options).toContain('Beogradu')
  })

  it('is not made where the sentence gives it away by another form of its name', () => {
    const base = inSerbian('Grad [Beograd](beograd) dobio je tramvaj, prvi u istoriji Beograda.')
    expect(chosen(base)).toEqual([])
    expect(refusalsOf('cloze', base)).toContain(
      'beograd: “Beograda” in the question would give it away',
    )
  })

  it('is not made of an entity that too few can be mistaken for', () => {
    const entities =
      'entities:\n  most: { type: thing, name: Most }\n  reka: { type: thing, name: Reka }\n'
    const base = factBaseWith({ ...IN_SERBIAN, entities }, 'text: "[Most](most) je srušen."')
    expect(chosen(base)).toEqual([])
    expect(refusalsOf('cloze', base)).toContain('most: fewer than two good distractors')
  })
})
