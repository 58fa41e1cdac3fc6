import { describe, expect, it } from 'vitest'
import { folderOf, run, runIn, storyFile } from '../fixtures/command.ts'
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
