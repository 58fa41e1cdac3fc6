import { describe, expect, it } from 'vitest'
import { askedSlots, whyTied } from '../../src/questions/asked.ts'
import { buildBank } from '../../src/questions/bank.ts'
import { factBase, slotFact } from '../fixtures/story.ts'

const asked = (slots: string) => askedSlots(slotFact(slots)).map(({ name }) => name)

describe('the slots of a fact that are asked', () => {
  it('are all of them, or those that the editor lists', () => {
    const fact = 'subject: council, verb: approve, object: line-9, when: 2023'
    expect(asked(fact)).toEqual(['subject', 'object', 'time'])
    expect(asked(`${fact}, ask: [time]`)).toEqual(['time'])
    expect(asked(`${fact}, ask: false`)).toEqual([])
  })

  it('are not the ends of a time, each of which needs the other', () => {
    for (const end of ['to', 'until']) {
      const fact = `subject: adams, verb: govern, object: the city, from: 2010, ${end}: 2018`
      expect(asked(fact)).toEqual(['subject', 'object'])
    }
    expect(asked('subject: adams, verb: stay, until: 2018')).toEqual(['subject', 'until'])
    expect(asked('subject: adams, verb: travel, from: council, to: 2018')).toContain('to')
  })

  it.each(['his', 'her'])('are not a person of whom “%s” would tell something', (word) => {
    expect(asked(`subject: adams, verb: lose, object: ${word} keys`)).toEqual(['object'])
    expect(asked(`subject: adams, verb: thank, object: baker, for: ${word} help`)).toEqual([
      ...['subject', 'for'],
    ])
    expect(asked(`subject: council, verb: thank, object: baker, how: for ${word} help`)).toEqual([
      'subject',
    ])
    expect(asked(`subject: adams, verb: resign, because: ${word} illness`)).toEqual(['because'])
    expect(asked(`subject: adams, verb: drive, object: the ${word}itage tram`)).toContain('subject')
  })

  it.each(['its', 'their'])('are those of what “%s” says nothing of', (word) => {
    expect(asked(`subject: council, verb: raise, object: ${word} fares`)).toContain('subject')
  })

  it('are told apart from those that are not', () => {
    const base = factBase('subject: adams, verb: lose, object: her keys, when: 2023')
    expect(buildBank(base).refusals).toContainEqual({
      fact: 'fact-1',
      slot: 'subject',
      reason: '“her” would tell something of who it is',
    })
    const { facts } = factBase(
      'subject: adams, verb: lose, object: her keys, ask: [time], when: 2023',
    )
    expect(facts.map((fact) => whyTied(fact, 'time'))).toEqual([undefined])
  })
})

describe('a range of two amounts', () => {
  it('goes the same way in every statement', () => {
    const base = factBase(
      'subject: { text: fares, plural: true }, verb: fall, from: { amount: 40 percent }, to: { amount: 25 percent }, when: 2019',
    )
    const statements = buildBank(base).items.filter(({ kind }) => kind === 'true-false')
    const ends = statements.flatMap(
      ({ stem }) => /from (\d+)% to (\d+)%/.exec(stem)?.slice(1) ?? [],
    )
    expect(ends.length).toBeGreaterThan(4)
    for (const [at, end] of ends.entries()) {
      if (at % 2 === 0) expect(Number(end)).toBeGreaterThan(Number(ends[at + 1]))
    }
  })
})
