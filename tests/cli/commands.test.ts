import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { storyText } from '../fixtures/story.ts'

const SERBIA = 'content/serbia-balancing-act.yaml'

/** Runs a command as `npm run` does, without colours. */
function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/cli/${command}.ts`, ...args],
    { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } },
  )
  return { status, stdout, stderr }
}

const LAST_YEAR = `facts:
  - { id: approval, paragraph: 1, subject: council, verb: approve, object: line-9, how: last year }
`

function storyFile(text: string | Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), 'factdeck-')), 'tram.yaml')
  writeFileSync(file, text)
  return file
}

describe('npm run check', () => {
  it('checks all stories and is content', () => {
    expect(run('check')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/without a problem|^0 errors, \d+ warnings/m),
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
  const folder = mkdtempSync(join(tmpdir(), 'factdeck-'))
  const build = (env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [resolve('src/cli/build.ts')], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    })
  const write = (text: string) => {
    mkdirSync(join(folder, 'content'), { recursive: true })
    writeFileSync(join(folder, 'content/tram.yaml'), text)
  }
  const decks = () => readFileSync(join(folder, 'dist/decks.json'), 'utf8')

  it('writes the decks, or says what keeps it from doing so and leaves them as they were', () => {
    write(storyText())
    expect(build()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^dist\/decks\.json: 1 story, \d+ questions/),
    })
    const before = decks()
    expect(JSON.parse(before)).toMatchObject([{ story: 'tram', format: 1 }])

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
    expect(decks()).toBe(before)
  })

  it('refuses a flawed question: where, on which fact, the rule, the words, what to do', () => {
    write(storyText({ facts: LAST_YEAR }))
    const { status, stderr } = build()
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^content\/tram\.yaml:18:5 error\[flawed-item\] the single-choice question [a-z2-7]{8} on “approval” cannot be asked:$/m,
    )
    for (const line of [
      '  “Which organisation approved the Line 9 tram last year?”',
      '  options: City Council / Ministry of Works / Savings Bank / Transport Union',
      '  relative-time: the stem names a time that depends on when it is read: “last year”',
      '  help: write the date itself: in “when:”',
    ]) {
      expect(stderr).toContain(`\n${line}`)
    }
    expect(stderr).toMatch(/or silence the question, and say why: silence: \{ [a-z2-7]{8}: … \}/)
    expect(stderr).toMatch(/^\d errors, 0 warnings in 1 story$/m)
  })
})

describe('npm run items', () => {
  it('shows every item with its key, and what is not asked', () => {
    const { status, stdout } = run('items', SERBIA)
    expect(status).toBe(0)
    expect(stdout).toMatch(/● Lithium/)
    expect(stdout).toMatch(/not asked: it is disputed/)
    expect(stdout).toMatch(
      /\d+ questions \(\d+ single-choice, \d+ true-false, .*\) on \d+ of \d+ facts/,
    )
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
    expect(run('forms', ...args).stdout).toBe(stdout)
  })

  it('prints them to be read', () => {
    const { stdout } = run('forms', SERBIA, '--length', '2')
    expect(stdout).toMatch(/^Form 1: 2 questions\n\n1\. .*\?\n {3}.*\n/)
    expect(stdout).toMatch(/\n {3}a\) .*\n {3}b\) .*\n(.*\n)+ {3}Key: \S+/)
  })

  it.each([
    ['--count', 'x'],
    ['--length', '0'],
    ['--seed', '-1'],
    ['--seed', '1.5'],
  ])('refuses %s=%s', (option, value) => {
    const { status, stderr } = run('forms', SERBIA, `${option}=${value}`)
    expect(status).toBe(1)
    expect(stderr).toContain(`${option} takes a whole number`)
  })

  it('refuses an option that it does not know', () => {
    expect(run('forms', SERBIA, '--sed', '1')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('usage: npm run forms'),
    })
  })
})
