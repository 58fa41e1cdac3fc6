import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ScoreRecord } from '../../src/scores/record.ts'
import type { TallyBook } from '../../src/scores/tally/book.ts'
import { countable, finishOf } from '../../src/scores/tally/countable.ts'
import { DECK } from '../fixtures/decks.ts'
import { finishedRecord, NOW } from '../fixtures/scores.ts'
import { TestTallies } from '../fixtures/tally.ts'

let tallies: TestTallies
let book: TallyBook
let clock = NOW
beforeEach(() => {
  clock = NOW
  tallies = new TestTallies()
  tallies.now = () => clock
  book = tallies.book(DECK.story)
})

const saved = (...records: ScoreRecord[]) => book.count(records.map(countable), false)
const found = (...records: ScoreRecord[]) => book.count(records.map(countable), true)
const claim = (record: ScoreRecord) => book.claim(finishOf(record))
const attempts = () => book.snapshot(DECK.version).attempts

describe('the first finish of an attempt', () => {
  const first = finishedRecord({ right: 2 })
  const other = finishedRecord({ right: 4 })

  it('is whichever asks first; the same one may go on trying', () => {
    expect(claim(first)).toEqual({ is: 'first' })
    expect(claim(first)).toEqual({ is: 'twin' })
    expect(claim(other)).toEqual({ is: 'other' })
    clock += 5000
    expect(claim(first)).toEqual({ is: 'first' })
    saved(first)
    expect(claim(first)).toEqual({ is: 'saved' })
    expect(claim(other)).toEqual({ is: 'other' })
  })

  it('is open again when it could not be saved', () => {
    claim(first)
    book.release(finishOf(first))
    expect(claim(other)).toEqual({ is: 'first' })
  })

  it('is in doubt when nothing was heard of it for a minute', () => {
    claim(first)
    clock += 60_000
    expect(claim(other)).toEqual({ is: 'perhaps-other', key: finishOf(first).key })
  })

  it('is given back by nobody else, and not once it is saved', () => {
    claim(first)
    book.release(finishOf(other))
    saved(first)
    book.release(finishOf(first))
    expect(claim(first)).toEqual({ is: 'saved' })
  })
})

