import { execFile } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileText } from '../../src/cli/stories.ts'
import { textFile } from '../fixtures/command.ts'
import { ARTICLE, INVITED, OPENED, OWED, proposes, says, startModel } from '../fixtures/model.ts'

// npm run draft with a language model that answers well or not at all.

const FILE = textFile(ARTICLE)

let model: Awaited<ReturnType<typeof startModel>>
beforeAll(async () => {
  model = await startModel()
})
afterAll(() => model.close())

/** Runs the command as an editor does, with this in the environment. */
function draft(variables: Record<string, string> = settings()) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...variables }
  return new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
    const args = ['src/cli/draft.ts', FILE, '--date', '2025']
    execFile(process.execPath, args, { env }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }),
    )
  })
}

const settings = () => ({ DRAFT_MODEL_URL: model.url, DRAFT_MODEL: 'some-model' })

describe('npm run draft with a language model', () => {
  it('takes over what stands in the article, and says which facts are the model’s', async () => {
    model.answersWith(
      says(`Here it is:\n\`\`\`json\n${JSON.stringify({ facts: [INVITED, OPENED] })}\n\`\`\``),
    )
    const { status, stdout, stderr } = await draft()
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'some-model: 2 facts taken over, 0 left out\n',
    })
    expect(stdout).toContain(`# Written by a language model.
  - proposed: true
    id: wroblewska-open-2
    paragraph: 1
    subject: wroblewska
    verb: open
    object: nowy-port-tunnel
    with: a feast
    when: 2021-03
`)
    expect(stdout).toContain(`    verb: invite
    object: { amount: "1,200 guests" }
    to: the opening
`)
    const { problems } = compileText('content/new.yaml', stdout)
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['unconfirmed']))
  })

  it('drops one fact, and keeps the others', async () => {
    model.answersWith(proposes(OPENED, OWED, 'nonsense', INVITED))
    const { stdout, stderr } = await draft()
    expect(stderr).toContain(
      'left out: Gdańsk owe 37 million euros: the name “Gdańsk” does not stand in paragraph 3\n',
    )
    expect(stderr).toContain('left out: "nonsense": Invalid type')
    expect(stderr).toContain('some-model: 2 facts taken over, 2 left out\n')
    expect(stdout.match(/Written by a language model/g)).toHaveLength(2)
  })

  it('makes the draft by rules where the model does not answer', async () => {
    model.answersWith(() => {})
    const { status, stdout, stderr } = await draft({ ...settings(), DRAFT_MODEL_SECONDS: '1' })
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'some-model: it did not answer within 1 seconds. The draft is made by rules alone.\n',
    })
    expect(stdout).toContain('id: wroblewska-open\n')
    expect(stdout).not.toContain('language model')
  })

  it('sends the numbered paragraphs and the key to the address that was set', async () => {
    model.answersWith(proposes())
    model.asked.length = 0
    await draft({ ...settings(), DRAFT_MODEL_KEY: 'a-secret' })
    const [{ path, key, body } = { path: '', key: '', body: '' }] = model.asked
    expect({ path, key }).toEqual({ path: '/v1/chat/completions', key: 'Bearer a-secret' })
    expect(JSON.parse(body)).toMatchObject({ model: 'some-model', temperature: 0 })
    expect(body).toContain('[1] Mayor Zofia Wróblewska opened')
  })

  it('asks no model where none is set', async () => {
    model.asked.length = 0
    expect((await draft({})).stderr).toBe('')
    expect(model.asked).toEqual([])
  })

  it.each([
    [{ DRAFT_MODEL: 'some-model' }, 'set both, or none'],
    [{ DRAFT_MODEL_URL: 'ftp://a.example', DRAFT_MODEL: 'm' }, 'DRAFT_MODEL_URL is the address'],
    [
      { DRAFT_MODEL_URL: 'http://127.0.0.1:9', DRAFT_MODEL: 'm', DRAFT_MODEL_SECONDS: 'long' },
      '1 to 600',
    ],
  ])(
    'refuses settings that it cannot use: %o',
    async (variables: Record<string, string>, reason) => {
      const { status, stdout, stderr } = await draft(variables)
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr).toContain(reason)
    },
  )
})
