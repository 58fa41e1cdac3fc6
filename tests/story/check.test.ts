import { describe, expect, it } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { compileText } from '../../src/cli/stories.ts'
import { parseStory } from '../../src/story/parse.ts'
import { PROBLEM_CODES } from '../../src/story/problem.ts'
import {
  compile,
  ENTITIES,
  HEAD,
  IN_SERBIAN,
  type StoryParts,
  storyText,
} from '../fixtures/story.ts'

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

const twoFacts = (a: string, b: string, shared = 'subject: council, verb: pay') =>
  facts(
    `{ id: a, paragraph: 1, ${shared}, ${a} }`,
    `{ id: b, paragraph: 1, ${shared}, ${b} }`,
    APPROVAL,
  )

/** One character longer than what can stand in an address. */
const LONG_ID = 'a'.repeat(61)

/** What each problem looks like: the code, a story that has it, and what the editor is told. */
const CASES: [string, StoryParts, string][] = [
  [
    'not-utf-8',
    // As a file in Latin-1 is decoded.
    { facts: fact('subject: council, verb: meet, in: the caf\ufffd') },
    '18:69 the file is not in UTF-8 | save it in UTF-8',
  ],
  ...[
    ['summary: S: T', '2:10 a second “: ” in one line | put a text that holds “: ” in quotes'],
    ['summary: "S', '2:10 Missing closing "quote | close every quote'],
    ["summary: 'It's'", '2:14 more text behind the end of a value | put the whole text in quotes'],
    ['summary: @S', 'reserved character @ | put a text that'],
    ['summary: [S', 'must be sufficiently indented and end with a ] | close every [ and {'],
    ['summary S', '2:1 a line without “: ” behind its key | write “key: value”'],
    ['\tsummary: S', '2:1 Tabs are not allowed as indentation | indent with spaces'],
    ['summary: S\n---', '3:1 a second document begins here | write one story in a file'],
  ].map(([line, words = '']): (typeof CASES)[number] => [
    'bad-yaml',
    { head: `title: T\n${line}\nsource: { title: A, date: 2024, paragraphs: 9 }\n` },
    words,
  ]),
  ...(
    [
      ['“The\u202e tram”', '18:70 U+202E'],
      ['“The\u200b tram”', '18:70 U+200B'],
      ['“The\u00ad tram”', '18:70 U+00AD'],
      ['“The t\u200dram”', '18:72 U+200D'],
      ['“The\ue000 tram”', '18:70 U+E000'],
      ['“The\u2028 tram”', '18:70 U+2028'],
      ['"The\\0 tram"', '18:66 U+0000'],
      ['"The\\u2066 tram"', '18:66 U+2066'],
      ['"The\\ud800 tram"', '18:66 U+D800'],
    ] as const
  ).map(([text, words]): (typeof CASES)[number] => [
    'bad-character',
    { facts: fact(`subject: council, verb: call, object: ${text}`) },
    `${words} is a character that cannot be seen | take it out`,
  ]),
  ...['title', 'summary'].map((key): (typeof CASES)[number] => [
    'bad-character',
    { head: HEAD.replace(new RegExp(`(${key}: A)|(${key}: The)`), `${key}: \u202eA`) },
    'U+202E is a character that cannot be seen',
  ]),
  [
    'bad-character',
    { entities: `${ENTITIES}  a\u200bb: { type: thing, name: A B }\n` },
    '17:4 U+200B',
  ],
  [
    'bad-value',
    {
      head: 'title: T\nsummary: S\nsource: { title: A, url: "javascript:alert(1)", date: 2024, paragraphs: 9 }\n',
    },
    '“url” cannot be "javascript:alert(1)" | write the whole address: https://…',
  ],
  ['bad-yaml', { facts: 'facts: [' }, 'Flow sequence'],
  [
    'bad-yaml',
    { facts: facts('{ id: a, id: b, paragraph: 1, subject: council, verb: meet }') },
    '18:14 the key “id” is there twice | keep one of the two',
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
    'unknown-key',
    { facts: fact('subject: council, verb: pay, object: { amount: 1,250 sailors }') },
    'unknown key “250 sailors” | a comma begins another key; put the text in quotes: amount: "1,250 sailors"',
  ],
  [
    'unknown-key',
    { facts: fact('subject: council, verb: pay, object: { text: fares, tolls }') },
    'unknown key “tolls” | a comma begins another key; put the text in quotes: text: "fares, tolls"',
  ],
  [
    'bad-value',
    { facts: fact('subject: [council], verb: meet') },
    'write at least two ids: [one, two]',
  ],
  [
    'odd-wording',
    { facts: fact('subject: council, verb: own, object: line-9, since: 1999') },
    '“since” stands beside the past | add “tense: perfect”, or say when it was',
  ],
  [
    'odd-wording',
    { entities: `${ENTITIES}  band: { type: group, name: The Reapers }\n` },
    '“The Reapers” stands so in the middle of sentences, too | say how it is written there: “mid: the Reapers” or “mid: The Reapers”',
  ],
  ...[
    '1888',
    'line-9',
    '{ amount: 40 euros }',
    'the old town',
    '{ owner: council, text: hall }',
  ].map((value): (typeof CASES)[number] => [
    'bad-value',
    { facts: fact(`subject: council, verb: build, object: line-4, between: ${value}`) },
    '“between” has one value, and needs two | write both: between: [one, another]',
  ]),
  [
    'doubtful-verb',
    { facts: fact('subject: council, verb: tread, on: line-9') },
    '“tread” may be no form of “tread” | write the three forms: [tread, past, participle]; known are trod, trodden',
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
    'bad-value',
    { facts: fact('subject: [council, union, council], verb: meet') },
    'the list has council twice | name each of its entities once',
  ],
  [
    'bad-span',
    { facts: fact('text: "[City Council](council) and [the City Council](council) met."') },
    'council is marked twice | mark it once, and name it once',
  ],
  [
    'bad-span',
    {
      entities: 'entities:\n  time: { type: organisation, name: Time }\n',
      facts: fact('text: "[Time](time) wrote of it."'),
    },
    '“time” cannot be marked | give the entity another id',
  ],
  [
    'bad-span',
    { facts: fact('text: "[19](16 people) people came."') },
    '“19” is not how 16 people is written among options | write “16”',
  ],
  ['bad-span', { facts: fact('text: "[1250](1,250 people) people came."') }, 'write “1,250”'],
  [
    'bad-span',
    { facts: fact('text: "It opened on a day in [2023-05](2023-05)."') },
    'write “May 2023”',
  ],
  [
    'bad-span',
    { facts: fact('text: "A city] built a tram."') },
    'mark a span as [what is shown](what it means): [Beogradu](belgrade), [59%](59 percent)',
  ],
  [
    'bad-span',
    { facts: fact('text: "The [](council) built a tram."') },
    'a bracket belongs to no span',
  ],
  [
    'impossible-date',
    { facts: fact('text: "It opened in [February](2023-02-30)."') },
    'there is no date 2023-02-30 | years go from 0001, months from 01 to 12',
  ],
  [
    'speaker-not-named',
    { facts: fact('text: "The tram opened late.", status: claim, source: union') },
    'the sentence does not say that it is the word of “Transport Union” | name the speaker in the sentence',
  ],
  [
    'bad-span',
    { facts: fact('text: "The [City Council](council/genitive) built a tram."') },
    '“City Council” is not the genitive of council | add it to the entity: forms: { genitive: City Council }',
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
    { facts: fact('subject: true, verb: meet') },
    'write an id, a list of ids, a phrase, a date, { amount: … }, { owner: …, text: … } or { text: … }',
  ],
  [
    'bad-value',
    { cards: 'cards:\n  - { title: T, text: T, facts: [] }\n' },
    'name the facts that this card rests on',
  ],
  [
    'unknown-key',
    { facts: fact('subject: council, verb: pay, object: { amuont: 3 euros }') },
    '18:67 unknown key “amuont” | did you mean “amount”?',
  ],
  [
    'unknown-key',
    { facts: fact('subject: { text: a, plurl: true }, verb: meet') },
    'unknown key “plurl” | did you mean “plural”?',
  ],
  [
    'unknown-key',
    { facts: fact('subject: council, verb: meet, object: { words: a }') },
    'unknown key “words” | here one can write amount, of, unbounded, owner, text, plural',
  ],
  ...['constructor', '__proto__'].flatMap((key): typeof CASES => [
    [
      'unknown-key',
      { facts: fact(`subject: council, verb: meet, ${key}: 1`) },
      `18:58 unknown key “${key}” | here one can write id, paragraph, `,
    ],
    [
      'unknown-key',
      { facts: fact(`subject: council, verb: meet, which: { ${key}: body }`) },
      `18:67 unknown key “${key}” | name a slot of the fact`,
    ],
    [
      'unknown-key',
      { facts: fact(`subject: council, verb: meet, alsoTrue: { ${key}: [union] }`) },
      `18:70 unknown key “${key}” | name a slot of the fact`,
    ],
    [
      'unknown-key',
      { entities: `${ENTITIES}  ${key}: { type: person, name: Con Structor }\n` },
      `17:3 unknown key “${key}” | take another word for the id`,
    ],
  ]),
  [
    'bad-value',
    { entities: `${ENTITIES}  Old_Mill: { type: place, name: Old Mill }\n` },
    '17:3 “Old_Mill” cannot be an id | write an id: lower-case words joined by hyphens, 60 characters at most',
  ],
  ...(
    [
      [
        { entities: `${ENTITIES}  ${LONG_ID}: { type: place, name: Old Mill }\n` },
        `17:3 “${LONG_ID}” cannot be an id`,
      ],
      [
        { facts: facts(`{ id: ${LONG_ID}, paragraph: 1, subject: council, verb: meet }`) },
        `18:11 “id” cannot be "${LONG_ID}"`,
      ],
      [
        { cards: `cards:\n  - { id: ${LONG_ID}, title: T, text: T, facts: [approval] }\n` },
        `20:11 “id” cannot be "${LONG_ID}"`,
      ],
    ] as const
  ).map(([parts, words]): (typeof CASES)[number] => [
    'bad-value',
    parts,
    `${words} | write an id: lower-case words joined by hyphens, 60 characters at most`,
  ]),
  [
    'bad-value',
    { cards: 'cards:\n  - { title: T, text: T, facts: [approval, approval] }\n' },
    '20:44 the card has approval twice | name each of its facts once',
  ],
  [
    'duplicate-id',
    {
      cards:
        'cards:\n  - { id: card-2, title: T, text: T, facts: [approval] }\n  - { title: T, text: T, facts: [approval] }\n',
    },
    '20:11 “card-2” is what card 2 is called, which has no id of its own | take another id, or give card 2 one',
  ],
  [
    'duplicate-id',
    { facts: facts(APPROVAL, APPROVAL) },
    'the id “approval” is taken by fact 1 | give each its own id',
  ],
  [
    'duplicate-name',
    {
      entities:
        'entities:\n  council: { type: organisation, name: City Council }\n  line-9: { type: project, name: Line 9, aliases: [city  council] }\n',
    },
    '“city council” also names the entity council',
  ],
  [
    'two-spellings',
    { entities: `${ENTITIES}  vucic: { type: person, name: Tom Bäkers }\n` },
    '17:32 “Tom Baker” (baker) and “Tom Bäkers”: two spellings of one entity? | make them one entity with an alias or, if they are two, say so: “distinct: [baker]”',
  ],
  [
    'two-spellings',
    {
      entities: `${ENTITIES}  town: { type: organisation, name: Town Assembly, aliases: [Cyty Council, Union] }\n`,
    },
    '“City Council” (council) and “Cyty Council”: two spellings of one entity?',
  ],
  [
    'unknown-entity',
    { entities: `${ENTITIES}  dean: { type: person, name: Ann Dean, distinct: [bakr] }\n` },
    '17:52 no entity has the id “bakr” | did you mean “baker”?',
  ],
  [
    'name-not-id',
    { facts: fact('subject: council, verb: meet, alsoTrue: { subject: [Transport  Union] }') },
    '“Transport  Union” is the entity union | write union',
  ],
  [
    'contradiction',
    {
      facts: twoFacts(
        'object: { amount: 84 million euros }',
        'object: { amount: 90 million euros }',
      ),
    },
    '19:65 “b” says “90 million euros” where “a” says “84 million euros”, and all else is the same | correct one, mark one with “status: disputed” or, if both are right, add here “alsoTrue: { object: [84 million euros] }”',
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
    {
      head: `${HEAD}corrections: [{ at: "2026-11-25T18:00:00+01:00", fact: aproval, what: It was later., why: A slip. }]\n`,
    },
    'no fact has the id “aproval” | did you mean “approval”?',
  ],
  [
    'bad-value',
    {
      head: `${HEAD}corrections: [{ at: 2026-11-25, fact: approval, what: It was later., why: A slip. }]\n`,
    },
    'write a time with its zone',
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
    'impossible-date',
    {
      facts: fact(
        'subject: council, verb: meet, when: 2023-05, alsoTrue: { time: [2023-06, 2025-13] }',
      ),
    },
    '18:101 there is no date 2025-13 | years go from 0001, months from 01 to 12',
  ],
  ...['1e5 people', '16', '16 …', '16 people2', 'ten people'].map(
    (amount): (typeof CASES)[number] => [
      'bad-amount',
      { facts: fact(`subject: council, verb: pay, object: { amount: "${amount}" }`) },
      `18:75 no number and unit in “${amount}” | write a number, then what it counts`,
    ],
  ),
  ...['20 to 10 people', '20–10 people', '10–10 people'].map((amount): (typeof CASES)[number] => [
    'bad-amount',
    { facts: fact(`subject: council, verb: pay, object: { amount: ${amount} }`) },
    `the range “${amount}” does not go up | write the lower number first`,
  ]),
  ...['159 percent', '100.5%', '90 to 110 percent', '1 thousand percent'].map(
    (amount): (typeof CASES)[number] => [
      'bad-amount',
      { facts: fact(`subject: council, verb: grow, by: { amount: ${amount} }`) },
      `“${amount}” is more than the whole | correct it or, if there is no whole, as with growth, add`,
    ],
  ),
  [
    'bad-amount',
    { facts: fact('subject: council, verb: pay, object: { amount: 84 milion euros }') },
    '18:75 “milion” is no scale of a number | did you mean “84 million euros”?',
  ],
  ...['120 percent', '84 million euros', '84 milion euros', '1 people'].map(
    (words): (typeof CASES)[number] => [
      'bad-amount',
      { facts: fact(`subject: council, verb: pay, object: ${words}`) },
      `18:65 “${words}” stands there as words | write { amount: ${words} }, so that it can be`,
    ],
  ),
  ...(
    [
      ['[120%](120 percent)', '“120 percent” is more than the whole | correct it or, if there is'],
      ['[120%](120 percent)', 'as with growth, say so: (120 percent, unbounded)'],
      ['[-3%](-3 percent)', '“-3 percent” is less than nothing of the whole'],
      ['[20 to 10](20 to 10 people)', 'the range “20 to 10 people” does not go up'],
      ['[84](84 percentage)', '“percentage” is no unit | did you mean “84 percent”?'],
      ['[1](1 people)', 'did you mean “1 person”?'],
      ['[16](16 people2)', 'no number and unit in “16 people2”'],
    ] as const
  ).map(([mark, words]): (typeof CASES)[number] => [
    'bad-amount',
    { facts: fact(`text: "There came ${mark}."`) },
    words,
  ]),
  [
    'date-after-source',
    { facts: fact('text: "It opened in [June 2024](2024-06)."') },
    '18:34 the date is after the source’s own (2024-05)',
  ],
  [
    'forecast-before-source',
    { facts: fact('status: forecast, subject: council, verb: meet, when: 2024-04-30') },
    '18:82 the forecast is for a time before the source’s own (2024-05) | correct the date',
  ],
  [
    'date-after-source',
    { facts: fact('subject: council, verb: meet, when: 2024-06') },
    'the date is after the source’s own (2024-05)',
  ],
  [
    'date-after-source',
    {
      head: 'title: T\nsummary: S\nquizLength: 1\nsource: { title: A, date: 2024, paragraphs: 9 }\n',
      facts: facts(
        '{ id: a, paragraph: 1, subject: council, verb: meet, when: 2024-06 }',
        '{ id: b, paragraph: 1, status: forecast, subject: council, verb: vote, when: 2024-05-20 }',
        '{ id: c, paragraph: 1, status: forecast, subject: union, verb: vote, when: 2024-09 }',
      ),
    },
    '18:64 the date is after 20 May 2024, which the source still looks forward to',
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
    'card-without-figure',
    { cards: 'cards:\n  - { kind: number, title: T, text: T, facts: [approval] }\n' },
    'none of its facts has an amount',
  ],
  ...(
    [
      [{ head: `${HEAD}proposed: true\n` }, '5:1 the title, the summary and the source are only'],
      [
        { entities: ENTITIES.replace('name: Line 9', 'proposed: true, name: Line 9') },
        '11:48 the entity “Line 9” is only proposed | see whether its type, its name',
      ],
      [
        { facts: facts(APPROVAL.replace('subject:', 'proposed: true, subject:')) },
        '18:35 the fact “approval” is only proposed | compare it with paragraph 1 of the source, then take out “proposed: true”, or take the fact out',
      ],
      [
        { cards: 'cards:\n  - { proposed: true, title: T, text: T, facts: [approval] }\n' },
        '20:7 the card “T” is only proposed | write its title and its text',
      ],
    ] as const
  ).map(([parts, words]): (typeof CASES)[number] => ['unconfirmed', parts, words]),
  ...(
    [
      // Nine words in a row, however they are written.
      [
        {
          facts: fact(
            'subject: council, verb: approve, object: the third line through the old town',
          ),
        },
        'It was late when the CITY council’s “approved” the third line — through the old town.',
        '18:5 the fact “a” shares 11 words in a row with the article: “the city council approved the third line through the old town” | say it in your own words: up to 8',
      ],
      [
        {
          cards:
            'cards:\n  - { title: T, text: "We know that one, two and three add up to six.", facts: [approval] }\n',
        },
        'That one, two and three add up to six is known.',
        '20:23 the text of the card “T” shares 9 words in a row with the article: “that one two and three add up to six”',
      ],
      [
        {
          facts: fact(
            'subject: council, verb: meet, note: All of it was said in a very long meeting',
          ),
        },
        'All of it was said in a very long meeting.',
        'the note of the fact “a” shares 10 words',
      ],
      [
        {
          head: HEAD.replace(
            'A city builds a tram line.',
            'At last a city builds a new and long tram line.',
          ),
        },
        'At last a city builds a new and long tram line.',
        '2:10 the summary shares 11 words',
      ],
    ] as const
  ).map(([parts, article, words]): (typeof CASES)[number] => [
    'words-of-source',
    { ...parts, article },
    words,
  ]),
  [
    'unused-fact',
    {
      cards: 'cards:\n  - { title: T, text: T, facts: [approval] }\n',
      facts: facts(APPROVAL, '{ id: b, paragraph: 1, subject: council, verb: meet }'),
    },
    'no card rests on the fact “b”',
  ],
  [
    'bad-value',
    {
      head: 'title: T\nsummary: S\nquizLength: 1\nbands: { most: Well done. }\nsource: { title: A, date: 2024, paragraphs: 9 }\n',
    },
    'write a sentence for each lowest percentage, from 0 to 100',
  ],
  ...(
    [
      ['de', 'write one of en, sr, with a region if you like: en-GB'],
      ['en-*', 'write one of en, sr'],
      ['en-', 'write one of en, sr'],
      ['en-x', 'write one of en, sr'],
      ['constructor', 'write one of en, sr'],
      ['EN', 'write “en”'],
      ['en_gb', 'write “en-GB”'],
      ['en-u-nu-arab', 'write “en”'],
      ['sr-Cyrl-RS', 'write “sr-RS”'],
    ] as const
  ).map(([tag, help]): (typeof CASES)[number] => [
    'bad-value',
    { head: `${HEAD}lang: "${tag}"\n` },
    `5:7 “lang” cannot be "${tag}" | ${help}`,
  ]),
  [
    'too-few-items',
    {
      head: 'title: T\nsummary: S\nquizLength: 30\nsource: { title: A, date: 2024-05, paragraphs: 9 }\n',
    },
    'and a quiz has 30',
  ],
  [
    'perhaps-contradiction',
    {
      facts: twoFacts(
        'verb: choose, object: line-9, as: the new line, when: 2020-05',
        'verb: choose, object: line-4, as: the new line, when: 2020-05',
        'subject: council',
      ),
    },
    '“b” says “line-4” where “a” says “line-9”, and all else is the same | correct one',
  ],
  [
    'names-from-pool',
    {
      entities: `${ENTITIES}  serbia: { type: country, name: Serbia }\n`,
      facts: fact('subject: adams, verb: visit, object: serbia, ask: [object]'),
    },
    'offer names that are not the story’s: ',
  ],
  [
    'short-quizzes',
    {
      head: 'title: T\nsummary: S\nquizLength: 3\nsource: { title: A, date: 2024-05, paragraphs: 9 }\n',
      facts: fact('subject: council, verb: approve, object: line-9, when: 2023-06'),
    },
    'of 100 quizzes have fewer than 3 questions',
  ],
  [
    'flawed-item',
    { facts: fact('subject: council, verb: approve, object: line-9, how: last year') },
    'relative-time: the stem names a time that depends on when it is read: “last year” | write the date',
  ],
  [
    'unknown-item',
    {
      head: 'title: T\nsummary: S\nquizLength: 1\nsource: { title: A, date: 2024-05, paragraphs: 9 }\nsilence: { abcdefgh: Dull. }\n',
    },
    'no question has the id “abcdefgh” | drop it',
  ],
  [
    'too-long-to-export',
    {
      facts: fact(
        'subject: council, verb: approve, object: line-9, how: for the unprecedented modernisation of transportation infrastructure notwithstanding',
      ),
    },
    '5 questions on “a” cannot be taken to Kahoot: up to 148 characters | shorten the fact’s words: there a question has at most 120',
  ],
]
const WARNINGS = [
  'perhaps-contradiction',
  ...[
    'odd-wording',
    'unused-fact',
    'short-quizzes',
    'names-from-pool',
    'too-long-to-export',
    'words-of-source',
  ],
]

