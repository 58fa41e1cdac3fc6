import { describe, expect, it } from 'vitest'
import { run, runIn, storyFile } from '../fixtures/command.ts'
import { storyText } from '../fixtures/story.ts'

const SERBIA = 'content/serbia-balancing-act.yaml'
const SMALL = storyFile(storyText())

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
    // An order asks about three facts and more.
    expect(stdout).toMatch(
      /\nAll ask about the same [4-9] facts\.\nForm 1: expected difficulty 0\.\d\d\nForm 2: expected difficulty 0\.\d\d, \d other than in form 1\n$/,
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
