import { describe, expect, it } from 'vitest'
import { buildBank } from '../../src/questions/bank.ts'
import type { Item } from '../../src/questions/kinds/play.ts'
import { areEnemies, spoils } from '../../src/questions/relations.ts'
import { factBase, factBaseWith } from '../fixtures/story.ts'

const APPROVAL = 'subject: council, verb: approve, object: line-9, when: 2023-06'

const bankOf = (...facts: string[]) => buildBank(factBase(...facts))
const choices = (items: readonly Item[]) => items.filter((item) => item.kind === 'single-choice')
const stems = (items: readonly Item[], kind: string) =>
  items.filter((item) => item.kind === kind).map((item) => item.stem)

describe('the item bank of a fact', () => {
  it('asks each slot, and whether it holds as it is and with each slot swapped', () => {
    const { items, refusals } = bankOf(APPROVAL)
    expect(refusals.filter(({ kind }) => kind !== 'cloze')).toEqual([])
    expect(stems(items, 'single-choice')).toEqual([
      'Which organisation approved the Line 9 tram in June 2023?',
      'Which tram line did the City Council approve in June 2023?',
      'When did the City Council approve the Line 9 tram?',
    ])
    const statements = items.filter((item) => item.kind === 'true-false')
    expect(statements.map((item) => item.key)).toEqual([0, 1, 1, 1])
    expect(new Set(statements.map((item) => item.stem)).size).toBe(4)
  })

  it('rests every item on its fact and paragraph, and explains it by the true statement', () => {
    for (const item of bankOf(APPROVAL).items) {
      expect(item.facts).toEqual(['fact-1'])
      expect(item.paragraphs).toEqual([1])
      expect(item.explanation).toBe('The City Council approved the Line 9 tram in June 2023.')
    }
  })

  it('has the key among its options, in an order that does not depend on it', () => {
    const names = choices(bankOf(APPROVAL).items).filter((item) => !item.ordered)
    expect(names.length).toBeGreaterThan(0)
    for (const item of names) {
      expect(item.options).toEqual([...item.options].sort())
      expect(item.options).toContain(item.options[item.key])
    }
  })

  it('has ids that do not show what they stand for and stay when the wording changes', () => {
    const ids = (fact: string) => bankOf(fact).items.map((item) => item.id)
    expect(ids(APPROVAL)).toEqual(ids(APPROVAL.replace('2023-06', '2023-07')))
    for (const id of ids(APPROVAL)) expect(id).toMatch(/^[a-z2-7]{8}$/)
  })

  it.each([
    ['status: disputed, note: Wrong., ', 'it is disputed'],
    ['status: retracted, note: Wrong., ', 'it is retracted'],
    ['ask: false, ', 'the story says not to ask it'],
  ])('asks nothing of one with { %s}', (mark, reason) => {
    expect(bankOf(mark + APPROVAL)).toEqual({
      items: [],
      refusals: [{ fact: 'fact-1', reason }],
      flawed: [],
      silenced: [],
    })
  })

  it('asks nothing of a negative one', () => {
    expect(bankOf('subject: council, verb: not approve, object: line-9').items).toEqual([])
  })

  it('asks only the slots that the editor allows', () => {
    const { items } = bankOf(`${APPROVAL}, ask: [time]`)
    expect(stems(items, 'single-choice')).toEqual([
      'When did the City Council approve the Line 9 tram?',
    ])
    expect(stems(items, 'true-false')).toHaveLength(2)
  })

  it('says of what the fact itself leaves open that it does', () => {
    const reasons = (fact: string) =>
      buildBank(factBase(fact)).refusals.map(({ slot, reason }) => `${slot}: ${reason}`)
    expect(reasons('subject: line-9, verb: belong, to: council, when: 2011')).toContain(
      'time: it may have been so at other times as well: if not, list “time” in “ask:”',
    )
    expect(reasons('subject: line-9, verb: close, before: 2015')).toContain(
      'before: the fact leaves open what else is right there',
    )
  })

  it('offers nothing that another fact makes true', () => {
    const { items } = bankOf(APPROVAL, 'subject: council, verb: approve, object: line-4')
    const asked = choices(items).filter((item) => /Which tram line.*approve/.test(item.stem))
    expect(asked.flatMap((item) => item.options)).toEqual([])
  })

  it('does not ask what the question would give away', () => {
    const { items, refusals } = bankOf(
      'subject: adams, verb: open, object: line-9, with: the deputy of Adams',
    )
    expect(items.filter(({ stem }) => /^Who/.test(stem))).toEqual([])
    expect(refusals).toContainEqual({
      fact: 'fact-1',
      kind: 'single-choice',
      slot: 'subject',
      reason: '“adams” in the question would give it away',
    })
  })

  it('keeps a claim with its speaker when somebody else takes the speaker’s place', () => {
    const { items } = bankOf(
      'status: claim, source: union, subject: union, verb: criticise, object: line-9',
    )
    for (const item of items) expect(item.stem).not.toContain('According to')
  })
})