/** A sound story with every key that there is. */
const EVERY_KEY = storyText({
  head: `title: T
summary: S
lang: en
source: { title: A, publisher: B, url: "https://a.example/b", date: 2024-05, paragraphs: 9 }
notes: [One.]
bands: { 80: Well done., 0: Read the cards. }
quizLength: 1
proposed: false
`,
  entities: `${ENTITIES}  dean:
    type: person
    subtype: dean
    name: Ann Dean
    mid: the dean
    aliases: [Dean]
    plural: false
    gender: f
    of: council
    distinct: [adams]
`,
  facts: facts(
    APPROVAL,
    `id: a
    paragraph: 1
    status: claim
    source: union
    subject: { text: all trams, plural: true }
    verb: [cut, cut, cut]
    tense: past
    object: { amount: 105 percent, of: waiting, unbounded: true }
    by: line-9
    how: by day
    because: the new rails
    when: 2024-02
    note: Not so.
    which: { by: line }
    ask: [by, time]
    alsoTrue: { by: [line-4], time: [2024-03] }`,
    'id: b\n    paragraph: 1\n    subject: union\n    verb: meet\n    ask: false',
  ),
  cards: 'cards:\n  - { id: all, kind: text, title: T, text: T, facts: [approval, a, b] }\n',
})

