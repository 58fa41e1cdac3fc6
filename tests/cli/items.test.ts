import { describe, expect, it } from 'vitest'
import { run, runIn, storyFile } from '../fixtures/command.ts'
import { storyText } from '../fixtures/story.ts'

const SERBIA = 'content/serbia-balancing-act.yaml'
/** A story that asks in every way there is. */
const ALL_KINDS = {
  facts: `facts:
  - { id: nine, paragraph: 1, object: line-9, verb: open, when: 2010 }
  - { id: four, paragraph: 2, object: line-4, verb: open, when: 1950 }
  - { id: two, paragraph: 3, object: line-2, verb: open, when: 1970 }
  - { id: cost, paragraph: 3, subject: line-9, verb: cost, object: { amount: 84 million euros } }
  - { id: critics, paragraph: 4, subject: [union, ministry], verb: criticise, object: line-9 }
  - { id: late, paragraph: 4, status: claim, source: union, subject: line-2, verb: open late }
`,
}

const EVERY_WAY = storyFile(storyText(ALL_KINDS))
const SMALL = storyFile(storyText())

describe('npm run items', () => {
  it('shows every question by card and fact, with its key, and what is not asked', () => {
    const { status, stdout } = run('items', SERBIA)
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^━━ What is the balancing act\? ━+ \d+ questions\n\nclose-ties {2}paragraph 1, fact\nSerbia reaffirmed/,
    )
    expect(stdout).toMatch(
      /\n {2}single-choice {2}■+□* 0\.\d\d {2}[a-z2-7]{8}\n {4}Which metal does the Jadar project aim to mine\?\n {4}.*● Lithium/,
    )
    expect(stdout).toMatch(/roof-date {2}paragraph 8, disputed\n.*\n {2}not asked: it is disputed/)
  })

  it('shows each kind’s key in its own way', () => {
    const { stdout } = runIn({ COLUMNS: '80' }, 'items', EVERY_WAY)
    for (const shown of [
      /○ Line 4 {3}● Line 9/,
      /● True {3}○ False/,
      /who-said-it .*\n.*\n.*● Transport Union/,
      /● 84 million euros\n {6}on a slider from 0 to \d+, right within 0.5/,
      /● Line 9\n {6}typed; also right: the Line 9 tram/,
      /☑ Transport Union/,
      /☐ /,
      /1\. Line 4\n {4}2\. Line 2\n {4}3\. Line 9/,
      /Line 2 → 1970\n {4}Line 4 → 1950\n {4}Line 9 → 2010\n {6}to spare: \d{4}/,
    ]) {
      expect(stdout).toMatch(shown)
    }
  })

  it('shows a question on several facts once, with all of them', () => {
    const { stdout } = run('items', EVERY_WAY)
    expect(stdout.match(/In which year was each tram line opened\?/g)).toHaveLength(1)
    const section = /━━ On several facts ━(.*\n)*?\n\n/.exec(stdout)?.[0]
    expect(section).toContain('In which year was each tram line opened?')
    expect(section).toMatch(/\n {2}facts: .*\bfour\b/)
    expect(stdout).toMatch(/also asked in order [a-z2-7]{8}, (order [a-z2-7]{8}, )?match/)
  })

  it('keeps within the width of the terminal', () => {
    for (const width of [80, 100]) {
      const { stdout } = runIn({ COLUMNS: String(width) }, 'items', EVERY_WAY)
      const longest = Math.max(...stdout.split('\n').map((line) => line.length))
      expect(longest).toBe(width)
    }
  })

  it('shows colours only where they are wanted', () => {
    const ESC = String.fromCharCode(27)
    expect(run('items', EVERY_WAY).stdout).not.toContain(ESC)
    const coloured = runIn({ NO_COLOR: '', FORCE_COLOR: '1' }, 'items', EVERY_WAY).stdout
    expect(coloured).toContain(`${ESC}[32m● Transport Union`)
  })

  it('sums up what is asked and what is not', () => {
    const { stdout } = run('items', SERBIA)
    const summary = stdout.slice(stdout.indexOf('━━ Summary'))
    for (const shown of [
      /^questions {4}\d+ on \d+ of \d+ facts$/m,
      /^kinds {8}single-choice +\d+ {2}■+$/m,
      /^ +match +\d+/m,
      /^ +easy: below 0\.35 +\d+/m,
      /^ +middle: 0\.35 to 0\.55 +\d+/m,
      /^ +hard: above 0\.55 +\d+/m,
      /^paragraphs {3}13 of 14 are asked about, but not 3$/m,
      /^cards {8}10 of 10 are asked about$/m,
      /^quizzes {6}at least \d+ of 10 questions each without a question in common$/m,
      /^never asked {2}\d+ facts$/m,
      /^ +roof-date: it is disputed$/m,
      /^ +gordy-profession: the story says not to ask it$/m,
    ]) {
      expect(summary).toMatch(shown)
    }
  })

  it('shows what is silenced, with the reason', () => {
    const shown = run('items', SMALL).stdout
    const [, id = ''] = /true-false .* ([a-z2-7]{8})$/m.exec(shown) ?? []
    const { stdout } = run(
      'items',
      storyFile(storyText().replace('quizLength', `silence: { ${id}: It is dull. }\nquizLength`)),
    )
    expect(stdout).toMatch(
      new RegExp(`\\n  silenced true-false ${id}: It is dull\\.\\n    Is it true`),
    )
    expect(stdout).not.toMatch(new RegExp(`■.* ${id}`))
  })

  it('shows the questions of a story that does not pass the gate, too, and what keeps it', () => {
    const { status, stdout, stderr } = run(
      'items',
      storyFile(storyText().replace('quizLength: 1', 'quizLength: 30')),
    )
    expect(status).toBe(1)
    expect(stderr).toContain('error[too-few-items]')
    expect(stdout).toMatch(/^━━ /)
    expect(stdout).toContain('true-false')
  })

  it('marks what is not of the story among the options', () => {
    const countries = `entities:
  serbia: { type: country, name: Serbia }
  minister: { type: person, name: Ana Kos }
`
    const facts = `facts:
  - { id: visit, paragraph: 1, subject: minister, verb: visit, object: serbia, when: 2020 }
`
    const { stdout } = run('items', storyFile(storyText({ entities: countries, facts })))
    expect(stdout).toMatch(/● Serbia(?! \(pool\))/)
    expect(stdout.match(/○ \S.*? \(pool\)/g)?.length).toBeGreaterThan(0)
  })

  it('gives them as JSON', () => {
    const items = JSON.parse(run('items', SERBIA, '--json').stdout)
    expect(items.length).toBeGreaterThanOrEqual(25)
    for (const item of items) {
      expect(Object.keys(item).slice(0, 9)).toEqual([
        'id',
        'kind',
        'stem',
        'options',
        'key',
        'facts',
        'paragraphs',
        'explanation',
        'difficulty',
      ])
      for (const key of [item.key].flat()) {
        if (item.options.length > 0) expect(item.options[key]).toBeTypeOf('string')
        else expect(['number', 'string']).toContain(typeof key)
      }
    }
  })

  it.each([[[]], [['a.yaml', 'b.yaml']]])('tells its use when called with %o', (args) => {
    expect(run('items', ...args)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('usage: npm run items'),
    })
  })

  it.each(['items', 'forms', 'check'])('says plainly that a file is not there: %s', (command) => {
    const { status, stderr } = run(command, 'content/none.yaml')
    expect(status).toBe(1)
    expect(stderr).toBe('content/none.yaml: there is no such file\n')
  })

  it.each(['items', 'forms', 'check'])('says plainly that it takes no folder: %s', (command) => {
    expect(run(command, 'content')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'content: is a folder; name a story file in it, such as content/my-story.yaml\n',
    })
  })
})
