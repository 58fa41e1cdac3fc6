import { describe, expect, it } from 'vitest'
import { listingOf } from '../../src/deck/listing.ts'
import { DeskBook, type NewVersion } from '../../src/desk/book.ts'
import { STORED } from '../../src/scores/keys.ts'
import { DECK } from '../fixtures/decks.ts'
import { atomicallyIn, columnsIn, columnsListed, memorySql } from '../fixtures/durable-object.ts'

const DAY = 24 * 60 * 60 * 1000
const story = DECK.story

function newBook() {
  const clock = { now: 1000 * DAY }
  const sql = memorySql()
  const book = new DeskBook(sql, atomicallyIn(sql), () => clock.now)
  const publish = (version: string, expects: number, when = {}, editor = 'Ana') =>
    book.publish({ story, editor, expects }, versionOf(version), when)
  const turns = () =>
    book.history(story)?.published.turns.map(({ from, listing }) => [from, listing.version])
  return { book, clock, publish, turns, sql }
}

const versionOf = (version: string): NewVersion => ({
  version,
  hash: `hash of ${version}`,
  bytes: 10,
  listing: { ...listingOf(DECK), version },
})

describe('the editors’ desk', () => {
  it('has readers see a version from now on', () => {
    const { clock, publish, turns } = newBook()
    expect(publish('aaaaaaaaaaaa', 0)).toEqual({ is: 'done', revision: 1 })
    expect(turns()).toEqual([[clock.now, 'aaaaaaaaaaaa']])
  })

  it('tells the second of two editors, and overwrites nothing', () => {
    const { publish, turns, book } = newBook()
    publish('aaaaaaaaaaaa', 0)
    publish('bbbbbbbbbbbb', 1, {}, 'Ben')
    const before = turns()
    expect(publish('cccccccccccc', 1)).toMatchObject({
      is: 'conflict',
      last: { editor: 'Ben', action: 'published', version: 'bbbbbbbbbbbb' },
    })
    expect(turns()).toEqual(before)
    expect(book.history(story)?.versions.map(({ version }) => version)).not.toContain(
      'cccccccccccc',
    )
  })

  it('tells who publishes a story for the first time that somebody did before', () => {
    const { publish } = newBook()
    publish('aaaaaaaaaaaa', 0)
    expect(publish('bbbbbbbbbbbb', 0)).toMatchObject({ is: 'conflict' })
  })

  it('shows one version while another waits for its time', () => {
    const { book, clock, publish, turns } = newBook()
    const start = clock.now
    publish('aaaaaaaaaaaa', 0)
    publish('bbbbbbbbbbbb', 1, { from: start + DAY, until: start + 9 * DAY })
    expect(turns()).toEqual([
      [start, 'aaaaaaaaaaaa'],
      [start + DAY, 'bbbbbbbbbbbb'],
    ])
    expect(book.history(story)?.published.until).toBe(start + 9 * DAY)
  })

  it('drops what waited when something else is published', () => {
    const { clock, publish, turns } = newBook()
    publish('aaaaaaaaaaaa', 0)
    publish('bbbbbbbbbbbb', 1, { from: clock.now + DAY })
    clock.now += 1000
    publish('cccccccccccc', 2)
    expect(turns()?.map(([, version]) => version)).toEqual(['aaaaaaaaaaaa', 'cccccccccccc'])
  })

  it('keeps in the catalogue what somebody may still be playing, and forgets the rest', () => {
    const { clock, publish, turns } = newBook()
    publish('aaaaaaaaaaaa', 0)
    clock.now += DAY
    publish('bbbbbbbbbbbb', 1)
    clock.now += 7 * DAY
    expect(turns()?.map(([, version]) => version)).toEqual(['bbbbbbbbbbbb'])
  })

  it('goes back to an earlier version, and to no other', () => {
    const { book, clock, publish, turns } = newBook()
    publish('aaaaaaaaaaaa', 0)
    clock.now += 1000
    publish('bbbbbbbbbbbb', 1)
    clock.now += 1000
    const change = { story, editor: 'Ana', expects: 2 }
    expect(book.rollBack(change, 'cccccccccccc')).toEqual({ is: 'no-such-version' })
    expect(book.rollBack(change, 'aaaaaaaaaaaa')).toEqual({ is: 'done', revision: 3 })
    expect(turns()?.at(-1)).toEqual([clock.now, 'aaaaaaaaaaaa'])
  })

  it('takes a story down with a note, and puts it back', () => {
    const { book, publish } = newBook()
    publish('aaaaaaaaaaaa', 0)
    const published = () => book.history(story)?.published
    book.takeDown({ story, editor: 'Ana', expects: 1 }, 'It was wrong.')
    expect(published()?.down).toEqual({ note: 'It was wrong.' })
    book.putBack({ story, editor: 'Ana', expects: 2 })
    expect(published()?.down).toBeUndefined()
  })

  it('shows a story again that was down when a new version comes', () => {
    const { book, publish } = newBook()
    publish('aaaaaaaaaaaa', 0)
    book.takeDown({ story, editor: 'Ana', expects: 1 }, 'It was wrong.')
    publish('bbbbbbbbbbbb', 2)
    expect(book.history(story)?.published.down).toBeUndefined()
  })

  it('withdraws all that was published', () => {
    const { book, publish, turns } = newBook()
    publish('aaaaaaaaaaaa', 0)
    book.withdraw({ story, editor: 'Ana', expects: 1 })
    expect(turns()).toEqual([])
  })

  it('changes nothing of a story that was never published', () => {
    const { book } = newBook()
    const change = { story, editor: 'Ana', expects: 0 }
    expect([
      book.rollBack(change, 'aaaaaaaaaaaa').is,
      book.schedule(change, 1).is,
      book.takeDown(change, 'x').is,
      book.putBack(change).is,
      book.withdraw(change).is,
    ]).toEqual(['no-such-version', ...Array.from({ length: 4 }, () => 'no-such-story')])
    expect(book.history(story)).toBeUndefined()
    expect(book.catalogue()).toEqual({ format: 1, revision: 0, stories: {} })
  })

  it('writes down who did what, when and with which version, for the time in the list', () => {
    const { book, clock, publish } = newBook()
    publish('aaaaaaaaaaaa', 0)
    const first = clock.now
    clock.now += STORED.log.days * DAY
    book.takeDown({ story, editor: 'Ben', expects: 1 }, 'It was wrong.')
    const entries = () => book.history(story)?.log ?? []
    expect(entries()).toEqual([
      {
        ...{ revision: 2, story, at: clock.now, editor: 'Ben', action: 'taken down' },
        ...{ version: '', note: 'It was wrong.' },
      },
      {
        ...{ revision: 1, story, at: first, editor: 'Ana', action: 'published' },
        ...{ version: 'aaaaaaaaaaaa', note: '' },
      },
    ])
    clock.now += 1
    book.tend()
    expect(entries().map(({ editor }) => editor)).toEqual(['Ben'])
  })

  it('has a catalogue whose number grows with each change, also when the log was cut', () => {
    const { book, clock, publish } = newBook()
    publish('aaaaaaaaaaaa', 0)
    publish('bbbbbbbbbbbb', 1)
    clock.now += (STORED.log.days + 1) * DAY
    book.tend()
    const before = book.catalogue().revision
    publish('cccccccccccc', 2)
    expect(book.catalogue().revision).toBeGreaterThan(before)
    expect(before).toBeGreaterThanOrEqual(2)
  })

  it('keeps the tables and columns of the list, and no others', () => {
    const { sql } = newBook()
    const [made, listed] = [columnsIn(sql.database), columnsListed('desk')]
    expect(made.toSorted()).toEqual(listed.toSorted())
  })
})
