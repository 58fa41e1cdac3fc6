import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { compileText, type StoryFile } from '../../src/cli/stories.ts'
import { listingOf } from '../../src/deck/listing.ts'
import { Deck } from '../../src/deck/schema.ts'
import { isError } from '../../src/story/problem.ts'
import { testApp } from '../fixtures/app.ts'
import { rightResponse } from '../fixtures/decks.ts'
import { Reader, shownIn } from '../fixtures/reader.ts'

// Real stories with something wrong in them, at any place and of any kind. fast-check prints the
// smallest that breaks a rule, and the seed to run it again. Others are drawn in every run.

const Written = v.looseObject({
  facts: v.array(v.looseObject({ id: v.string() })),
  cards: v.array(v.looseObject({ facts: v.array(v.string()) })),
})

/** What some cards of a story tell: something of all that there is, and quickly compiled. */
function excerpt(file: string, places: readonly number[]): unknown {
  const story = v.parse(Written, parse(readFileSync(`content/${file}.yaml`, 'utf8')))
  const cards = places.flatMap((place) => story.cards[place] ?? [])
  const told = new Set(cards.flatMap((card) => card.facts))
  const facts = story.facts.filter(({ id }) => told.has(id))
  return { ...story, facts, cards, silence: {}, quizLength: 1 }
}

const EXCERPTS = [excerpt('serbia-balancing-act', [0, 4, 6]), excerpt('nikola-tesla', [6])]

const HOSTILE: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e21, [], {}, [[]], [null], { a: 1 }, { amount: 5 }, { text: 1 }],
  ...['', ' ', '~', '-', '{}', 'constructor', '__proto__', 'toString', '$&', '\\', '%s', '[^x]'],
  ...['[x](y)', '[](', '[120%](120 percent)', '[A](a/b/c)', '[5](5 euros, unbounded)'],
  ...['2023', '2023-02-30', '9999', '0000-01-01', 'last year', '1066-10-14'],
  ...['-5 degrees', '159 percent', '84 milio( euros', '20 to 10 people', '1 people', '0 people'],
  ...['en-', 'en-u-nu-arab', 'EN', 'sr', 'x'.repeat(61), 'word '.repeat(400), 'card-1', 'not'],
  ...[
    '\u0000',
    '\u202e',
    '\ud800',
    'a\u200bb',
    '<script>',
    '日本',
    'e\u0301',
    '🙂',
    'a\nb',
    'a, b: c',
  ],
]

type Step = string | number
type Holder = Record<Step, unknown>

const holds = (value: unknown): value is Holder => typeof value === 'object' && value !== null

function pathsIn(value: unknown): Step[][] {
  if (!holds(value)) return []
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return steps.flatMap((step) => [[step], ...pathsIn(value[step]).map((path) => [step, ...path])])
}

const at = (content: unknown, path: readonly Step[]): unknown =>
  path.reduce<unknown>((held, step) => (holds(held) ? held[step] : undefined), content)

interface Mutation {
  how: 'delete' | 'replace' | 'duplicate' | 'copy' | 'rename'
  /** Places among all, as shares: the same draw fits every story. */
  where: number
  other: number
  value: unknown
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  how: fc.constantFrom('delete', 'replace', 'duplicate', 'copy', 'rename'),
  where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  value: fc.constantFrom(...HOSTILE),
})

/** Something of it deleted, replaced, there twice, in another place, or under another key. */
function mutated(content: unknown, { how, where, other, value }: Mutation): unknown {
  const story: unknown = structuredClone(content)
  const paths = pathsIn(story)
  const path = paths[Math.floor(where * paths.length)] ?? []
  const from = paths[Math.floor(other * paths.length)] ?? []
  const holder = at(story, path.slice(0, -1))
  const last = path.at(-1)
  if (!holds(holder) || last === undefined) return story
  const held = structuredClone(holder[last])
  switch (how) {
    case 'delete':
      if (Array.isArray(holder)) holder.splice(Number(last), 1)
      else delete holder[last]
      break
    case 'replace':
      holder[last] = value
      break
    case 'duplicate':
      if (Array.isArray(holder)) holder.push(held)
      else holder[`${last}-2`] = held
      break
    case 'copy':
      holder[last] = structuredClone(at(story, from))
      break
    case 'rename':
      delete holder[last]
      holder[String(from.at(-1))] = held
  }
  return story
}

const mutant = fc
  .tuple(fc.constantFrom(...EXCERPTS), fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([story, mutations]) => stringify(mutations.reduce<unknown>(mutated, story)))

/** What holds of every file: a deck that can be served, or places and remedies. */
function expectSound({ compiled, problems }: StoryFile): void {
  expect(compiled === undefined).toBe(problems.some(isError))
  for (const { place, message, help } of problems) {
    expect([place.line > 0, place.column > 0]).toEqual([true, true])
    expect(message).toMatch(/\S/)
    expect(help).toMatch(/^(?!Invalid)\S/)
  }
  if (compiled) expect(v.parse(Deck, JSON.parse(JSON.stringify(compiled.deck)))).toBeDefined()
}

/** Reads, plays and finishes the story. */
async function play(deck: Deck): Promise<void> {
  const source = {
    list: async () => [listingOf(deck)],
    find: async () => deck,
    findVersion: async () => deck,
  }
  const { fetch } = testApp(undefined, undefined, {}, () => source)
  const reader = new Reader(fetch)
  for (const path of ['/', '/s/mutant', '/s/mutant/board', '/api/v1/stories/mutant']) {
    await reader.open(path)
    expect([path, reader.status]).toEqual([path, 200])
  }
  await reader.playQuiz('mutant', { right: deck.quizLength }, ({ form }) =>
    reader.respond(rightResponse(shownIn(form), deck.items)),
  )
  await reader.submit()
  expect([reader.path, reader.status]).toEqual([reader.path, 200])
}

describe('a real story with something wrong in it', () => {
  it('is as it was written if nothing is', () => {
    for (const story of EXCERPTS) {
      expect(compileText('content/mutant.yaml', stringify(story)).compiled).toBeDefined()
    }
  })

  it('is told what and where, or compiles to a deck that can be read and played', async () => {
    await fc.assert(
      fc.asyncProperty(mutant, async (text) => {
        const file = compileText('content/mutant.yaml', text)
        expectSound(file)
        if (file.compiled) await play(file.compiled.deck)
      }),
      { numRuns: 50 },
    )
  })

  it('is told what and where whatever happens to its text', () => {
    const text = stringify(excerpt('serbia-balancing-act', [6]))
    const cut = fc.record({
      from: fc.nat(text.length),
      length: fc.nat(40),
      instead: fc.oneof(
        fc.string({ unit: 'grapheme-ascii', maxLength: 5 }),
        fc.constantFrom(
          '\n',
          '\t',
          ': ',
          '- ',
          '{',
          ']',
          '"',
          '#',
          '|\n',
          '&a ',
          '*a',
          '!!x ',
          '\u0000',
        ),
      ),
    })
    fc.assert(
      fc.property(cut, ({ from, length, instead }) => {
        expectSound(
          compileText(
            'content/mutant.yaml',
            `${text.slice(0, from)}${instead}${text.slice(from + length)}`,
          ),
        )
      }),
      { numRuns: 100 },
    )
  })
})
