import { describe, expect, it } from 'vitest'
import { buildBank } from '../../src/questions/bank.ts'
import type { Item } from '../../src/questions/kinds/play.ts'
import { partOf } from '../../src/questions/part.ts'
import { factBase } from '../fixtures/story.ts'

const { items } = buildBank(
  factBase(
    'subject: council, verb: approve, object: line-9, when: 2023-06',
    'subject: ministry, verb: reject, object: line-4, when: 2019',
    'subject: adams, verb: open, object: line-2, when: 2020',
  ),
)
const ids = (bank: readonly Item[], positions: readonly number[]) =>
  positions.flatMap((position) => bank[position]?.id ?? [])

describe('a part of a bank', () => {
  const part = partOf(items, ({ kind }) => kind !== 'single-choice')
  const left = new Set(part.map(({ id }) => id))

  it('has the wanted items in the same order', () => {
    expect(part.length).toBeLessThan(items.length)
    expect(part.map(({ id }) => id)).toEqual(
      items.filter(({ kind }) => kind !== 'single-choice').map(({ id }) => id),
    )
  })

  it('keeps who is whose enemy, and who spoils whom, among those that are left', () => {
    let related = 0
    for (const item of part) {
      const whole = items.find(({ id }) => id === item.id)
      for (const key of ['enemies', 'spoils'] as const) {
        const expected = ids(items, whole?.[key] ?? []).filter((id) => left.has(id))
        expect(ids(part, item[key])).toEqual(expected)
        related += expected.length
      }
    }
    expect(related).toBeGreaterThan(0)
  })

  it('is the bank itself when all are wanted', () => {
    expect(partOf(items, () => true)).toEqual(items)
  })
})
