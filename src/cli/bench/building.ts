import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { compileDeck } from '../../deck/compile.ts'
import type { Deck } from '../../deck/schema.ts'
import { assembleForm } from '../../questions/form.ts'
import { parseStory } from '../../story/parse.ts'
import { resolveStory } from '../../story/resolve.ts'
import type { Story } from '../../story/schema.ts'
import { readYaml } from '../../story/source-text.ts'
import { storyFiles } from '../stories.ts'
import { median } from './numbers.ts'

/** A story of so many facts is what an editor would write; it is cut from a larger one. */
const FACTS = 40
export const LENGTH = 10
const COMPILED = 3
const ASSEMBLED = 200

export interface Built {
  story: string
  facts: number
  items: number
  compileMs: number
  /** How long a form of `LENGTH` takes. */
  formMs: number
  deckBytes: number
}

/** How long it takes to compile each story and to assemble a form of it. */
export function measureBuilding(): Built[] {
  const stories = storyFiles().map((file) => {
    const { story, problems } = parseStory(readYaml(readFileSync(file, 'utf8')).value)
    if (!story) throw new Error(`${file}: ${problems[0]?.message}`)
    return { id: file.replace(/^.*\/|\.ya?ml$/g, ''), story }
  })
  const large = stories.find(({ story }) => story.facts.length > FACTS)
  const measured = large
    ? [...stories, { id: `${FACTS}-facts-of-${large.id}`, story: cut(large.story, FACTS) }]
    : stories
  return measured.map(({ id, story }) => measure(id, story))
}

function measure(id: string, story: Story): Built {
  const deck = compile(id, story)
  let seed = 0
  return {
    story: id,
    facts: story.facts.length,
    items: deck.items.length,
    compileMs: timed(COMPILED, () => compile(id, story)),
    formMs: timed(ASSEMBLED, () => assembleForm(deck.items, { seed: seed++, length: LENGTH })),
    deckBytes: Buffer.byteLength(JSON.stringify(deck)),
  }
}

function compile(id: string, story: Story): Deck {
  return compileDeck(id, story, resolveStory(story).base).deck
}

/** The story with its first facts alone. */
function cut(story: Story, count: number): Story {
  const facts = story.facts.slice(0, count)
  const kept = new Set(facts.map(({ id }) => id))
  const cards = story.cards.flatMap((card) => {
    const own = card.facts.filter((id) => kept.has(id))
    return own.length > 0 ? [{ ...card, facts: own }] : []
  })
  return { ...story, facts, cards }
}

/** The median time that something takes, in milliseconds. */
function timed(times: number, work: () => unknown): number {
  return median(
    Array.from({ length: times }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )
}
