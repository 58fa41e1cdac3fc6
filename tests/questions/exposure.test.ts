import { describe, expect, it } from 'vitest'
import { metIn, Restraint } from '../../src/questions/exposure.ts'
import type { Item } from '../../src/questions/kinds/play.ts'
import { ANY_ITEM } from '../fixtures/items.ts'

const statement = (id: string, more: Partial<Item> = {}): Item => ({
  ...ANY_ITEM,
  ...more,
  id: `aaaaaaa${id}`,
  stem: `Is it ${id}?`,
  facts: [id],
  kind: 'true-false',
  options: ['True', 'False'],
  key: 0,
})

/** Thirteen statements of which all but one give each other away. */
const bank = [...'abcdefghijkl'].map((id) => statement(id, { keys: [1] })).concat(statement('z'))
const often = (items: readonly Item[], met = metIn(items, 0)) => met.get('aaaaaaaz') ?? 0

describe('an item that goes with all others', () => {
  it('is met in every form of its bank, the others in few', () => {
    const met = metIn(bank, 0)
    const forms = [...met.values()].reduce((sum, times) => sum + times, 0) / 2
    expect(often(bank, met)).toBe(forms)
    expect(met.get('aaaaaaaa')).toBeLessThan(forms / 5)
  })

  it('is held back, as far as forms can do without it', () => {
    const restraint = new Restraint()
    restraint.tighten(bank, metIn(bank, 0))
    const restrained = bank.map((item) => restraint.on(item))
    expect(restrained.flatMap(({ id, seldom }) => (seldom ? [id] : []))).toEqual(['aaaaaaaz'])
    const others = [...'mnopqrstuv'].map((id) => statement(id))
    expect(often([...restrained, ...others])).toBeLessThan(often([...bank, ...others]) / 2)
    // Where there is nothing else to ask it is asked.
    expect(often(restrained)).toBe(often(bank))
  })

  it('is let free again where it is no longer met too often', () => {
    const restraint = new Restraint()
    restraint.tighten(bank, metIn(bank, 0))
    restraint.tighten(bank, new Map(bank.map(({ id }) => [id, 1])))
    expect(restraint.on(statement('z')).seldom ?? 0).toBeLessThan(80)
  })
})
