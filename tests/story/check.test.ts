import { describe, expect, it } from 'vitest'
import { compileText } from '../../src/cli/stories.ts'
import { PROBLEM_CODES } from '../../src/story/problem.ts'
import { compile, type StoryParts, storyText } from '../fixtures/story.ts'

/** Every problem of a story as "code line:column message | help". */
function problems(parts: StoryParts): string[] {
  return compile(parts).problems.map(
    ({ code, place, message, help }) =>
      `${code} ${place.line}:${place.column} ${message} | ${help ?? ''}`,
  )
}

const facts = (...lines: string[]) => `facts:\n${lines.map((line) => `  - ${line}\n`).join('')}`
const APPROVAL = '{ id: approval, paragraph: 1, subject: council, verb: approve, object: line-9 }'
const fact = (slots: string) => facts(`{ id: a, paragraph: 1, ${slots} }`)

/** What each problem looks like: the code, a story that has it, and what the editor is told. */
const CASES: [string, StoryParts, string][] = [
  ['bad-yaml', { facts: 'facts: [' }, 'Flow sequence'],
  [
    'bad-yaml',
    { facts: facts('{ id: a, id: b, paragraph: 1, subject: council, verb: meet }') },
    'Map keys must be unique',
  ],
  [
    'unknown-key',
    { facts: fact('subject: council, verb: meet, obect: line-9') },
    'unknown key “obect” | did you mean “object”?',
  ],
  [
    'unknown-key',
    { head: `title: T\nsummary: S\nauthor: me\nsource: { title: A, date: 2024, paragraphs: 9 }\n` },
    'unknown key “author” | here one can write title, summary',
  ],
  [
    'missing-key',
    { facts: facts('{ id: a, subject: council, verb: meet }') },
    '“paragraph” is missing | add “paragraph:”',
  ],
  [
    'missing-key',
    { head: 'summary: S\nsource: { title: A, date: 2024, paragraphs: 9 }\n' },
    '“title” is missing',
  ],
  [
    'bad-value',
    { facts: fact('subject: council, verb: meet, status: sure') },
    'write one of fact, claim, estimate, forecast, disputed, retracted',
  ],
  [
    'bad-value',
    { facts: fact('subject: [council], verb: meet') },
    'a list has at least two entities | write one entity without brackets',
  ],
  [
    'bad-span',
    { facts: fact('text: "[The city](council) built a tram."') },
    '“The city” is no form of council | write “City Council”',
  ],
  [
    'bad-span',
    { facts: fact('text: "It opened in [June 2023](2023-05)."') },
    '“June 2023” is not how 2023-05 is written among options | write “May 2023”',
  ],
  [
    'bad-span',
    { facts: fact('text: "The [City Council built a tram."') },
    'a bracket belongs to no span',
  ],
  [
    'unknown-entity',
    { facts: fact('text: "The [City Council](counsil) built a tram."') },
    'no entity has the id “counsil” | did you mean “council”?',
  ],
  [
    'bad-value',
    { facts: fact('subject: council, verb: meet, when: last year') },
    '“when” cannot be "last year" | write a date: 2025, 2025-06 or 2025-06-30',
  ],
  [
    'bad-value',
    { facts: fact('subject: { word: council }, verb: meet') },
    'write an id, a list of ids, a phrase, a date, { amount: … }, { owner: …, text: … } or { text: … }',
  ],
  [
    'bad-value',
    { cards: 'cards:\n  - { title: T, text: T, facts: [] }\n' },
    'name the facts that this card rests on',
  ],
  ['duplicate-id', { facts: facts(APPROVAL, APPROVAL) }, 'the id “approval” is taken by facts[0]'],
  [
    'duplicate-name',
    {
      entities:
        'entities:\n  council: { type: organisation, name: City Council }\n  line-9: { type: project, name: Line 9, aliases: [city  council] }\n',
    },
    '“city council” also names the entity council',
  ],
  [
    'unknown-entity',
    { facts: fact('subject: counsil, verb: meet') },
    'no entity has the id “counsil” | did you mean “council”?',
  ],
  [
    'unknown-entity',
    { facts: fact('status: claim, source: nobody-we-know, subject: council, verb: meet') },
    'add it to the entities',
  ],
  [
    'unknown-entity',
    { facts: fact('subject: council, verb: meet, alsoTrue: { subject: [minstry] }') },
    'did you mean “ministry”?',
  ],
  [
    'unknown-entity',
    {
      entities:
        'entities:\n  council: { type: organisation, name: City Council, of: town }\n  line-9: { type: project, name: Line 9 }\n',
    },
    'no entity has the id “town”',
  ],
  [
    'unknown-fact',
    { cards: 'cards:\n  - { title: T, text: T, facts: [approvel] }\n' },
    'no fact has the id “approvel” | did you mean “approval”?',
  ],
  [
    'unknown-slot',
    { facts: fact('subject: council, verb: meet, ask: [object]') },
    'the fact has no slot “object” | its slots are subject',
  ],
  [
    'unknown-slot',
    { facts: fact('subject: council, verb: meet, which: { time: day }') },
    'the fact has no slot “time”',
  ],
  [
    'name-not-id',
    { facts: fact('subject: the city council, verb: meet') },
    '“the city council” is the entity council | write council',
  ],
  ['bad-verb', { facts: fact('subject: council, verb: not') }, 'no verb in “not”'],
  [
    'bad-amount',
    { facts: fact('subject: council, verb: pay, object: { amount: many euros }') },
    'no number and unit in “many euros”',
  ],
  [
    'impossible-date',
    { facts: fact('subject: council, verb: meet, when: 2023-02-30') },
    'there is no date 2023-02-30',
  ],
  [
    'impossible-date',
    { facts: fact('subject: council, verb: meet, since: 2023-13') },
    'there is no date 2023-13',
  ],
  [
    'date-after-source',
    { facts: fact('subject: council, verb: meet, when: 2024-06') },
    'the date is after the source’s own (2024-05)',
  ],
  [
    'paragraph-out-of-range',
    { facts: facts('{ id: a, paragraph: 10, subject: council, verb: meet }') },
    'the source has 9 paragraphs, not 10',
  ],
  [
    'claim-without-speaker',
    { facts: fact('status: claim, subject: council, verb: meet') },
    'the claim “a” does not say whose it is | add “source:”',
  ],
  [
    'speaker-not-named',
    { facts: fact('status: claim, source: council, subject: council, verb: meet') },
    '“meet” is not a verb of saying',
  ],
  [
    'disputed-without-note',
    { facts: fact('status: disputed, subject: council, verb: meet') },
    'the disputed fact “a” has no note',
  ],
  ['nothing-said', { facts: fact('verb: rain') }, 'the fact “a” says nothing of anybody'],
  [
    'unused-fact',
    {
      cards: 'cards:\n  - { title: T, text: T, facts: [approval] }\n',
      facts: facts(APPROVAL, '{ id: b, paragraph: 1, subject: council, verb: meet }'),
    },
    'no card rests on the fact “b”',
  ],
  [
    'too-few-items',
    {
      head: 'title: T\nsummary: S\nquizLength: 30\nsource: { title: A, date: 2024-05, paragraphs: 9 }\n',
    },
    'and a quiz has 30',
  ],
]

