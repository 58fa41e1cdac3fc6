import { describe, expect, it } from 'vitest'
import { LastUsed } from '../src/last-used.ts'

describe('what was used last', () => {
  it('is remembered by its name, until there is more than enough', () => {
    const kept = new LastUsed<string, string>(2)
    expect(kept.get('a')).toBeUndefined()
    expect(kept.keep('a', 'one')).toBe('one')
    kept.keep('b', 'two')
    expect(kept.get('a')).toBe('one')
    kept.keep('c', 'three')
    expect(['a', 'b', 'c'].map((name) => kept.get(name))).toEqual(['one', undefined, 'three'])
  })

  it('is replaced by another of its name, which takes no more room', () => {
    const kept = new LastUsed<string, string>(2)
    for (const thing of ['one', 'another', 'a third']) kept.keep('a', thing)
    kept.keep('b', 'two')
    expect([kept.get('a'), kept.get('b')]).toEqual(['a third', 'two'])
  })
})
