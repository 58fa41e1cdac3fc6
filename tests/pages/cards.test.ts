import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/deck/figure.ts'
import type { Deck } from '../../src/deck/schema.ts'
import { stringsFor } from '../../src/ui/strings/index.ts'
import { form, testApp } from '../fixtures/app.ts'
import { DECK, DECKS } from '../fixtures/decks.ts'
import { readForm } from '../fixtures/html-form.ts'
import { Reader } from '../fixtures/reader.ts'

const { fetch } = testApp()
const pageOf = async (story: string) => (await fetch(`/s/${story}`)).text()

const assets = 'dist/assets'
/** What the browser loads for a page, besides the page: the address of each. */
const loadedBy = (html: string) =>
  [
    ...html.matchAll(/<(?:link rel="stylesheet" href|script src|img src|source src)="([^"]+)"/g),
  ].map(([, address = '']) => address)

const visible = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

/** What a figure says. */
function wordsOf(figure: Figure, { facts }: Deck): string[] {
  switch (figure.kind) {
    case 'number':
      return [figure.figure, ...figure.bars.map(({ label, figure }) => `${label} ${figure}`)]
    case 'timeline':
      return figure.events.map(({ text }) => text)
    case 'who':
      return figure.people.map(({ name, role, told }) => [name, role ?? told?.text].join(' '))
    case 'claims':
      return figure.speakers.flatMap(({ name, claims }) => [
        name,
        ...claims.map(({ text }) => text),
      ])
    case 'relations':
      return figure.links.flatMap(({ fact }) =>
        facts.filter(({ id }) => id === fact).map(({ statement }) => statement),
      )
  }
}

const stories = DECKS.map((deck) => [deck.story, deck] as const)

describe.each(stories)('the cards of %s', async (story, deck) => {
  const html = await pageOf(story)
  const seen = visible(html)
  const strings = stringsFor(deck.lang)
  const articles = html.split('<article ').slice(1)

  it('take at most 25 KB over the network, and come from here alone', () => {
    const loaded = loadedBy(html)
    expect(loaded.every((address) => address.startsWith('/'))).toBe(true)
    const bytes = [html, ...loaded.map((address) => readFileSync(`${assets}${address}`))]
      .map((text) => gzipSync(text).byteLength)
      .reduce((all, size) => all + size, 0)
    expect(bytes).toBeLessThanOrEqual(25 * 1024)
  })

  it('are all there, each with its number, its text and the way to the next', () => {
    expect(articles).toHaveLength(deck.cards.length)
    for (const [position, card] of deck.cards.entries()) {
      const article = articles[position] ?? ''
      expect(article).toMatch(new RegExp(`^class="card" id="${card.id}"`))
      expect(visible(article)).toContain(strings.cardOf(position + 1, deck.cards.length))
      for (const { text } of card.text.flat()) expect(visible(article)).toContain(text)
      const next = deck.cards[position + 1]
      if (next) expect(article).toContain(`href="#${next.id}"`)
      expect(html).toContain(`<li><a href="#${card.id}">`)
    }
  })

  it('tell every fact in full where one taps, with its paragraph and its status', () => {
    for (const [position, card] of deck.cards.entries()) {
      const opened = [...(articles[position] ?? '').matchAll(/<details>.*?<\/details>/gs)]
        .map(([details]) => visible(details))
        .join(' ')
      for (const fact of deck.facts.filter(({ id }) => card.facts.includes(id))) {
        expect(opened).toContain(`${fact.statement} ${strings.paragraph(fact.paragraph)},`)
      }
    }
  })

  it('show the editor’s notes without a tap', () => {
    const untapped = visible(html.replace(/<details>.*?<\/details>/gs, ''))
    for (const { note } of deck.facts) if (note) expect(untapped).toContain(note)
  })

  it('lead to a question on each card that has one', () => {
    for (const { id } of deck.cards) {
      const asks = deck.items.some(({ card }) => card === id)
      expect(html.includes(`<input type="hidden" name="card" value="${id}"/>`)).toBe(asks)
    }
  })

  it('name their sources, with links where there are some', () => {
    expect(seen).toContain(deck.source.title)
    for (const { title, url } of deck.source.references ?? []) {
      expect(seen).toContain(title)
      expect(html).toContain(`<a href="${url.replaceAll('&', '&amp;')}">`)
    }
  })

  it('have no id twice', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('tell in words what their pictures show', () => {
    for (const [position, { figure }] of deck.cards.entries()) {
      if (!figure) continue
      const words = visible((articles[position] ?? '').replace(/<svg.*?<\/svg>/gs, ''))
      const texts = wordsOf(figure, deck)
      expect(texts).not.toHaveLength(0)
      for (const text of texts) expect(words).toContain(text)
    }
  })
})

describe('what a card asks', () => {
  const deck = DECK
  const formOf = async (card: string) => {
    const html = await (await fetch(`/s/${deck.story}`)).text()
    const article = html.split('<article ').find((each) => each.includes(`id="${card}"`))
    const [, action = '', inner = ''] =
      /<form [^>]*action="([^"]*)">(.*?)<\/form>/s.exec(article ?? '') ?? []
    return readForm(action, inner)
  }
  const ask = async (card: string) => {
    const reader = new Reader(fetch)
    await reader.submit({}, await formOf(card))
    return reader
  }

  it.each(deck.cards.map(({ id }) => id))('is about that card alone: %s', async (card) => {
    const reader = await ask(card)
    const own = deck.items.filter((item) => item.card === card)
    let asked = 0
    do {
      if (asked > 0) await reader.follow('Next question')
      expect(own.map(({ stem }) => stem)).toContain(reader.form.stem)
      await reader.answer('wrong')
      asked++
    } while (reader.text.includes('Next question'))
    expect(asked).toBeLessThanOrEqual(3)
    await reader.follow('See how it went')
    expect(reader.text).toContain('a practice has no score')
    expect(reader.html).toContain(`href="/s/${deck.story}#${card}"`)
  })

  it.each(deck.cards)('can be begun at the address that it was sent to: $id', async (card) => {
    const reader = new Reader(fetch)
    await reader.open((await formOf(card.id)).action)
    expect(reader.text).toContain(card.title)
    await reader.submit()
    expect(deck.items.filter((item) => item.card === card.id).map(({ stem }) => stem)).toContain(
      reader.form.stem,
    )
  })

  it('is nothing where there is no such card', async () => {
    const response = await fetch(`/s/${deck.story}/quiz`, form({ step: 'ask', card: 'none' }))
    expect(response.status).toBe(404)
    const reader = new Reader(fetch)
    await reader.open(`/s/${deck.story}/quiz?card=none`)
    expect(reader.form.fields.step).toBe('start')
  })
})

describe('the stories together', () => {
  it('have a card of every kind, that of Serbia all of them itself', () => {
    const kinds = (decks: typeof DECKS) =>
      new Set(decks.flatMap(({ cards }) => cards.map(({ figure }) => figure?.kind ?? 'text')))
    const every = new Set(['text', 'number', 'timeline', 'who', 'claims', 'relations'])
    expect(kinds(DECKS)).toEqual(every)
    expect(kinds(DECKS.filter(({ story }) => story === 'serbia-balancing-act'))).toEqual(every)
  })
})
