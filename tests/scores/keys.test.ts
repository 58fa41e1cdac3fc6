import { describe, expect, it } from 'vitest'
import { fillForm, formPrefix, readForm, STORED, type Stored } from '../../src/scores/keys.ts'
import { en } from '../../src/ui/strings/en.ts'
import { sr } from '../../src/ui/strings/sr.ts'
import { testApp } from '../fixtures/app.ts'
import { DECK } from '../fixtures/decks.ts'
import { columnsIn, columnsListed } from '../fixtures/durable-object.ts'
import { Reader } from '../fixtures/reader.ts'
import { TestTallies } from '../fixtures/tally.ts'

const DAY = 24 * 60 * 60

describe('what a played quiz leaves behind', async () => {
  const { fetch, kv, tallies } = testApp()
  const reader = new Reader(fetch)
  await reader.playQuiz(DECK.story, { right: 3, name: 'Ana' })
  await reader.submit()
  const [key = '', ...more] = kv.keys

  it('is one key, of the form in the list', () => {
    expect(more).toEqual([])
    expect(readForm(STORED.score.form, key)).toMatchObject({ story: DECK.story, board: 'all' })
  })

  it('holds nothing that the list does not name', () => {
    expect(Object.keys(STORED.score.value)).toEqual(
      expect.arrayContaining(Object.keys(Object(kv.value(key)))),
    )
    expect(Object.keys(STORED.score.metadata)).toEqual(
      expect.arrayContaining(Object.keys(Object(kv.about(key)?.metadata))),
    )
  })

  it('is counted in the tables and columns of the list, and in no others', () => {
    const database = tallies.database(DECK.story)
    const [made, listed] = [columnsIn(database), columnsListed('tally')]
    expect(made).toEqual(expect.arrayContaining(listed))
    expect(made).toHaveLength(listed.length)
  })

  it('is counted without the player’s name', () => {
    const database = tallies.database(DECK.story)
    const tables = Object.entries<Stored>(STORED).flatMap(([name, { where }]) =>
      where === 'tally' ? name : [],
    )
    const rows = tables.flatMap((table) => database.prepare(`SELECT * FROM ${table}`).all())
    expect(rows.length).toBeGreaterThan(10)
    expect(JSON.stringify(rows)).not.toContain('Ana')
  })

  it('is remembered by the counting for no longer than the list says', () => {
    const { remembered } = Object(
      tallies.database(DECK.story).prepare('SELECT remembered FROM attempts').get(),
    )
    expect(remembered - Date.now()).toBeLessThanOrEqual(STORED.attempts.days * DAY * 1000)
    expect(remembered - Date.now()).toBeGreaterThan(STORED.score.days * DAY * 999)
  })

  it('is gone after the time in the list', () => {
    const days = ((kv.about(key)?.expiration ?? 0) - Date.now() / 1000) / DAY
    expect(days).toBeGreaterThan(STORED.score.days - 0.1)
    expect(days).toBeLessThanOrEqual(STORED.score.days)
  })
})

describe('the list', () => {
  it('gives everything that names a person a time to go', () => {
    for (const [name, stored] of Object.entries<Stored>(STORED)) {
      if (stored.namesPerson) expect([name, stored.days]).toEqual([name, expect.any(Number)])
    }
  })

  it('names every table that a counting object makes, and what it is found by', () => {
    const tallies = new TestTallies()
    tallies.book('a-story')
    const made = tallies.database('a-story').prepare('SELECT name FROM sqlite_master').all()
    expect(made.map(({ name }) => name).toSorted()).toEqual(
      Object.entries<Stored>(STORED)
        .flatMap(([name, stored]) => {
          if (stored.where !== 'tally') return []
          return [name, ...(stored.indexed ? [`${name}_by_${stored.indexed}`] : [])]
        })
        .toSorted(),
    )
  })
})

describe('a form', () => {
  const form = 'a/<b>/<c>'

  it('makes keys and reads them again', () => {
    const parts = { b: 'x', c: 'y' }
    expect(fillForm(form, parts)).toBe('a/x/y')
    expect(readForm(form, 'a/x/y')).toEqual(parts)
  })

  it.each(['a/x', 'a/x/y/z', 'b/x/y', 'a//y'])('does not read “%s”', (key) => {
    expect(readForm(form, key)).toBeUndefined()
  })

  it('has a prefix for the keys that share its first parts', () => {
    expect(formPrefix(form, {})).toBe('a/')
    expect(formPrefix(form, { b: 'x' })).toBe('a/x/')
  })
})

describe('the privacy page', () => {
  it.each([
    ['/privacy', en],
    ['/privacy?lang=sr', sr],
    ['/privacy?lang=de', en],
  ])(
    '%s tells of everything that is kept: form, content, time, and whom it names',
    async (path, strings) => {
      const reader = new Reader(testApp().fetch)
      await reader.open(path)
      expect(reader.status).toBe(200)
      const { privacy } = strings
      for (const [name, stored] of Object.entries<Stored>(STORED)) {
        const { days, namesPerson } = stored
        const form = stored.where === 'kv' ? stored.form : name
        const [, card = ''] =
          new RegExp(`<article class="card" id="${name}">(.*?)</article>`, 's').exec(reader.html) ??
          []
        expect(card).toContain(form.replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;')))
        expect(card).toContain(days === undefined ? privacy.forGood : privacy.days(days))
        expect(card).toContain(namesPerson ? privacy.namesPerson : privacy.namesNobody)
      }
      for (const { title, holds } of Object.values(privacy.kept)) {
        expect(reader.text).toContain(title)
        expect(reader.text).toContain(holds)
      }
    },
  )

  it('is linked from every page, in its language', async () => {
    const reader = new Reader(testApp().fetch)
    await reader.open('/')
    await reader.follow(en.privacy.link)
    expect(reader.text).toContain(en.privacy.title)
  })

  it('takes no language that is none', async () => {
    const { fetch } = testApp()
    expect((await fetch('/privacy?lang=%22%3E')).status).toBe(422)
  })
})
