import { describe, expect, it } from 'vitest'
import { mayBeTrue } from '../../../src/questions/distractors/truth.ts'
import type { FactBase, Value } from '../../../src/questions/facts.ts'
import { factBase } from '../../fixtures/story.ts'

const APPROVED = 'subject: council, verb: approve, object: line-9, when: 2023-06'

function entity(base: FactBase, id: string): Value {
  const found = base.entities.get(id)
  if (!found) throw new Error(`no entity ${id}`)
  return { type: 'entity', entity: found }
}

/** Whether line 4 might be what the first fact's council approved. */
function line4MayBe(...facts: string[]): boolean {
  const base = factBase(...facts)
  const [asked] = base.facts
  if (!asked) throw new Error('no fact')
  return mayBeTrue(base, asked, 'object', entity(base, 'line-4'))
}

describe('a value may also be true', () => {
  it.each([
    [
      'another fact says the same of it',
      'subject: council, verb: approve, object: line-4, when: 2023-06',
    ],
    ['another fact says it without a date', 'subject: council, verb: approve, object: line-4'],
    [
      'another fact says it of the year',
      'subject: council, verb: approve, object: line-4, when: 2023',
    ],
    [
      'a disputed fact says so',
      'status: disputed, subject: council, verb: approve, object: line-4',
    ],
    ['the passive says so', 'verb: approve, object: line-4'],
  ])('when %s', (_, other) => {
    expect(line4MayBe(APPROVED, other)).toBe(true)
  })

  it('when the editor says so', () => {
    expect(line4MayBe(`${APPROVED}, alsoTrue: { object: [line-4] }`)).toBe(true)
  })

  it.each([
    ['of somebody else', 'subject: ministry, verb: approve, object: line-4'],
    ['of another month', 'subject: council, verb: approve, object: line-4, when: 2023-07'],
    ['with another verb', 'subject: council, verb: reject, object: line-4'],
    ['in the negative', 'subject: council, verb: not approve, object: line-4'],
  ])('not when a fact says it only %s', (_, other) => {
    expect(line4MayBe(APPROVED, other)).toBe(false)
  })

  it('not when a date is only near one that the editor excludes', () => {
    const base = factBase(`${APPROVED}, alsoTrue: { time: [2023-07] }`)
    const [asked] = base.facts
    if (!asked) throw new Error('no fact')
    const on = (month: number): Value => ({ type: 'date', date: { year: 2023, month } })
    expect(mayBeTrue(base, asked, 'time', on(7))).toBe(true)
    expect(mayBeTrue(base, asked, 'time', on(8))).toBe(false)
  })
})