describe('counting', () => {
  it('takes each attempt once, however often it is told of it', () => {
    const records = [1, 2, 3].map((right) => finishedRecord({ id: `a${right}`, right }))
    expect(saved(...records)).toEqual(records.map(() => ({ is: 'counted' })))
    expect(saved(...records)).toEqual(records.map(() => ({ is: 'known' })))
    expect(book.snapshot(DECK.version)).toMatchObject({
      taken: NOW,
      attempts: 3,
      shares: [
        [250, 1],
        [500, 1],
        [750, 1],
      ],
    })
  })

  it('counts for each item its responses, those with all points, and the options picked', () => {
    const records = [4, 4, 0].map((right, n) => finishedRecord({ id: `a${n}`, right }))
    saved(...records)
    const { items, options } = book.sums(DECK.version)
    for (const { item, picked } of records[0]?.items ?? []) {
      expect(book.snapshot(DECK.version).items[item]).toEqual([3, 2])
      expect(items.find((sums) => sums.item === item)).toMatchObject({
        responses: 3,
        x: 2000,
        paired: 3,
        r: 20_000,
      })
      for (const option of picked ?? []) {
        expect(options).toContainEqual(expect.objectContaining({ item, option, chosen: 2 }))
      }
    }
  })

  it('keeps a quiz of one question apart from what needs others', () => {
    saved(finishedRecord({ length: 1 }))
    const [sums] = book.sums(DECK.version).items
    expect(sums).toMatchObject({ responses: 1, x: 1000, paired: 0, px: 0, r: 0 })
  })

  it('leaves out who had played before, but remembers the attempt', () => {
    const again = finishedRecord({ repeat: true })
    expect(saved(again)).toEqual([{ is: 'counted' }])
    expect(claim(again)).toEqual({ is: 'saved' })
    expect(attempts()).toBe(0)
  })

  it('keeps the versions of a deck apart', () => {
    saved(finishedRecord(), finishedRecord({ id: 'b' }, { version: 'another' }))
    expect(attempts()).toBe(1)
    expect(book.sums('another').versions).toEqual(
      [DECK.version, 'another'].toSorted().map((version) => ({ version, attempts: 1 })),
    )
  })

  it('comes to the same sums in whatever order attempts are counted, found, forgotten and counted again', () => {
    const records = Array.from({ length: 12 }, (_, n) =>
      finishedRecord({ id: `a${n}`, seed: n, length: 1 + (n % 5), right: n % 3 }),
    )
    for (const record of records) saved(record)
    const expected = book.sums(DECK.version)
    const order = fc.shuffledSubarray(records, { minLength: records.length })
    fc.assert(
      fc.property(order, fc.subarray(records), (shuffled, twice) => {
        const other = new TestTallies().book(DECK.story)
        for (const record of shuffled) {
          other.claim(finishOf(record))
          other.count([countable(record)], shuffled.length % 2 === 0)
        }
        other.count(twice.map(countable), true)
        other.startOver()
        other.count(shuffled.map(countable), true)
        expect(other.sums(DECK.version)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  it('lasts: an object that was evicted goes on with what it had', () => {
    saved(finishedRecord())
    tallies.evictedShare = 1
    expect(attempts()).toBe(1)
  })
})

describe('a score that its player deletes', () => {
  it('is taken out of all sums, once, and cannot come back', () => {
    const kept = finishedRecord({ id: 'kept', right: 1 })
    const gone = finishedRecord({ id: 'gone', right: 3 })
    saved(kept)
    const before = book.sums(DECK.version)
    saved(gone)
    book.forget(countable(gone))
    book.forget(countable(gone))
    expect(book.sums(DECK.version)).toEqual(before)
    expect(claim(gone)).toEqual({ is: 'deleted' })
    expect(found(gone)).toEqual([{ is: 'deleted' }])
    book.startOver()
    expect(claim(gone)).toEqual({ is: 'deleted' })
  })

  it('was never counted, and is not counted then', () => {
    book.forget(countable(finishedRecord()))
    expect(saved(finishedRecord())).toEqual([{ is: 'deleted' }])
    expect(attempts()).toBe(0)
  })
})

describe('two finishes of an attempt that were saved while nobody counted', () => {
  const early = finishedRecord({ right: 1 }, { finished: NOW })
  const late = finishedRecord({ right: 4 }, { finished: NOW + 1 })

  it('leave the earlier one, if that is found first', () => {
    expect(found(early, late)).toEqual([{ is: 'counted' }, { is: 'duplicate' }])
  })

  it('leave the earlier one, if that is found last', () => {
    const outcomes = found(late, early)
    expect(outcomes).toEqual([{ is: 'counted' }, { is: 'earlier', than: countable(late).key }])
    expect(book.replace(countable(late), countable(early))).toEqual({ is: 'counted' })
    expect(book.snapshot(DECK.version).shares).toEqual([[250, 1]])
    expect(book.unknown([finishOf(early), finishOf(late)])).toEqual([countable(late).key])
  })

  it('leave the one that was claimed, whenever it was finished', () => {
    claim(late)
    saved(late)
    expect(found(early)).toEqual([{ is: 'duplicate' }])
  })

  it('wait while one of them may be on its way', () => {
    claim(late)
    expect(found(early)).toEqual([{ is: 'unsure' }])
    clock += 60_000
    expect(found(early)).toEqual([{ is: 'counted' }])
  })
})

describe('what is past its time', () => {
  it('is forgotten, and stays in the sums', () => {
    const record = finishedRecord()
    saved(record)
    clock = finishOf(record).remembered
    book.tend()
    expect(claim(record)).toEqual({ is: 'saved' })
    clock++
    book.tend()
    expect(tallies.database(DECK.story).prepare('SELECT * FROM attempts').all()).toEqual([])
    expect(attempts()).toBe(1)
  })

  it('is not forgotten while its quiz can still be finished', () => {
    const short = finishedRecord({}, { expires: NOW + 1000 })
    expect(finishOf(short).remembered).toBeGreaterThan(NOW + 7 * 24 * 60 * 60 * 1000)
  })

  it('is a claim of which nothing came for a day', () => {
    claim(finishedRecord())
    clock += 24 * 60 * 60 * 1000 + 1
    book.tend()
    expect(claim(finishedRecord({ right: 0 }))).toEqual({ is: 'first' })
  })
})

describe('the search for missed scores', () => {
  it('is told where it stopped', () => {
    expect(book.tend()).toBeUndefined()
    book.goOnAt('here')
    book.goOnAt('there')
    expect(book.tend()).toBe('there')
    book.goOnAt(undefined)
    expect(book.tend()).toBeUndefined()
  })
})
