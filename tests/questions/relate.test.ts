import { describe, expect, it } from 'vitest'
import { buildBank } from '../../src/questions/bank.ts'
import type { Item, Kind } from '../../src/questions/kinds/play.ts'
import { areEnemies, spoils } from '../../src/questions/relations.ts'
import { factBase, factBaseWith } from '../fixtures/story.ts'

const OPENED = ['line-9: 2019', 'line-4: 2001', 'line-2: 1987'].map((row) => {
  const [line, year] = row.split(': ')
  return `subject: ${line}, verb: open, when: ${year}`
})

const itemsOf = (...facts: string[]) => buildBank(factBase(...facts)).items

/** The item of a kind whose stem matches. */
function find(items: readonly Item[], kind: Kind, stem = /./): Item {
  const found = items.find((item) => item.kind === kind && stem.test(item.stem))
  if (!found) throw new Error(`no ${kind} asks ${stem}`)
  return found
}

describe.each(['match', 'order'] as const)('a table to %s', (kind) => {
  const asks = (fact: string) => {
    const items = itemsOf(...OPENED, `${fact}, ask: [subject]`)
    return { table: find(items, kind), other: find(items, 'single-choice', /^Who/) }
  }

  it('stands in no form with a question that prints a row', () => {
    const { table, other } = asks('subject: adams, verb: promise, object: to open Line 9 in 2019')
    expect(areEnemies(table, other)).toBe(true)
    expect(areEnemies(other, table)).toBe(true)
  })

  it('may stand beside one that prints a thing with the value of another, or a part of a row', () => {
    for (const object of ['to open Line 9 in 2001', 'to open Line 9', 'to resign in 2019']) {
      const { table, other } = asks(`subject: adams, verb: promise, object: ${object}`)
      expect(areEnemies(table, other)).toBe(false)
    }
  })

  it('comes before feedback that tells a row', () => {
    const { table, other } = asks(
      'subject: adams, verb: promise, object: to open Line 9, note: That was in 2019., by: 2020',
    )
    expect(spoils(other, table)).toBe(false)
    const told = asks(
      'subject: adams, verb: promise, object: to open a line, note: Line 9 opened in 2019.',
    )
    expect(spoils(told.other, told.table)).toBe(true)
    expect(areEnemies(told.other, told.table)).toBe(false)
  })
})

describe('a key that has to be typed', () => {
  const items = itemsOf(
    'subject: adams, verb: found, object: line-9, ask: [subject]',
    'subject: baker, verb: lead, object: line-4, ask: [subject]',
    'subject: adams, verb: smile, ask: false',
  )
  const typed = find(items, 'cloze', /founded/)
  const chosen = find(items, 'single-choice', /led/)

  it('comes before options that print it', () => {
    expect('options' in chosen && chosen.options).toContain('Ruth Adams')
    expect(spoils(chosen, typed)).toBe(true)
    expect(areEnemies(chosen, typed)).toBe(false)
  })

  it('may come behind them where it is among options, too', () => {
    expect(spoils(chosen, find(items, 'single-choice', /founded/))).toBe(false)
  })
})

describe('a name without a letter', () => {
  it('is the key of one question in a form, as any other', () => {
    const entities = `entities:
  smile: { type: company, name: "🙂" }
  rocket: { type: company, name: Rocket }
  frown: { type: company, name: Frown }
`
    const base = factBaseWith(
      { entities },
      'subject: smile, verb: open, ask: [subject]',
      'subject: smile, verb: close, ask: [subject]',
    )
    const { items } = buildBank(base)
    const [opened, closed] = [/opened/, /closed/].map((stem) => find(items, 'single-choice', stem))
    expect(opened && closed && areEnemies(opened, closed)).toBe(true)
  })
})

describe('a number', () => {
  const asked = (object: string, other: string) => {
    const items = itemsOf(
      `subject: adams, verb: pay, object: { amount: ${object} }, ask: [object]`,
      `subject: council, verb: count, object: { amount: ${other} }, ask: [object]`,
    )
    return [/Adams pay/, /Council count/].map((stem) => find(items, 'single-choice', stem))
  }

  it.each([
    ['59 percent', '59 million euros'],
    ['59 percent', '59 people'],
    ['"1,250 euros"', '1250 people'],
  ])('is the key of one question in a form, whatever it counts: %s, %s', (one, other) => {
    const [a, b] = asked(one, other)
    expect(a && b && areEnemies(a, b)).toBe(true)
  })

  it('is another with other decimals', () => {
    const [a, b] = asked('41.5 percent', '41 percent')
    expect(a && b && areEnemies(a, b)).toBe(false)
  })

  it('is told by a date that has it as its year', () => {
    const items = itemsOf(
      'subject: adams, verb: resign, when: 2011, ask: [time]',
      'subject: council, verb: meet, when: 2011-07, ask: [time]',
    )
    const year = find(items, 'single-choice', /resign/)
    expect(areEnemies(year, find(items, 'single-choice', /meet/))).toBe(true)
  })
})