function pathsIn(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]]
  const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [[], ...steps.flatMap(([step, held]) => pathsIn(held).map((path) => [step, ...path]))]
}

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

  it('takes eight words in a row from the source', () => {
    const statement = 'The City Council approved the Line 9 tram in June 2023.'
    const source = (words: number) => statement.split(' ').slice(0, words).join(' ')
    expect(problems({ article: source(8) })).toEqual([])
    expect(problems({ article: source(9) })).toEqual([expect.stringMatching(/^words-of-source/)])
  })

  it('takes what was proposed once “proposed” is gone, or false', () => {
    const confirmed = APPROVAL.replace('subject:', 'proposed: false, subject:')
    expect(problems({ facts: facts(confirmed) })).toEqual([])
  })

  it.each([
    'verb: own, tense: perfect, since: 1999',
    'verb: must own, since: 1999',
    'verb: rise, for: the first time, since: 1999',
    'verb: close, since: the war, when: 2020',
    'verb: build, between: 1888 and 1890',
    'verb: build, between: [line-4, line-2]',
    'verb: cost, between: { amount: 4 to 5 euros }',
  ])('finds nothing odd in { %s }', (words) => {
    const found = problems({ facts: fact(`subject: council, object: line-9, ${words}`) })
    expect(found.filter((problem) => /odd-wording|bad-value/.test(problem))).toEqual([])
  })

  it('takes an article for a part of the name where its mid-sentence form has it, too', () => {
    const band = (mid: string) => `${ENTITIES}  band: { type: group, name: The Reapers${mid} }\n`
    for (const mid of ['The Reapers', 'the Reapers']) {
      expect(problems({ entities: band(`, mid: ${mid}`) })).toEqual([])
    }
    const small = `${ENTITIES}  band: { type: organisation, name: the Reapers }\n`
    const { compiled, problems: found } = compile({
      entities: small,
      facts: fact('subject: band, verb: approve, object: line-9'),
    })
    expect(found).toEqual([])
    const texts = JSON.stringify(compiled?.deck.items)
    expect(texts).toContain('"The Reapers"')
    expect(texts).toContain('Is it true that the Reapers approved the Line 9 tram?')
  })

  it('refuses a file whose name cannot stand in an address', () => {
    const file = compileText('content/My Story.yaml', storyText())
    expect(file.problems).toMatchObject([{ code: 'file-name', severity: 'error' }])
  })

  it('makes no deck of a story with an error, and one of a story with a warning', () => {
    for (const [code, parts] of CASES) {
      expect([code, compile(parts).compiled !== undefined]).toEqual([code, WARNINGS.includes(code)])
    }
  })

  it('says how to mend whatever stands where it cannot', () => {
    const values = [null, 5.5, [], [[5]], { a: 5 }, 'Two: "words"']
    const paths = pathsIn(parse(EVERY_KEY))
    expect(compileText('content/tram.yaml', EVERY_KEY).problems).toEqual([])
    expect(paths.length).toBeGreaterThan(60)
    for (const path of paths) {
      for (const value of values) {
        const story = parseDocument(EVERY_KEY)
        story.setIn(path, value)
        const { problems } = parseStory(story.toJS())
        for (const { help } of problems) {
          expect([path, value, help]).toEqual([path, value, expect.stringMatching(/^(?!Invalid)./)])
        }
      }
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
      'impossible-date 23:11 there is no date 2023-02-30 | years go from 0001, months from 01 to 12, days to the end of their month',
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
      ...['bad-value', 'bad-value', 'bad-value', 'impossible-date', 'missing-key', 'missing-key'],
      ...['unknown-entity', 'unknown-fact'],
      ...['unknown-key', 'unknown-key', 'unknown-key', 'unknown-key', 'unknown-key'],
      'unused-fact',
    ])
  })

  it.each([
    ['a key that is there twice', 'when: 2023, when: 2024', 'bad-yaml 18:70 the key “when”'],
    ['an unknown escape', 'how: "by \\phone"', 'bad-yaml 18:67 Invalid escape sequence'],
    ['an alias', 'how: *phone', 'bad-yaml 18:63 *phone is an alias'],
    ['a tag', 'how: !phone a', 'bad-yaml 18:63 Unresolved tag'],
  ])('goes on after YAML that spoils one value: %s', (_, slots, problem) => {
    expect(problems({ facts: fact(`subject: counsil, verb: meet, ${slots}`) })).toEqual([
      expect.stringContaining('unknown-entity 18:37 no entity has the id “counsil”'),
      expect.stringContaining(problem),
    ])
  })

  it('goes on in a slot with a key that does not belong there, or is misspelt', () => {
    for (const [slot, word] of [
      ['amount: 84 milion euros, off: x', 'off'],
      ['amount: 84 milion euros, colour: x', 'colour'],
      ['amuont: 84 milion euros', 'amuont'],
    ]) {
      expect(problems({ facts: fact(`subject: council, verb: pay, object: { ${slot} }`) })).toEqual(
        expect.arrayContaining([
          expect.stringContaining(`unknown key “${word}”`),
          expect.stringContaining('“milion” is no scale of a number'),
        ]),
      )
    }
  })

  it('keeps the first of a key that is there twice', () => {
    expect(problems({ facts: fact('subject: counsil, subject: council, verb: meet') })).toEqual([
      expect.stringContaining('unknown-entity 18:37'),
      expect.stringContaining('bad-yaml 18:46 the key “subject” is there twice'),
    ])
  })

  it.each([
    ['a second colon', 'how: by phone: twice'],
    ['an open quote', 'how: "by phone'],
    ['an open bracket', 'how: [by phone'],
    ['a tab', '\thow: by phone'],
    ['a key without a colon', 'how'],
    ['a missing “- ”', ' how: by phone'],
  ])('tells of the parts before YAML that spoils what follows: %s', (_, line) => {
    const found = problems({
      facts: `facts:
  - id: a
    paragraph: 10
    subject: counsil
    verb: meet
  - id: b
    paragraph: 11
    subject: council
    ${line}
    verb: meet
  - id: c
    paragraph: 12
`,
    })
    expect(found.filter((problem) => !problem.startsWith('bad-yaml'))).toEqual([
      expect.stringContaining('paragraph-out-of-range 19:16'),
      expect.stringContaining('unknown-entity 20:14'),
    ])
    expect(found.length).toBeGreaterThan(2)
  })

  it('lets two entities have like names if they are told apart', () => {
    for (const [name, ...keys] of [['Tom Bakers', 'distinct: [baker]'], ['Line 8'], ['Mali']]) {
      const type = name === 'Line 8' ? 'project' : 'person'
      expect(
        problems({
          entities: `${ENTITIES}  maly: { type: person, name: Maly }\n  new: { ${[`type: ${type}`, `name: ${name}`, ...keys].join(', ')} }\n`,
        }),
      ).toEqual([])
    }
  })

  it.each([
    ['two amounts', 'object: { amount: 5 trees }', 'object: { amount: 6 trees }'],
    [
      'amounts too far apart',
      'object: { amount: about 5 trees }',
      'object: { amount: 7 to 9 trees }',
    ],
    [
      'amounts on one date',
      'when: 2023, object: { amount: 5% }',
      'when: 2023, object: { amount: 6% }',
    ],
    ['two dates', 'object: 2023-05', 'object: 2023-06'],
    [
      'two things of one day',
      'object: line-9, when: 2023-05-02',
      'object: line-4, when: 2023-05-02',
    ],
    [
      'two claims of one',
      'status: claim, source: union, object: { amount: 5 trees }',
      'status: claim, source: union, object: { amount: 6 trees }',
    ],
  ])('finds that facts contradict each other: %s', (_, a, b) => {
    expect(problems({ facts: twoFacts(a, b, 'subject: council, verb: plant') })).toEqual([
      expect.stringContaining('contradiction 19:'),
    ])
  })

  it.each([
    [
      'two numbers of those that did it',
      'subject: { amount: 16 people }, verb: die, in: line-9',
      'subject: { amount: 17 people }, verb: die, in: line-9',
      '19:46 “b” says “17 people” where “a” says “16 people”',
    ],
    [
      'two steps of one month',
      'subject: line-9, verb: grow, by: { amount: 5% }, when: 2023-05',
      'subject: line-9, verb: grow, by: { amount: 6% }, when: 2023-05',
      '19:70 “b” says “6%” where “a” says “5%”',
    ],
    [
      'two times of what happens once',
      'subject: adams, verb: die, when: 1999',
      'subject: adams, verb: die, when: 2001-05',
      '19:70 “b” says “2001-05” where “a” says “1999”',
    ],
    [
      'two amounts in the same sentence',
      'text: "[Line 9](line-9) cost [84 million](84 million euros) euros."',
      'text: "[Line 9](line-9) cost [90 million](90 million euros) euros."',
      '19:43 “b” says “90 million euros” where “a” says “84 million euros”, and all else is the same | correct one, mark one with “status: disputed” or, if both are right, add here “alsoTrue: { 90 million euros: [84 million euros] }”',
    ],
  ])('finds that facts contradict each other beside their objects: %s', (_, a, b, words) => {
    expect(problems({ facts: twoFacts(a, b, 'ask: []') })).toEqual([
      expect.stringContaining(`contradiction ${words}`),
    ])
  })

  it.each([
    [
      'steps of one year',
      'subject: line-9, verb: grow, by: { amount: 5% }, when: 2023',
      'subject: line-9, verb: grow, by: { amount: 6% }, when: 2023',
    ],
    [
      'times of what happens again',
      'subject: adams, verb: win, when: 1999',
      'subject: adams, verb: win, when: 2001',
    ],
    [
      'a time and a part of it',
      'subject: adams, verb: die, when: 2001',
      'subject: adams, verb: die, when: 2001-05',
    ],
    [
      'minutes of goals',
      'subject: adams, verb: score, after: { amount: 12 minutes }, when: 2023-05-02',
      'subject: adams, verb: score, after: { amount: 57 minutes }, when: 2023-05-02',
    ],
    [
      'two things that differ',
      'text: "[Line 9](line-9) cost [84 million](84 million euros) euros."',
      'text: "[Line 4](line-4) cost [90 million](90 million euros) euros."',
    ],
    [
      'two sentences',
      'text: "[Line 9](line-9) cost [84 million](84 million euros) euros."',
      'text: "[Line 9](line-9) earned [90 million](90 million euros) euros."',
    ],
    [
      'a sentence at two times',
      'text: "[Line 9](line-9) cost [84 million](84 million euros) euros.", when: 2022',
      'text: "[Line 9](line-9) cost [90 million](90 million euros) euros.", when: 2023',
    ],
    [
      'two that are not so',
      'text: "[Line 9](line-9) did not cost [84 million](84 million euros) euros."',
      'text: "[Line 9](line-9) did not cost [90 million](90 million euros) euros."',
    ],
    [
      'two that the editor knows to be right',
      'text: "[Line 9](line-9) cost [84 million](84 million euros) euros."',
      'text: "[Line 9](line-9) cost [90 million](90 million euros) euros.", alsoTrue: { 90 million euros: [84 million euros] }',
    ],
  ])('finds no contradiction in %s', (_, a, b) => {
    expect(problems({ facts: twoFacts(a, b, 'ask: false') })).toEqual([])
  })

  it('takes what it says to add where both of two amounts are right', () => {
    const steps = (more: string) =>
      twoFacts(
        'by: { amount: 5% }',
        `by: { amount: 6% }${more}`,
        'subject: line-9, verb: grow, when: 2023-05, ask: []',
      )
    const [found = ''] = problems({ facts: steps('') })
    const added = /add here “(.*)”$/.exec(found)?.[1]
    expect(added).toBe('alsoTrue: { by: [5%] }')
    expect(problems({ facts: steps(`, ${added}`) })).toEqual([])
  })

  it('finds that nobody is two things of which there is one', () => {
    const be = (a: string, b: string) =>
      problems({
        facts: twoFacts(`object: ${a}`, `object: ${b}`, 'subject: adams, verb: be, tense: present'),
      })
    expect(be('the mayor of it', 'the head of the union')).toEqual([
      expect.stringContaining('contradiction'),
    ])
    expect(be('a political sociologist', 'a former mayor')).toEqual([])
  })

  it.each([
    ['what it denies', 'verb: visit, object: line-9', 'verb: not visit, object: line-9'],
    [
      'another place to be born in',
      'verb: be born, in: the old town',
      'verb: be born, in: a new town',
    ],
    ['another place to die in', 'verb: die, in: line-9', 'verb: die, in: the old town'],
  ])('finds a contradiction to a fact with %s', (_, a, b) => {
    const codes = problems({
      facts: `facts:\n  - { id: a, paragraph: 1, subject: adams, ${a} }\n  - { id: b, paragraph: 1, subject: adams, ${b} }\n`,
    })
    expect(codes.filter((problem) => problem.includes('contradiction'))).toHaveLength(1)
  })

  it.each([
    ['another subject', 'subject: adams', 'subject: baker'],
    ['another slot', 'in: line-9', 'in: line-4'],
    ['another manner', 'how: by hand', 'how: by night'],
    ['another date', 'when: 2023-05', 'when: 2023-06'],
    ['another verb', 'verb: plant', 'verb: fell'],
    ['another speaker', 'status: claim, source: union', 'status: claim, source: bank'],
    ['a forecast of it', 'when: 2024-05', 'status: forecast, when: 2024-05'],
    ['a disputed one', 'note: No.', 'status: disputed, note: No.'],
    ['one that allows for the other', 'how: so', 'how: so, alsoTrue: { object: [5 trees] }'],
    ['one that the other allows for', 'how: so, alsoTrue: { object: [7  trees] }', 'how: so'],
  ])('finds no contradiction to a fact with %s', (_, a, b) => {
    const base = { subject: 'council', verb: 'plant' }
    const slots = (own: string, trees: number) =>
      [
        ...Object.entries(base).flatMap(([key, value]) =>
          own.startsWith(`${key}:`) ? [] : [`${key}: ${value}`],
        ),
        `object: { amount: ${trees} trees }`,
        own,
      ].join(', ')
    expect(problems({ facts: twoFacts(slots(a, 5), slots(b, 7), 'ask: []') })).toEqual([])
  })

  it.each([
    ['units', 'object: { amount: 5 trees }', 'object: { amount: 7 shrubs }'],
    ['wholes', 'object: { amount: 5%, of: the trees }', 'object: { amount: 7%, of: the shrubs }'],
    ['about the same', 'object: { amount: about 100 trees }', 'object: { amount: 97 trees }'],
    ['at least', 'object: { amount: at least 5 trees }', 'object: { amount: 97 trees }'],
    ['at most', 'object: { amount: under 50 trees }', 'object: { amount: 7 trees }'],
    ['a range', 'object: { amount: 5 to 10 trees }', 'object: { amount: 10 trees }'],
    ['a year and its month', 'object: 2023', 'object: 2023-06'],
    [
      'neither of one day',
      'verb: not see, object: line-9, when: 2023-05-02',
      'verb: not see, object: line-4, when: 2023-05-02',
    ],
    [
      'visits of one day',
      'verb: visit, object: line-9, when: 2023-05-02',
      'verb: visit, object: line-4, when: 2023-05-02',
    ],
    [
      'words of one day',
      'verb: praise, object: line-9, when: 2023-05-02',
      'verb: praise, object: line-4, when: 2023-05-02',
    ],
  ])('finds no contradiction in objects that can both be right: %s', (_, a, b) => {
    const verb = a.startsWith('verb') ? '' : 'verb: plant, '
    expect(problems({ facts: twoFacts(a, b, `${verb}subject: council`) })).toEqual([])
  })

  it('takes what its rules do not forbid', () => {
    for (const slots of [
      'by: { amount: 159 percent, unbounded: true }',
      'by: { amount: 100%, unbounded: false }',
      'by: { amount: 10 to 20 percent }',
      'by: { amount: 10–20 people }',
      'by: { amount: 5 m² }',
      'by: { amount: 5 € }',
      'by: { text: 59 percent of cases }',
      'along: 10 Downing Street',
      'alsoTrue: { time: [2023-06, 2023-06-30] }, when: 2023-07',
      'status: forecast, when: 2024-05',
      'status: forecast, when: 2024-05-01',
    ]) {
      expect([
        slots,
        problems({
          facts: facts(APPROVAL, `{ id: b, paragraph: 1, subject: council, verb: grow, ${slots} }`),
        }),
      ]).toEqual([slots, []])
    }
  })

  it('tells a range, and does not ask it', () => {
    const { compiled } = compile({
      facts: fact('subject: council, verb: plant, object: { amount: 10 to 20 trees }, in: 2023-06'),
    })
    expect(compiled?.deck.facts[0]?.statement).toBe(
      'The City Council planted 10 to 20 trees in June 2023.',
    )
    expect(compiled?.deck.items.length).toBeGreaterThan(0)
    expect(compiled?.deck.items.map(({ stem }) => stem).join()).not.toMatch(/how many/i)
  })

  it('tells the same mistake once', () => {
    const told = (slots: string) => problems({ facts: fact(slots) })
    for (const slots of [
      'subject: council, verb: meet, in: nowhere, ask: [in], which: { in: town }',
      'subject: council, verb: meet, on: { dat: 2024 }, ask: [on]',
      'subject: council, verb: meet, alsoTrue: { time: [2023] }, when: soon',
      'subject: [council], verb: meet, ask: [subject]',
      'subjct: council, verb: meet, ask: [subject]',
      'subject: council, verbb: meet',
      'status: claim, sorce: union, subject: council, verb: meet',
      'status: claim, source: 5, subject: council, verb: meet',
      'status: disputed, notes: doubtful, subject: council, verb: meet',
      'status: forcast, subject: council, verb: meet, when: 2026',
      'status: claim, source: council, subject: council, verb: 5',
      'subject: council, verb: meet, object: *union, ask: [object]',
      'subject: council, verb: grow, by: { amount: 159 percent, unbouned: true }',
      'text: 5',
      'text: 5, ask: [council]',
      'subject: council, verb: approve, object: 2023-05, when: 5 }\n  - { id: c, paragraph: 1, subject: council, verb: approve, object: 2023-06',
    ]) {
      expect([slots, told(slots)]).toEqual([slots, [expect.any(String)]])
    }
    for (const parts of [
      {
        head: 'title: T\nsummary: S\nquizLength: 0.5\nsource: { title: A, date: 2024, paragraphs: 9 }\n',
      },
      { entities: 'entities: none\n' },
      { facts: 'facts: none\n', cards: 'cards:\n  - { title: T, text: T, facts: [a] }\n' },
      { cards: 'cards: none\n' },
      { cards: 'cards:\n  - none\n' },
      { cards: 'cards:\n  - { title: T, text: T, facts: [Approval] }\n' },
      { head: 'title: T\nsummary: S\nquizLength: 1\nsource: none\n' },
    ]) {
      expect([parts, problems(parts)]).toEqual([parts, [expect.any(String)]])
    }
  })

  it.each([
    ['a date in another form', 'date: 5/2024, paragraphs: 9', 'bad-value 4:27'],
    ['a date in words', 'date: May 2024, paragraphs: 9', 'bad-value 4:27'],
    ['a date that there is not', 'date: 2024-02-30, paragraphs: 9', 'impossible-date 4:27'],
    ['a misspelt key of it', 'dat: 2024-05, paragraphs: 9', 'unknown-key 4:21'],
    ['paragraphs in a text', 'date: 2024-05, paragraphs: 9 of them', 'bad-value 4:48'],
    ['paragraphs in quotes', 'date: 2024-05, paragraphs: "9"', 'bad-value 4:48'],
    ['a misspelt key of these', 'date: 2024-05, paragaphs: 9', 'unknown-key 4:36'],
  ])('makes out what it can of a source, and goes on by it: %s', (_, source, problem) => {
    expect(
      problems({
        head: `title: T\nsummary: S\nquizLength: 1\nsource: { title: A, ${source} }\n`,
        facts: facts('{ id: a, paragraph: 10, subject: council, verb: meet, when: 2025 }'),
      }),
    ).toEqual([
      expect.stringContaining(problem),
      expect.stringContaining('paragraph-out-of-range 18:25'),
      expect.stringContaining('date-after-source 18:65'),
    ])
  })

  it('still knows the date and the paragraphs of a source whose title or address is broken', () => {
    for (const [broken, place] of [
      ['title: []', '4:18'],
      ['title: A, url: example', '4:26'],
    ]) {
      expect(
        problems({
          head: `title: T\nsummary: S\nquizLength: 1\nsource: { ${broken}, date: 2024-05, paragraphs: 9 }\n`,
          facts: facts('{ id: a, paragraph: 10, subject: council, verb: meet, when: 2025 }'),
        }),
      ).toEqual([
        expect.stringContaining(`bad-value ${place}`),
        expect.stringContaining('paragraph-out-of-range 18:25'),
        expect.stringContaining('date-after-source 18:65'),
      ])
    }
  })

  it('takes characters that cannot be seen where a script or an emoji needs them', () => {
    for (const text of [
      'न्‍ no',
      'می‌خواهم no',
      '👩‍👩‍👧 no',
      '❤️ no',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿 no',
      '"two\\nlines"',
      'žš',
    ]) {
      const found = problems({ head: HEAD.replace('The new tram', text) })
      expect([text, found]).toEqual([text, []])
    }
  })

  it('takes a language that readers’ browsers know, also with its region and script', () => {
    for (const tag of ['en', 'en-GB', 'en-US', 'en-Latn']) {
      expect([tag, problems({ head: `${HEAD}lang: ${tag}\n` })]).toEqual([tag, []])
    }
  })

  it('reads a story in the language that its broken tag means', () => {
    const text = 'text: "Tramvaj u [Beogradu](beograd) koštao je [1.250](1,250 dolara) dolara."'
    const head = IN_SERBIAN.head?.replace('lang: sr', 'lang: SR')
    expect(problems({ ...IN_SERBIAN, ...(head && { head }), facts: fact(text) })).toEqual([
      expect.stringContaining('3:7 “lang” cannot be "SR" | write “sr”'),
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
