import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type BuiltStory, deckPath } from '../../src/deck/built.ts'
import { storyText } from '../fixtures/story.ts'

const SERBIA = 'content/serbia-balancing-act.yaml'

interface Run {
  status: number | null
  stdout: string
  stderr: string
}

const runs = new Map<string, Run>()

/** Runs a command as `npm run` does, without colours; the same command only once. */
function run(command: string, ...args: string[]): Run {
  const line = JSON.stringify([command, ...args])
  const found = runs.get(line) ?? runIn({}, command, ...args)
  runs.set(line, found)
  return found
}

function runIn({ cwd, ...env }: Record<string, string>, command: string, ...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(`src/cli/${command}.ts`), ...args],
    {
      ...(cwd && { cwd }),
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    },
  )
  return { status, stdout, stderr }
}

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

const LAST_YEAR = `facts:
  - { id: approval, paragraph: 1, subject: council, verb: approve, object: line-9, how: last year }
`

/** A folder with these story files in `content/`. */
function folderOf(stories: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'factdeck-'))
  mkdirSync(join(folder, 'content'))
  for (const [name, text] of Object.entries(stories)) {
    writeFileSync(join(folder, 'content', name), text)
  }
  return folder
}

const storyFile = (text: string | Buffer): string =>
  join(folderOf({ 'tram.yaml': text }), 'content/tram.yaml')

/** One file for all that ask the same story the same. */
const SMALL = storyFile(storyText())
const EVERY_WAY = storyFile(storyText(ALL_KINDS))

describe('npm run check', () => {
  it('checks all stories and is content', () => {
    const cwd = folderOf({ 'tram.yaml': storyText(), 'bus.yaml': storyText() })
    expect(runIn({ cwd }, 'check')).toEqual({
      status: 0,
      stdout: '2 stories without a problem\n',
      stderr: '',
    })
  })

  it('tells where, what and how to mend it, and exits with 1', () => {
    const file = storyFile(
      storyText({ facts: 'facts:\n  - { id: a, paragraph: 1, subject: counsil, verb: meet }\n' }),
    )
    const { status, stdout } = run('check', file)
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^\/.*tram\.yaml:18:37 error\[unknown-entity\] no entity has the id “counsil”\n {2}help: did you mean “council”\?/,
    )
    expect(stdout).toContain('1 error, 0 warnings in 1 story')
  })

  it('says where a file is not in UTF-8, and goes on with the rest', () => {
    const text = storyText({
      facts:
        'facts:\n  - { id: a, paragraph: 1, subject: counsil, verb: meet, in: the old café }\n',
    })
    const { status, stdout } = run('check', storyFile(Buffer.from(text, 'latin1')))
    expect(status).toBe(1)
    expect(stdout).toMatch(/tram\.yaml:18:73 error\[not-utf-8\] the file is not in UTF-8/)
    expect(stdout).toMatch(/tram\.yaml:18:37 error\[unknown-entity\]/)
    expect(stdout).toContain('2 errors')
  })
})

describe('npm run build', () => {
  let cwd = ''
  beforeEach(() => {
    cwd = folderOf({})
  })
  const build = (env: Record<string, string> = {}) => runIn({ cwd, ...env }, 'build')
  const write = (text: string) => writeFileSync(join(cwd, 'content/tram.yaml'), text)
  const listed = (): BuiltStory[] =>
    JSON.parse(readFileSync(join(cwd, 'dist/stories.json'), 'utf8'))
  const decks = () =>
    readdirSync(join(cwd, 'dist/assets/_decks')).map((name) => [
      name,
      readFileSync(join(cwd, 'dist/assets/_decks', name), 'utf8'),
    ])

  it('writes the decks, or says what keeps it from doing so and leaves them as they were', () => {
    write(storyText())
    expect(build()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^dist: 1 story, \d+ questions/),
    })
    const before = decks()
    const [[name = '', deck = ''] = []] = before
    expect(JSON.parse(deck)).toMatchObject({ story: 'tram', format: 1 })
    expect(listed()).toMatchObject([
      { story: 'tram', cards: 1, items: JSON.parse(deck).items.length },
    ])
    expect(listed().map(deckPath)).toEqual([`/_decks/${name}`])

    write(
      storyText({ facts: 'facts:\n  - { id: a, paragraph: 1, subject: counsil, verb: meet }\n' }),
    )
    expect(build()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('error[unknown-entity]'),
    })
    expect(build({ KEEP_DECKS: 'yes' })).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('The stories are still served as they were before.'),
    })
    expect(decks()).toEqual(before)
  })

  it('leaves a story’s old deck nowhere when there is a new one', () => {
    write(storyText())
    build()
    const [[name] = []] = decks()
    write(storyText().replace('title: ', 'title: The new '))
    build()
    expect(decks()).toHaveLength(1)
    expect(decks()[0]?.[0]).not.toBe(name)
  })

  it('builds nothing while all is as it was, and anew what is gone', () => {
    write(storyText())
    build()
    expect(build().stdout).toBe('dist: nothing has changed since it was built\n')
    for (const gone of ['dist/stories.json', 'dist/assets/style.css', 'dist/assets/_decks']) {
      rmSync(join(cwd, gone), { recursive: true })
      expect(build().stdout).toMatch(/^dist: 1 story/)
      expect(existsSync(join(cwd, gone))).toBe(true)
    }
  })

  it('builds anew after a build that failed, though the story is again as before', () => {
    write(storyText())
    build()
    write('title: Broken')
    expect(build().status).toBe(1)
    write(storyText())
    expect(build().stdout).toMatch(/^dist: 1 story/)
  })

  it('refuses a flawed question: where, on which fact, the rule, the words, what to do', () => {
    write(storyText({ facts: LAST_YEAR }))
    const { status, stderr } = build()
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^content\/tram\.yaml:18:5 error\[flawed-item\] \d questions \([a-z2-7, ]+\) on “approval” cannot be asked:$/m,
    )
    for (const line of [
      '  “Which organisation approved the Line 9 tram last year?”',
      '  options: City Council / Ministry of Works / Savings Bank / Transport Union',
      '  relative-time: the stem names a time that depends on when it is read: “last year”',
      '  help: write the date itself: in “when:”',
    ]) {
      expect(stderr).toContain(`\n${line}`)
    }
    expect(stderr).toMatch(/or silence each, and say why: silence: \{ [a-z2-7]{8}: …, .* \}/)
    expect(stderr).toMatch(/^1 error, 0 warnings in 1 story$/m)
  })
})

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

