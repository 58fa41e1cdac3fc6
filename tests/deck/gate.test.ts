import { describe, expect, it } from 'vitest'
import { FLAW_RULES, REMEDIES } from '../../src/questions/flaws.ts'
import { compile } from '../fixtures/story.ts'

const HEAD = `title: The new tram
summary: A city builds a tram line.
source: { title: An article, date: 2024-05, paragraphs: 9 }
quizLength: 1
`
const facts = (...lines: string[]) =>
  `facts:\n${lines.map((line) => `  - { paragraph: 1, ${line} }\n`).join('')}`
const SOUND = 'id: opening, subject: ministry, verb: open, object: line-4, when: 2022'
const LAST_YEAR = 'id: approval, subject: council, verb: approve, object: line-9, how: last year'

const silencing = (ids: readonly string[]) =>
  `${HEAD}silence: { ${ids.map((id) => `${id}: it is dull`).join(', ')} }\n`
/** The items that an editor is told how to silence. */
const flawedIds = (help: string) => [...help.matchAll(/([a-z2-7]{8}): …/g)].map(([, id = '']) => id)
const problemsOf = (parts: Parameters<typeof compile>[0]) => compile(parts).problems

describe('the gate of a story', () => {
  it('reports flawed items at their fact, once for the same words, and makes no deck', () => {
    const { problems, compiled } = compile({ facts: facts(SOUND, LAST_YEAR) })
    expect(compiled).toBeUndefined()
    expect(problems).toMatchObject([
      { severity: 'error', code: 'flawed-item', place: { line: 19, column: 5 } },
    ])
    const [{ message, help } = expect.fail()] = problems
    const ids = flawedIds(help)
    expect(new Set(ids).size).toBeGreaterThan(3)
    expect(message).toContain(`${ids.length} questions (${ids.join(', ')}) on “approval” cannot`)
    expect(message.match(/relative-time: /g)).toHaveLength(1)
  })

  it('refuses two questions that ask the same and have different keys, where one’s is wrong in the other', () => {
    const led = (id: string, who: string) =>
      `id: ${id}, subject: ${who}, verb: lead, object: the choir, ask: [subject]`
    const elected = (id: string, who: string) =>
      `id: ${id}, subject: ${who}, verb: be led, how: by nobody, ask: [subject]`
    expect(problemsOf({ facts: facts(led('a', 'adams'), elected('b', 'baker'), SOUND) })).toEqual(
      [],
    )
    const passive = 'id: a, object: adams, verb: elect, as: the head, when: 2015, ask: [object]'
    const active =
      'id: b, subject: baker, verb: be elected, as: the head, when: 2015, ask: [subject]'
    const found = problemsOf({ facts: facts(passive, active, SOUND) })
    expect(found.map(({ code }) => code)).toContain('flawed-item')
    expect(found.map(({ message }) => message).join()).toContain('two-keys: ')
  })

  it('lets the story pass when the flawed items are silenced, and keeps the reasons', () => {
    const ids = problemsOf({ facts: facts(SOUND, LAST_YEAR) }).flatMap(({ help }) =>
      flawedIds(help),
    )
    const { problems, compiled } = compile({
      head: silencing(ids),
      facts: facts(SOUND, LAST_YEAR),
    })
    expect(problems).toEqual([])
    expect(compiled?.silenced.map(({ item }) => item.id).toSorted()).toEqual(ids.toSorted())
    expect(new Set(compiled?.silenced.map(({ reason }) => reason))).toEqual(new Set(['it is dull']))
    expect(compiled?.deck.items.flatMap((item) => item.facts)).not.toContain('approval')
  })

  it('takes an item without a flaw out of the deck when it is silenced', () => {
    const before = compile({ facts: facts(SOUND) }).compiled?.deck.items ?? []
    const [unwanted, ...others] = before.map(({ id }) => id)
    const { problems, compiled } = compile({
      head: silencing([unwanted ?? '']),
      facts: facts(SOUND),
    })
    expect(problems).toEqual([])
    expect(compiled?.deck.items.map(({ id }) => id)).toEqual(others)
  })

  it('refuses to silence what is not there, and sees a slip of the finger', () => {
    const [item] = compile({ facts: facts(SOUND) }).compiled?.deck.items ?? []
    const slip = `${item?.id.slice(0, 7)}${item?.id.endsWith('a') ? 'b' : 'a'}`
    expect(problemsOf({ head: silencing([slip]), facts: facts(SOUND) })).toMatchObject([
      {
        code: 'unknown-item',
        message: `no question has the id “${slip}”`,
        help: `did you mean “${item?.id}”?`,
        place: { line: 5, column: 12 },
      },
    ])
  })

  it('names all rules that an item breaks, and what helps against each', () => {
    const every = `entities:
  council: { type: organisation, name: City Council, mid: the City Council }
  line-9: { type: project, subtype: tram line, name: Every line }
  line-4: { type: project, subtype: tram line, name: Line 4 }
  line-2: { type: project, subtype: tram line, name: Line 2 }
`
    const problem = problemsOf({ entities: every, facts: facts(LAST_YEAR) }).find(({ message }) =>
      message.includes('absolute-term'),
    )
    expect(problem?.message).toContain('relative-time: ')
    expect(problem?.message).toContain('absolute-term: an option uses an absolute or vague word')
    expect(problem?.message).toContain('“Every line”')
    expect(problem?.help).toContain(REMEDIES['relative-time'])
    expect(problem?.help).toContain(REMEDIES['absolute-term'])
  })

  it('knows a remedy for every rule', () => {
    expect(Object.keys(REMEDIES)).toEqual(Object.keys(FLAW_RULES))
  })

  it('does not count a flawed item as missing from a quiz', () => {
    const codes = problemsOf({ facts: facts(LAST_YEAR) }).map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['flawed-item']))
  })

  it('warns once a fact of questions that are too long for Kahoot', () => {
    const long = (id: string) =>
      `id: ${id}, subject: council, verb: approve, object: line-9, how: for the unprecedented modernisation of transportation infrastructure notwithstanding`
    const { problems, compiled } = compile({ facts: facts(long('one'), SOUND, long('two')) })
    expect(compiled).toBeDefined()
    expect(problems.map(({ severity, code, place }) => [severity, code, place.line])).toEqual([
      ['warning', 'too-long-to-export', 18],
      ['warning', 'too-long-to-export', 20],
    ])
  })
})
