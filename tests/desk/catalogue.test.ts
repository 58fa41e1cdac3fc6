import { describe, expect, it } from 'vitest'
import { listingOf } from '../../src/deck/listing.ts'
import { type Published, shownAt, type Turn } from '../../src/desk/catalogue.ts'
import { DECK } from '../fixtures/decks.ts'

const turn = (from: number, version = 'a'): Turn => ({
  from,
  hash: '',
  listing: { ...listingOf(DECK), version },
})

describe('what readers see of a published story', () => {
  it.each<[what: string, published: Published, now: number, seen: unknown]>([
    ['nothing before its time', { turns: [turn(10)] }, 9, { is: 'not-yet' }],
    ['its version from its time on', { turns: [turn(10)] }, 10, { is: 'shown', turn: turn(10) }],
    [
      'the last version whose time has come',
      { turns: [turn(10, 'a'), turn(20, 'b'), turn(30, 'c')] },
      29,
      { is: 'shown', turn: turn(20, 'b') },
    ],
    ['it before its end', { turns: [turn(10)], until: 20 }, 19, { is: 'shown', turn: turn(10) }],
    ['nothing from its end on', { turns: [turn(10)], until: 20 }, 20, { is: 'gone' }],
    [
      'why it was taken down',
      { turns: [turn(10)], down: { note: 'It was wrong.' } },
      15,
      { is: 'gone', note: 'It was wrong.' },
    ],
    ['nothing of one that was withdrawn', { turns: [] }, 15, { is: 'not-yet' }],
  ])('is %s', (_, published, now, seen) => {
    expect(shownAt(published, now)).toEqual(seen)
  })
})
