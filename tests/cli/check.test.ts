import { describe, expect, it } from 'vitest'
import { folderOf, run, runIn, storyFile, textFile } from '../fixtures/command.ts'
import { storyText } from '../fixtures/story.ts'

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

  it('warns where the words are those of the article', () => {
    const file = storyFile(storyText())
    const article = textFile(
      'Late at night the City Council approved the Line 9 tram in June 2023.',
    )
    const { status, stdout } = run('check', file, '--article', article)
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /tram\.yaml:18:5 warning\[words-of-source\] the fact “approval” shares 11 words .*\n {2}help: say it in your own words/,
    )
    expect(stdout).toContain('0 errors, 1 warning in 1 story')
  })

  it.each([
    ['no file', 'no-such.txt', 'no-such.txt: there is no such file'],
    ['a folder', 'content', 'content: is a folder; name the file of an article in it'],
    ['an empty file', textFile(' \n\n'), 'is empty; paste the article into it'],
    ['Latin-1', textFile(Buffer.from('Un café', 'latin1')), 'is no text in UTF-8'],
    ['a picture', textFile(Buffer.from([0x47, 0x49, 0x46, 0, 1, 2])), 'is no text in UTF-8'],
    ['a book', textFile('A word. '.repeat(40_000)), 'has 313 KiB, and an article at most 256'],
  ])('takes no article from %s', (_, article, message) => {
    const { status, stdout, stderr } = run('check', storyFile(storyText()), '--article', article)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('compares one story with an article, not many', () => {
    const { status, stderr } = run('check', '--article', 'article.txt')
    expect(status).toBe(1)
    expect(stderr).toContain('usage: npm run check [-- FILE …], or -- FILE --article ARTICLE.txt')
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
