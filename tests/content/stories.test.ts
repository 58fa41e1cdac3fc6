import { describe, expect, it } from 'vitest'
import { cachedDeck } from '../../src/cli/deck-cache.ts'
import { loadStory, storyFiles } from '../../src/cli/stories.ts'
import { arrange, type Item, present } from '../../src/questions/kinds/play.ts'
import { seededRandom } from '../../src/questions/random.ts'
import { optionsOf } from '../fixtures/input.ts'

/** Each story compiled once: it takes a while. */
const stories = new Map(storyFiles().map((file) => [file, compiledFrom(file)]))

function compiledFrom(file: string) {
  const { compiled, problems } = loadStory(file)
  if (!compiled) throw new Error(JSON.stringify(problems, null, 2))
  return { compiled, problems }
}

function storyOf(file: string) {
  const story = stories.get(file)
  if (!story) throw new Error(`no story ${file}`)
  return story
}

/** All that a player reads of an item before answering it. */
function shownText(item: Item): string {
  const { stem, input } = present(item, arrange(item, seededRandom(0)))
  return [stem, ...optionsOf(input)].join(' ')
}

describe.each(storyFiles())('%s', (file) => {
  const { compiled, problems } = storyOf(file)
  const { deck } = compiled
  const facts = new Map(deck.facts.map((fact) => [fact.id, fact]))

  it('has no problem, but for questions that one export cannot take', () => {
    const codes = problems.map(({ code }) => code)
    expect(codes.filter((code) => code !== 'too-long-to-export')).toEqual([])
  })

  it('compiles to the same bytes every time', () => {
    // The build before did so, if it was of the same code.
    const built = cachedDeck(file, () => JSON.stringify(compiledFrom(file).compiled.deck))
    expect(built).toBe(JSON.stringify(deck))
  })

  it('makes at least 25 items, none with a flaw that a program can see', () => {
    expect(deck.items.length).toBeGreaterThanOrEqual(25)
    expect(compiled.flawed).toEqual([])
  })

  it('gives every item an id of its own, a fact, a paragraph and a card', () => {
    expect(new Set(deck.items.map((item) => item.id)).size).toBe(deck.items.length)
    for (const item of deck.items) {
      const rests = item.facts.flatMap((id) => facts.get(id)?.paragraph ?? [])
      expect(item.paragraphs).toEqual([...new Set(rests)].toSorted((a, b) => a - b))
      expect(deck.cards.map((card) => card.id)).toContain(item.card)
    }
  })

  it('asks no disputed fact, and tells every claim with its speaker', () => {
    for (const item of deck.items) {
      for (const fact of item.facts.map((id) => facts.get(id))) {
        expect(fact?.status).not.toBe('disputed')
        if (fact?.status !== 'claim') continue
        const speaker = fact.speaker?.toLowerCase()
        expect(item.explanation.toLowerCase()).toContain(speaker)
        // A false statement may put somebody else in the speaker's place.
        if (item.kind === 'true-false' && item.key === 1) continue
        expect(shownText(item).toLowerCase()).toContain(speaker)
      }
    }
  })

  it('asks about at least half of the paragraphs', () => {
    const asked = new Set(deck.items.flatMap((item) => item.paragraphs))
    expect(asked.size).toBeGreaterThanOrEqual(deck.source.paragraphs / 2)
  })
})

describe('the story of Serbia’s balancing act', () => {
  const { deck } = storyOf('content/serbia-balancing-act.yaml').compiled
  const fact = (id: string) => deck.facts.find((found) => found.id === id)

  it('has more than thirty facts from every paragraph, and at least seven cards', () => {
    expect(deck.facts.length).toBeGreaterThan(30)
    expect(new Set(deck.facts.map(({ paragraph }) => paragraph)).size).toBe(14)
    expect(deck.cards.length).toBeGreaterThanOrEqual(7)
  })

  it('disputes the date of the roof’s collapse, says the right one, and asks none', () => {
    expect(fact('roof-date')).toMatchObject({ status: 'disputed' })
    expect(fact('roof-date')?.note).toContain('1 November 2024')
    const dated = deck.items.filter((item) => /roof|station/.test(item.stem))
    expect(dated.length).toBeGreaterThan(0)
    for (const item of dated) expect(shownText(item)).not.toMatch(/July|20\d\d/)
  })

  it('offers no date of what happened after the meeting of 3 September that is still to come', () => {
    const months = deck.items
      .filter(({ facts }) => fact(facts[0] ?? '')?.status !== 'forecast')
      .flatMap((item) => shownText(item).match(/[A-Z][a-z]+ 2025/g) ?? [])
    expect(months.length).toBeGreaterThan(10)
    expect(months.filter((month) => /^(Oct|Nov|Dec)/.test(month))).toEqual([])
  })

  it('shows on the card of Maduro and Lukashenko who both are', () => {
    const { figure } = deck.cards.find(({ id }) => id === 'maduro-and-lukashenko') ?? {}
    if (figure?.kind !== 'who') throw new Error('the card shows nobody')
    const names = figure.people.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Nicolás Maduro', 'Alexander Lukashenko']))
  })

  it('draws in time what happened, and nothing that was so for longer', () => {
    const drawn = deck.cards.flatMap(({ figure }) =>
      figure?.kind === 'timeline' ? figure.events.map(({ text }) => text) : [],
    )
    expect(drawn).toContain('Russia invaded Ukraine.')
    expect(drawn.filter((text) => / led /.test(text))).toEqual([])
  })

  it('names the speakers of its claims', () => {
    const speakers = new Set(
      deck.facts.filter(({ status }) => status === 'claim').map(({ speaker }) => speaker),
    )
    for (const speaker of [
      'Russia',
      'Serbia',
      'Analysts',
      'Eric Gordy',
      'European Union',
      'Aleksandar Vučić',
      'Ana Brnabić',
    ]) {
      expect(speakers).toContain(speaker)
    }
  })
})
