import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type BuiltStory, deckPath } from '../../src/deck/built.ts'
import { folderOf, runIn } from '../fixtures/command.ts'
import { storyText } from '../fixtures/story.ts'

const LAST_YEAR = `facts:
  - { id: approval, paragraph: 1, subject: council, verb: approve, object: line-9, how: last year }
`

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
