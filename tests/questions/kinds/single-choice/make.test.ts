import { describe, expect, it } from 'vitest'
import { makeSingleChoice } from '../../../../src/questions/kinds/single-choice/make.ts'
import { draftsOf, itemsOf, refusalsOf, stemsOf } from '../../../fixtures/bank.ts'
import { chiSquare, ONE_PERCENT } from '../../../fixtures/chi-square.ts'
import { factBase, factBaseWith, IN_SERBIAN } from '../../../fixtures/story.ts'

const TEAMS = `entities:
  uruguay: { type: country, name: Uruguay }
  brazil: { type: country, name: Brazil }
  peru: { type: country, name: Peru }
  chile: { type: country, name: Chile }
  netherlands: { type: country, name: Netherlands, mid: the Netherlands }
  ana: { type: person, name: Ana Silva }
  bo: { type: person, name: Bo Costa }
  cy: { type: person, name: Cy Lima }
`
const withTeams = (...facts: string[]) => factBaseWith({ entities: TEAMS }, ...facts)

describe('a single choice', () => {
  it.each([
    [
      'who, of persons',
      factBase('subject: adams, verb: open, object: line-9, ask: [subject]'),
      'Who opened the Line 9 tram?',
    ],
    [
      'whom, where the person is not the subject',
      factBase('subject: council, verb: thank, object: adams, ask: [object]'),
      'Whom did the City Council thank?',
    ],
    [
      'which, with the noun that fits all options',
      factBase('subject: council, verb: approve, object: line-9, ask: [object]'),
      'Which tram line did the City Council approve?',
    ],
    [
      'which, with the editor’s noun',
      factBase(
        'subject: council, verb: approve, object: line-9, ask: [subject], which: { subject: authority }',
      ),
      'Which authority approved the Line 9 tram?',
    ],
    [
      'whose, of what is a person’s',
      withTeams('subject: { owner: ana, text: brother }, verb: score, ask: [subject]'),
      'Whose brother scored?',
    ],
    [
      'which country’s, of what is a country’s',
      withTeams(
        'subject: { owner: uruguay, text: captain }, verb: score, which: { subject: team }, ask: [subject]',
      ),
      'Which team’s captain scored?',
    ],
    [
      'which country’s, of several things that are a country’s',
      withTeams(
        'subject: ana, verb: visit, object: { owner: uruguay, text: two largest cities, plural: true }, ask: [object]',
      ),
      'Which country’s two largest cities did Ana Silva visit?',
    ],
    [
      'by whom something was done',
      factBase('object: line-9, verb: design, by: adams, ask: [by]'),
      'By whom was the Line 9 tram designed?',
    ],
    [
      'when, by month',
      factBase('subject: adams, verb: retire, when: 2019-05, ask: [time]'),
      'When did Ruth Adams retire?',
    ],
    [
      'in which year',
      factBase('subject: adams, verb: retire, when: 2019, ask: [time]'),
      'In which year did Ruth Adams retire?',
    ],
  ])('asks %s', (_, base, stem) => {
    expect(stemsOf('single-choice', base)).toEqual([stem])
  })

  it('says what is a plural’s or a name’s in -s as English does', () => {
    const of = (owner: string) =>
      stemsOf(
        'single-choice',
        withTeams(
          `subject: { owner: ${owner}, text: captain }, verb: meet, object: ana, ask: [object]`,
        ),
      )
    expect(of('netherlands')).toEqual(['Whom did the Netherlands’ captain meet?'])
    expect(of('peru')).toEqual(['Whom did Peru’s captain meet?'])
  })

  it('has the owners as options of what is theirs', () => {
    const base = withTeams(
      'subject: { owner: uruguay, text: captain }, verb: score, ask: [subject]',
    )
    const [item] = itemsOf('single-choice', base)
    expect(item?.options).toHaveLength(4)
    expect(item?.options[item.key]).toBe('Uruguay')
  })

  it.each([
    [
      'a list',
      factBase('subject: [council, union], verb: approve, object: line-9'),
      ['Which tram line did the City Council and the Transport Union approve?'],
    ],
    [
      'a list of three',
      factBase('subject: [adams, baker, cole], verb: build, object: line-9, tense: present'),
      ['Which tram line do Ruth Adams, Tom Baker and Nina Cole build?'],
    ],
  ])('says %s in one question and does not ask for it', (_, base, stems) => {
    expect(stemsOf('single-choice', base)).toEqual(stems)
  })

  it.each([
    ['phrases', 'subject: { text: Rain }, verb: stop, object: the old works'],
    ['ranges', 'subject: { amount: 10 to 20 people }, verb: come'],
    ['bounds', 'subject: { amount: more than 300 people }, verb: come'],
    [
      'numbers so small that they can only be the lowest',
      'subject: { amount: 2 people }, verb: come',
    ],
    ['the latest dates that can be', 'subject: { text: Rain }, verb: stop, when: 2024-05'],
  ])('asks for no %s', (_, fact) => {
    expect(stemsOf('single-choice', factBase(fact))).toEqual([])
  })

  it('offers no date of what is expected that was over when the source was written', () => {
    const yearsOf = (fact: string) =>
      itemsOf('single-choice', factBase(fact)).flatMap(({ options }) => options.map(Number))
    const opening = 'subject: line-9, verb: open, ask: [time]'
    expect(yearsOf(`${opening}, status: forecast, when: 2026`)).toEqual([])
    const years = yearsOf(`${opening}, status: forecast, when: 2040`)
    expect(years).toHaveLength(4)
    expect(Math.min(...years)).toBeGreaterThanOrEqual(2024)
    // What was expected and is over by now may be asked as what happened.
    expect(yearsOf(`${opening}, status: forecast, when: 2020`)).toHaveLength(4)
  })

  it('says why it does not ask', () => {
    const refused = (...facts: string[]) => refusalsOf('single-choice', factBase(...facts))
    expect(refused('subject: { amount: 2 people }, verb: come')).toEqual([
      'subject: fewer than two good distractors',
    ])
    expect(
      refused(
        'subject: bank, verb: lend, object: line-9, with: much of its savings, ask: [subject]',
      ),
    ).toEqual(['subject: “savings” in the question would give it away'])
  })

  it('does not ask for a country that its own city gives away', () => {
    const entities = `${TEAMS}  lima: { type: city, name: Lima, of: peru }\n`
    const base = factBaseWith({ entities }, 'subject: peru, verb: win, in: lima, ask: [subject]')
    expect(refusalsOf('single-choice', base)).toEqual([
      'subject: “Lima” in the question would give it away',
    ])
  })

  it('asks nothing of a fact that is a sentence', () => {
    const base = factBaseWith(IN_SERBIAN, 'text: "[Beograd](beograd) je dobio tramvaj."')
    expect(itemsOf('single-choice', base)).toEqual([])
  })

  it('has numbers and dates ascend, and every rank equally often the right one', () => {
    const facts = Array.from({ length: 400 }, (_, n) =>
      n % 2
        ? `subject: { amount: ${2001 + n} people }, verb: come, ask: [subject]`
        : `subject: adams, verb: retire, when: ${1800 + (n % 200)}, ask: [time]`,
    )
    const items = draftsOf(makeSingleChoice, ...facts)
    expect(items).toHaveLength(400)
    const ranks = [0, 0, 0, 0]
    for (const { key, options, ordered } of items) {
      expect(ordered).toBe(true)
      const numbers = options.map((option) => Number(option.replace(',', '')))
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
      ranks[key] = (ranks[key] ?? 0) + 1
    }
    expect(chiSquare(ranks)).toBeLessThan(ONE_PERCENT[3] ?? 0)
  })

  it('has names that differ in a number alone ascend, too', () => {
    const entities = `entities:\n${[2, 10, 1, 7].map((n) => `  g-${n}: { type: thing, subtype: group, name: Group ${n} }\n`).join('')}`
    const [item] = itemsOf(
      'single-choice',
      factBaseWith({ entities }, 'object: g-7, verb: draw, ask: [object]'),
    )
    expect(item).toMatchObject({
      ordered: true,
      options: ['Group 1', 'Group 2', 'Group 7', 'Group 10'],
    })
  })
})
