import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileText } from '../../src/cli/stories.ts'
import { annotated } from '../fixtures/annotated.ts'
import { run, textFile } from '../fixtures/command.ts'

const textOf = (name: string) =>
  annotated(readFileSync(`tests/fixtures/articles/${name}.txt`, 'utf8')).text

const ARTICLES = ['harbour-tunnel', 'fever-clinics', 'comet-dust']

/** The draft of an article of the tests. */
function draft(name: string, ...options: string[]) {
  const { status, stdout, stderr } = run('draft', articles.get(name) ?? '', ...options)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}
const articles = new Map(ARTICLES.map((name) => [name, textFile(textOf(name))]))

const confirmed = (yaml: string) =>
  yaml
    .replaceAll('proposed: true, ', '')
    .replaceAll(/^ +proposed: true,?\n/gm, '')
    .replaceAll(/^( *- )proposed: true\n +/gm, '$1')
    .replace(/^proposed: true\n/m, '')

describe('npm run draft', () => {
  it.each(ARTICLES)(
    'writes a story in which nothing is wrong but that it is proposed: %s',
    (name) => {
      const { problems, compiled } = compileText(
        'content/new.yaml',
        draft(name, '--date', '2025-06'),
      )
      expect(compiled).toBeUndefined()
      const codes = new Set(problems.map(({ code }) => code))
      expect([...codes]).toEqual(['unconfirmed'])
      // The head; and each entity, fact and card.
      const { entities, facts, cards } = parse(draft(name, '--date', '2025-06'))
      expect(problems).toHaveLength(1 + Object.keys(entities).length + facts.length + cards.length)
    },
  )

  it('writes a story that lets everything be confirmed', () => {
    const yaml = confirmed(draft('fever-clinics', '--date', '2025-06'))
    expect(yaml.replace(/^ *#.*$/gm, '')).not.toContain('proposed')
    const { problems } = compileText('content/new.yaml', yaml)
    // What is left are questions to look at: the gate has been reached.
    const codes = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
    expect([...new Set(codes)].filter((code) => code !== 'flawed-item')).toEqual([])
  })

  it('says what to do, and in which paragraph stands what', () => {
    const yaml = draft('harbour-tunnel')
    expect(yaml).toContain('# A draft: nothing in it has been confirmed')
    expect(yaml).toContain('take out “proposed: true”')
    expect(yaml).toContain('  # Paragraph 4 (numbers: 11 weeks, 46 families; dates: “last year”)')
    expect(yaml).toContain('  # When: “last year”. If you know the date, add “when:”.')
  })

  it('knows entities by all their names, with their accents', () => {
    const { entities } = parse(draft('harbour-tunnel'))
    expect(entities).toMatchObject({
      wroblewska: {
        type: 'person',
        subtype: 'mayor',
        name: 'Zofia Wróblewska',
        aliases: ['Wróblewska'],
      },
      eib: { type: 'organisation', name: 'European Investment Bank', aliases: ['EIB'] },
      'nowy-port-tunnel': { type: 'project', mid: 'the Nowy Port Tunnel' },
      gdansk: { type: 'city', name: 'Gdańsk' },
    })
  })

  it('takes no date from the day on which it runs, and the article’s from the editor', () => {
    expect(parse(draft('harbour-tunnel')).source.date).toBe(9999)
    expect(parse(draft('harbour-tunnel', '--date', '2025-06-30')).source.date).toBe('2025-06-30')
    const open = textFile(
      'On Thursday Ana Petrović said that Ghana had sold 16 trams last year, in May.',
    )
    expect(run('draft', open).stdout).toContain('sell')
    expect(run('draft', open).stdout).not.toMatch(/\b(?:19|20)\d\d\b/)
  })

  it('writes the same each time', () => {
    const again = run('draft', textFile(textOf('harbour-tunnel'))).stdout
    expect(again).toBe(draft('harbour-tunnel'))
  })

  it('makes a draft of one paragraph, too', () => {
    const file = textFile(
      'The council of Accra has bought 16 trams, which are the first of their kind.',
    )
    const { facts } = parse(run('draft', file).stdout)
    expect(facts).toMatchObject([{ paragraph: 1, verb: 'buy', object: { amount: '16 trams' } }])
  })

  const ENGLISH = 'The council and the mayor said that they have met with nobody from the ministry.'
  it.each([
    ['no file', ['no-such.txt'], 'no-such.txt: there is no such file'],
    ['a folder', ['content'], 'content: is a folder'],
    ['no name', [], 'usage: npm run --silent draft -- ARTICLE.txt'],
    ['an unknown option', ['--fast'], 'usage: npm run --silent draft -- ARTICLE.txt'],
    ['an empty file', [textFile('\n')], 'is empty; paste the article into it'],
    ['a picture', [textFile(Buffer.from([0x47, 0x49, 0x46, 0, 1, 2]))], 'is no text in UTF-8'],
    ['lost characters', [textFile('The caf\ufffd is closed.')], 'is no text in UTF-8'],
    ['Latin-1', [textFile(Buffer.from('Un café', 'latin1'))], 'is no text in UTF-8'],
    ['a book', [textFile('A word. '.repeat(40_000))], 'has 313 KiB, and an article at most 256'],
    [
      'another language',
      [textFile('Gradsko veće je odobrilo novu liniju, a radovi su počeli u maju. To je sve.')],
      'seems not to be in English',
    ],
    ['an article without a fact', [textFile(ENGLISH)], 'there is no sentence in it that a fact'],
    [
      'a date that is none',
      [textFile(ENGLISH), '--date', '2025-02-30'],
      '--date takes the date of the article, such as 2025, 2025-06 or 2025-06-30, not “2025-02-30”',
    ],
  ])('refuses %s, and says why', (_, args, message) => {
    const { status, stdout, stderr } = run('draft', ...args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(message)
  })
})
