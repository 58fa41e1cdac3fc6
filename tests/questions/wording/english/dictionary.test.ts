import { describe, expect, it } from 'vitest'
import { baseFormOf } from '../../../../src/questions/wording/english/dictionary.ts'

describe('the base form of a form of a verb', () => {
  it.each([
    ['visited', 'visit'],
    ['visits', 'visit'],
    ['won', 'win'],
    ['was', 'be'],
    ['stopped', 'stop'],
  ])('of “%s” is “%s”', (form, base) => {
    expect(baseFormOf(form)).toBe(base)
  })

  it.each(['constructor', 'toString', 'valueOf'])(
    'is not there for “%s”, which every object has',
    (form) => {
      expect(baseFormOf(form)).toBeUndefined()
    },
  )
})