describe('checking a story', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(problems({})).toEqual([])
  })

  it.each(CASES)('reports %s in %o', (code, parts, words) => {
    const found = problems(parts).filter((problem) => problem.startsWith(code))
    expect(found.join('\n')).toContain(words)
  })

  it('has a case for every code', () => {
    const covered = new Set([...CASES.map(([code]) => code), 'file-name'])
    expect([...covered].sort()).toEqual([...PROBLEM_CODES].sort())
  })

  it('refuses a file whose name cannot stand in an address', () => {
    const file = compileText('content/My Story.yaml', storyText())
    expect(file.problems).toMatchObject([{ code: 'file-name', severity: 'error' }])
  })

  it('makes no deck of a story with an error, and one of a story with a warning', () => {
    for (const [code, parts] of CASES) {
      expect([code, compile(parts).compiled !== undefined]).toEqual([code, code === 'unused-fact'])
    }
  })

  it('points at the line and the column', () => {
    expect(
      problems({
        facts: `facts:
  - id: approval
    paragraph: 12
    subject: counsil
    verb: approve
    obect: line-9
    when: 2023-02-30
`,
      }),
    ).toEqual([
      'paragraph-out-of-range 19:16 the source has 9 paragraphs, not 12 | count the paragraphs without headings',
      'unknown-entity 20:14 no entity has the id “counsil” | did you mean “council”?',
      'unknown-key 22:5 unknown key “obect” | did you mean “object”?',
      'impossible-date 23:11 there is no date 2023-02-30 | months go from 01 to 12, days to the end of their month',
    ])
  })

  it('reports all that is wrong in one run: a broken value hides nothing elsewhere', () => {
    const found = problems({
      head: 'titel: T\nsummary: S\nextra: 1\nsource: { title: A, date: 24, paragraphs: 9, pages: 2 }\n',
      facts: facts(
        '{ id: a, verb: {}, inn: x, by: { txt: a }, subject: nobody, paragraph: 1 }',
        '{ paragraph: 1, subject: council, verb: meet, when: 2024-02-30 }',
        '7',
      ),
      cards: 'cards:\n  - { title: T, facts: [b] }\n',
    })
    expect(found.map((line) => line.split(' ')[0]).sort()).toEqual([
      ...['bad-value', 'bad-value', 'bad-value', 'bad-value', 'impossible-date', 'missing-key'],
      ...['missing-key', 'missing-key', 'unknown-entity', 'unknown-fact'],
      ...['unknown-key', 'unknown-key', 'unknown-key', 'unknown-key', 'unused-fact'],
    ])
  })

  it('lets a forecast lie after the source', () => {
    expect(
      problems({ facts: fact('status: forecast, subject: council, verb: meet, when: 2025') }),
    ).toEqual([])
  })

  it('never throws, whatever the file holds', () => {
    for (const text of [
      '',
      '- 1',
      '42',
      'null',
      'a: &x [*x]',
      '\u0000',
      '? [a]\n: b',
      'facts: *none',
      '%YAML 9.9\n---\na',
    ]) {
      const { problems, compiled } = compileText('content/x.yaml', text)
      expect([text, problems.length > 0, compiled]).toEqual([text, true, undefined])
    }
  })
})
