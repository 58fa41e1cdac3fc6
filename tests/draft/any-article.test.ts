import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileText } from '../../src/cli/stories.ts'
import { readArticle } from '../../src/draft/article.ts'
import { draftOf } from '../../src/draft/draft.ts'
import { proposalsFrom } from '../../src/draft/facts/proposals.ts'
import { readingOf } from '../../src/draft/reading.ts'
import { yamlOf } from '../../src/draft/yaml.ts'

// Articles that nobody would write: sentences put together from parts that are hard to read. fast-check
// prints the smallest that breaks a rule, and the seed to run it again. Others are drawn in every run.

const PARTS = [
  ...['Serbia', 'the EU', 'U.N.', 'President Xi Jinping', 'Xi', 'Ana Petrović’s', 'Line 9', 'May'],
  ...[
    '“Jadar”',
    'the Bank of Accra',
    'Accra',
    'Accra',
    'accra',
    'Ana Petrovic',
    'Đorđe',
    'Djordje',
  ],
  ...[
    'said',
    'accused',
    'has not visited',
    'will open',
    'is',
    'were built',
    'denied that',
    'killing',
  ],
  ...[
    'according to',
    'who',
    'which',
    'and',
    'but',
    'of',
    'in',
    'on',
    'by',
    'to',
    'after',
    'the',
    'a',
  ],
  ...[
    '16 people',
    '59%',
    '$4.80',
    '10–12',
    '159 percent',
    'minus 3 degrees',
    'one',
    'half of',
    '7:30',
  ],
  ...['1 people', '20 to 10 votes', '1,2,3', '12345678901234567890 tonnes', '0.0 km', '€5m', '2nd'],
  ...[
    '2022',
    'Feb. 30',
    'February 2022',
    '31 February 2022',
    'Thursday',
    'last year',
    '2030',
    '1999',
  ],
  ...[
    ': ',
    ' #',
    '- ',
    '{',
    ']',
    '"',
    '&a',
    '*b',
    '|',
    '@',
    '!x',
    '%',
    '[^x]',
    '[a](b)',
    '\\',
    '`',
  ],
  ...[
    '\u00ad',
    '\u200b',
    '\u202e',
    '🙂',
    'e\u0301',
    '日本',
    'constructor',
    '__proto__',
    'null',
    'true',
  ],
]
const sentence = fc
  .array(fc.constantFrom(...PARTS), { minLength: 2, maxLength: 14 })
  .map((parts) => `${parts.join(' ')}.`)
const anyText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: sentence },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((sentences) => sentences.join('\n'))

function draftYaml(text: string, date?: string): string | undefined {
  const article = readArticle(text)
  const reading = readingOf(article)
  const draft = draftOf({ article, reading, ...proposalsFrom(reading), ...(date && { date }) })
  return draft && yamlOf(draft, { article, reading })
}

/** Whether two names are one is for the editor to say. */
const EXPECTED: ReadonlySet<string> = new Set(['unconfirmed', 'two-spellings'])

describe('the draft of any article', () => {
  it('is a story in which nothing is wrong but that it is proposed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const yaml = draftYaml(text, '2025')
        if (yaml === undefined) return
        const { problems } = compileText('content/new.yaml', yaml)
        const others = problems.filter(({ code }) => !EXPECTED.has(code))
        expect({ others, yaml: others.length > 0 ? yaml : '' }).toEqual({ others: [], yaml: '' })
      }),
      { numRuns: 300 },
    )
  })

  it('names only places that the article has', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { paragraphs } = readArticle(text)
        const { names, quantities, dates } = readingOf(readArticle(text))
        for (const { paragraph, start, end } of [
          ...names.flatMap(({ mentions }) => mentions),
          ...quantities,
          ...dates,
        ]) {
          const { length } = paragraphs[paragraph - 1]?.text ?? ''
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(length)
        }
      }),
      { numRuns: 100 },
    )
  })
})