describe('npm run forms', () => {
  it('gives as many forms as asked for, from neighbouring seeds, the same each time', () => {
    const args = [SERBIA, '--count', '3', '--length', '5', '--seed', '7', '--json']
    const { stdout } = run('forms', ...args)
    const forms = JSON.parse(stdout)
    expect(
      forms.map(({ seed, items }: { seed: number; items: unknown[] }) => [seed, items.length]),
    ).toEqual([
      [7, 5],
      [8, 5],
      [9, 5],
    ])
    expect(runIn({}, 'forms', ...args).stdout).toBe(stdout)
  })

  it('prints them to be read', () => {
    const { stdout } = run('forms', SERBIA, '--length', '2')
    expect(stdout).toMatch(/^Form 1: 2 questions\n\n1\. .*\?\n {3}.*\n/)
    expect(stdout).toMatch(/\n {3}a\) .*\n {3}b\) .*\n(.*\n)+ {3}Key: \S+/)
  })

  it('asks only in the kinds that are named', () => {
    const { stdout } = run('forms', SERBIA, '--kinds', 'cloze, true-false', '--json')
    const [{ items }] = JSON.parse(stdout)
    const kinds = items.map(({ kind }: { kind: string }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['cloze', 'true-false']))
  })

  it.each([
    [
      'cloze,mach',
      '--kinds: there is no kind “mach”: did you mean “match”?\nthe kinds are single-',
    ],
    ['quiz', '--kinds: there is no kind “quiz”\nthe kinds are single-choice, true-false'],
    ['match', '--kinds: the story has no questions of the kind match\n'],
  ])('refuses --kinds=%s', (kinds, message) => {
    const { status, stderr } = run('forms', SMALL, `--kinds=${kinds}`)
    expect(status).toBe(1)
    expect(stderr).toContain(message)
  })

  it('gives a class parallel forms: the same facts, other questions', () => {
    const args = [SERBIA, '--parallel', '--count', '3', '--seed', '7', '--json']
    const forms: { seed: number; form: number; items: { id: string; facts: string[] }[] }[] =
      JSON.parse(run('forms', ...args).stdout)
    expect(forms.map(({ seed, form }) => [seed, form])).toEqual([
      [7, 1],
      [7, 2],
      [7, 3],
    ])
    const facts = forms.map(({ items }) =>
      items
        .flatMap((item) => item.facts)
        .toSorted()
        .join(),
    )
    expect(new Set(facts).size).toBe(1)
    const ids = forms.map(({ items }) =>
      items
        .map(({ id }) => id)
        .toSorted()
        .join(),
    )
    expect(new Set(ids).size).toBeGreaterThan(1)
  })

  it('prints parallel forms with what they have in common and what not', () => {
    const { stdout } = run('forms', SERBIA, '--parallel', '--length', '4')
    expect(stdout).toMatch(/^Form 1 of seed 1: 4 questions\n/)
    expect(stdout).toMatch(/\n\nForm 2 of seed 1: 4 questions\n/)
    expect(stdout).toMatch(
      /\nAll ask about the same 4 facts\.\nForm 1: expected difficulty 0\.\d\d\nForm 2: expected difficulty 0\.\d\d, \d other than in form 1\n$/,
    )
  })

  it.each([
    ['--count', 'x'],
    ['--length', '0'],
    ['--seed', '-1'],
    ['--seed', '1.5'],
  ])('refuses %s=%s', (option, value) => {
    const { status, stderr } = run('forms', SMALL, `${option}=${value}`)
    expect(status).toBe(1)
    expect(stderr).toContain(`${option} takes a whole number`)
  })

  it('refuses an option that it does not know', () => {
    expect(run('forms', SMALL, '--sed', '1')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('usage: npm run forms'),
    })
  })
})