describe('who said it', () => {
  const asked = (...facts: string[]) => stems(bankOf(...facts).items, 'who-said-it')
  const CLAIM = 'status: claim, source: union, subject: line-9, verb: open late'

  it('is asked of a claim that does not name its speaker itself', () => {
    expect(asked(CLAIM)).toEqual(['Which organisation said that the Line 9 tram opened late?'])
    expect(asked('status: claim, source: adams, subject: line-9, verb: open late')).toEqual([
      'Who said that the Line 9 tram opened late?',
    ])
    expect(
      asked('status: claim, source: union, subject: union, verb: criticise, object: line-9'),
    ).toEqual([])
    expect(asked(APPROVAL)).toEqual([])
  })

  it('offers nobody who said the same', () => {
    const others = ['council', 'ministry'].map((id) => CLAIM.replace('union', id))
    const [item] = bankOf(CLAIM, ...others).items.filter(({ kind }) => kind === 'who-said-it')
    expect(item).toBeUndefined()
    const [left] = bankOf(CLAIM, others[0] ?? '').items.filter(({ kind }) => kind === 'who-said-it')
    expect(left).toMatchObject({ options: expect.not.arrayContaining(['City Council']) })
  })
})

describe('enemies', () => {
  const { items } = bankOf(APPROVAL, 'subject: ministry, verb: reject, object: line-9, when: 2019')

  const pair = (a: RegExp, b: RegExp): [Item, Item] => {
    const [first, second] = [a, b].map((stem) => items.find((item) => stem.test(item.stem)))
    if (!first || !second) throw new Error('no such items')
    return [first, second]
  }
  const enemies = ([a, b]: [Item, Item]) => areEnemies(a, b)

  it.each([
    ['items on one fact', /^When did the City Council/, /^Which organisation approved/],
    ['items with one key', /^Which tram line did the City/, /^Which tram line did the Ministry/],
    [
      'an item whose stem prints the key of the other',
      /^Which organisation rejected/,
      /^Which tram line did the Ministry/,
    ],
  ])('%s', (_, a, b) => {
    expect(enemies(pair(a, b))).toBe(true)
    expect(enemies(pair(b, a))).toBe(true)
  })

  it('are not items that have nothing in common but a subject', () => {
    expect(enemies(pair(/^When did the City Council/, /^In which year did the Ministry/))).toBe(
      false,
    )
  })

  it('an item that only explains another’s key away comes after it', () => {
    const [when, tram] = pair(/^In which year did the Ministry/, /^Which organisation approved/)
    expect(spoils(when, tram)).toBe(false)
    const [year, line] = pair(
      /^Is it true that the Savings|^Is it true that the Ministry of Works rejected the Line 9 tram in/,
      /^Which tram line did the City/,
    )
    expect(areEnemies(year, line) || spoils(year, line)).toBe(true)
  })
  it.each([
    ['card', '', 'The end of Line 9'],
    ['note', 'note: Line 9 was approved., ', 'Trams'],
  ])('an item whose %s tells another’s key comes after it', (_, note, title) => {
    const base = factBaseWith(
      {
        cards: `cards:
  - { title: All, text: All., facts: [fact-1] }
  - { title: ${title}, text: All., facts: [fact-2] }
`,
      },
      'subject: council, verb: approve, object: line-9, ask: [object]',
      `${note}subject: ministry, verb: hire, object: baker, when: 2019, ask: [time]`,
    )
    const find = (stem: RegExp) => buildBank(base).items.filter((item) => stem.test(item.stem))
    const [when] = find(/^In which year did the Ministry/)
    const [line] = find(/^Which tram line did the City/)
    expect(when && line && spoils(when, line)).toBe(true)
  })
})
