import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { type Filled, readResponse } from '../../src/pages/quiz/input/read.ts'
import { type Input, Response } from '../../src/questions/play.ts'
import { stringsFor } from '../../src/ui/strings/index.ts'
import { form, testApp } from '../fixtures/app.ts'
import { DECK } from '../fixtures/decks.ts'
import { INPUTS, RESPONSES } from '../fixtures/input.ts'
import { Reader } from '../fixtures/reader.ts'

// Every type of input, in a quiz whose questions all take it.

const question = vi.hoisted((): { input: Input; score: number } => ({
  input: { type: 'text' },
  score: 1,
}))
vi.mock('../../src/questions/kinds/play.ts', async (original) => ({
  ...(await original<object>()),
  present: () => ({ stem: 'What is it?', input: question.input }),
  grade: (_item: unknown, _order: unknown, response: Response) => ({
    score: question.score,
    given: JSON.stringify(response),
    right: 'the right one',
    key: 0,
  }),
}))

const types = Object.values(INPUTS).map(({ type }) => type)

/** A reader before a question with this input. */
async function asked(input: Input): Promise<Reader> {
  question.input = input
  const reader = new Reader(testApp().fetch)
  await reader.open(`/s/${DECK.story}/quiz`)
  await reader.submit()
  return reader
}

describe('an input', () => {
  it.each(types)(
    'of type %s shows all that there is to it, and every field is labelled',
    async (type) => {
      const { form, html } = await asked(INPUTS[type])
      expect(form.input).toEqual(INPUTS[type])
      const fields = [...html.matchAll(/<(?:input|select) [^>]*id="([^"]*)"/g)]
      expect(fields.length).toBeGreaterThan(0)
      for (const [field, id] of fields) {
        if (!/radio|checkbox/.test(field)) expect(html).toContain(`<label for="${id}">`)
        else expect(html).toMatch(new RegExp(`<label class="option"><input [^>]*id="${id}"`))
      }
    },
  )

  it.each(types)('of type %s is graded by what was filled in', async (type) => {
    const reader = await asked(INPUTS[type])
    await reader.respond(RESPONSES[type])
    expect(reader.status).toBe(200)
    expect(reader.text).toContain(`Your answer: ${JSON.stringify(RESPONSES[type])}`)
  })

  it.each(types)('of type %s that comes back untouched says what to do', async (type) => {
    const reader = await asked(INPUTS[type])
    await reader.submit()
    expect(reader.status).toBe(422)
    expect(reader.html).toMatch(/role="alert"/)
    expect(reader.text).toContain('There is no answer yet')
    const [, target] = /<a href="#([^"]*)">[^<]+<\/a><\/p><\/div>/.exec(reader.html) ?? []
    expect(reader.html).toMatch(new RegExp(`<(input|select) [^>]*id="${target}"[^>]*aria-invalid`))
    expect(reader.form.input).toEqual(INPUTS[type])
  })
})

describe('a year to guess', () => {
  it('is written as years are, without a mark between thousands', async () => {
    const years: Input = { type: 'number', min: 1851, max: 1918, step: 1, unit: '' }
    const { form, html, text } = await asked(years)
    expect(form.input).toEqual(years)
    expect(text).toContain('A number from 1851 to 1918.')
    expect(html).not.toMatch(/1[,.]\d{3}/)
  })
})

describe('an input that is filled in only partly, or wrongly', () => {
  it.each<[what: string, Input, values: string[], advice: string, wrong: number[]]>([
    ['a place is missing', INPUTS.order, ['1', '', '3', '2'], 'from 1 to 4', [2]],
    ['a place is taken twice', INPUTS.order, ['1', '3', '3', '2'], 'from 1 to 4', [2, 3]],
    ['a partner is missing', INPUTS.match, ['', '1'], 'Choose an answer for each', [1]],
    ['two have one partner', INPUTS.match, ['1', '1'], 'and none twice', [1, 2]],
    ['the number is none', INPUTS.number, ['lots'], 'type a number from 20 to 1,500 million', [1]],
    ['the number is too small', INPUTS.number, ['19.9'], 'from 20 to 1,500 million euros', [1]],
    ['the number is too large', INPUTS.number, ['1,501'], 'from 20 to 1,500 million euros', [1]],
    ['the text is too long', INPUTS.text, ['x'.repeat(65)], 'at most 64 characters', [1]],
  ])('%s: it comes back as it was, with what to do', async (_, input, response, advice, wrong) => {
    const reader = await asked(input)
    const before = reader.path
    await reader.submit({ response })
    expect([reader.status, reader.path]).toEqual([422, before.replace(/\?.*/, '')])
    expect(reader.text).toContain('The answer cannot be counted as it is')
    expect(reader.text).toContain(advice)
    const kept = reader.form.sends.filter(([name]) => name === 'response')
    expect(kept.map(([, value]) => value)).toEqual(response)
    const marked = [...reader.html.matchAll(/id="response-(\d)"[^>]* aria-invalid="true"/g)]
    expect(marked.map(([, field]) => Number(field))).toEqual(wrong)
    expect(reader.html).toContain(`<a href="#response-${wrong[0]}">`)

    await reader.respond(RESPONSES[input.type])
    expect(reader.text).toContain(`Your answer: ${JSON.stringify(RESPONSES[input.type])}`)
  })
})

describe('an input that nobody can have filled in like this', () => {
  it.each<[Input, Record<string, string | string[]>]>([
    [INPUTS.choice, { response: '3' }],
    [INPUTS.choice, { response: ['0', '1'] }],
    [INPUTS.choice, { response: 'Ana' }],
    [INPUTS.choices, { response: ['1', '4'] }],
    [INPUTS.choices, { response: ['1', '1'] }],
    [INPUTS.choices, { response: '' }],
    [INPUTS.number, { response: ['30', '40'] }],
    [INPUTS.number, { 'response-slider': '10' }],
    [INPUTS.number, { 'response-slider': 'NaN' }],
    [INPUTS.number, { 'response-slider': '' }],
    [INPUTS.order, { response: ['0', '1', '2', '3'] }],
    [INPUTS.order, { response: ['1', '2', '3'] }],
    [INPUTS.order, { response: ['1', '2', '3', '4', '5'] }],
    [INPUTS.order, { response: ['1', '2', '3', '-4'] }],
    [INPUTS.match, { response: ['0', '3'] }],
    [INPUTS.match, { response: ['0', '1', '2'] }],
    [INPUTS.match, { response: '0' }],
    [INPUTS.text, { response: ['a', 'b'] }],
  ])('%o with %o is refused', async (input, fields) => {
    const reader = await asked(input)
    await reader.submit(fields)
    expect(reader.status).toBe(422)
    expect(reader.text).toContain('That is no answer to this question')
  })
})

describe('a number', () => {
  it.each<[what: string, Record<string, string>, graded: number]>([
    ['is where the slider was put', { 'response-slider': '250.5' }, 250.5],
    [
      'counts as it was typed, wherever the slider is',
      { 'response-slider': '250', response: '84' },
      84,
    ],
    ['may be typed with its unit', { response: '84 million euros' }, 84],
    ['may be the lowest one, if it is typed', { response: '20' }, 20],
    ['may lie between the steps of the slider', { response: '84.25' }, 84.25],
    ['may be the highest one', { 'response-slider': '1500' }, 1500],
  ])('%s', async (_, fields, graded) => {
    const reader = await asked(INPUTS.number)
    await reader.submit(fields)
    expect(reader.text).toContain(`Your answer: ${graded} `)
  })

  it('in percent may be typed with the sign', async () => {
    const reader = await asked({ type: 'number', min: 0, max: 100, step: 1, unit: '%' })
    expect(reader.text).toContain('A number from 0 to 100%.')
    await reader.submit({ response: '59 %' })
    expect(reader.text).toContain('Your answer: 59 ')
  })

  it('shows what the slider stands for on its way, in fewer places where numbers are long', async () => {
    expect((await asked(INPUTS.number)).text).toMatch(/ 500 1,000 1,500 /)
    const long = { ...INPUTS.number, min: 0, max: 9_000_000 }
    expect((await asked(long)).text).toMatch(/ 0 5,000,000 /)
  })

  it('typed wrongly leaves the slider where it was', async () => {
    const reader = await asked(INPUTS.number)
    await reader.submit({ 'response-slider': '250', response: 'lots' })
    expect(reader.form.fields).toMatchObject({ 'response-slider': '250', response: 'lots' })
  })
})

describe('a response that is partly right', () => {
  it('says so by word and sign, with its points', async () => {
    const reader = await asked(INPUTS.choices)
    question.score = 2 / 3
    try {
      await reader.respond([0])
      expect(reader.text).toContain('Partly right 0.67 of 1 point')
      expect(reader.text).toContain('Right answer: the right one')
    } finally {
      question.score = 1
    }
  })
})

describe('a form sent out of turn', () => {
  it('is told so before anything is said about its fields', async () => {
    const { fetch } = testApp()
    question.input = INPUTS.order
    const reader = new Reader(fetch)
    await reader.open(`/s/${DECK.story}/quiz`)
    await reader.submit()
    const { action, fields } = reader.form
    for (const question of ['2', '9']) {
      const answer = await fetch(action, form({ ...fields, question }))
      expect(answer.status).toBe(409)
    }
  })
})

describe('whatever comes back in the fields', () => {
  const input: fc.Arbitrary<Input> = fc.oneof(
    fc.constantFrom(...Object.values(INPUTS)),
    fc.record({
      type: fc.constant('number' as const),
      min: fc.integer({ min: -100, max: 100 }),
      max: fc.integer({ min: 101, max: 1000 }),
      step: fc.constant(1),
      unit: fc.constantFrom('', '%', 'euros'),
    }),
  )
  const value = fc.oneof(
    fc.constantFrom('', '0', '1', '2', '3', '4', '30', '1e3', '-1', '00', ' ', 'NaN', '\u0000'),
    fc.string({ unit: 'binary' }),
  )
  const filled: fc.Arbitrary<Filled> = fc.record({
    values: fc.array(value, { maxLength: 6 }),
    slider: fc.option(value, { nil: undefined }),
  })
  const positions = (count: number) => fc.constant(Array.from({ length: count }, (_, at) => at))

  it('is a response of the right shape, a fault in fields that there are, or nothing', () => {
    fc.assert(
      fc.property(input, filled, (input, filled) => {
        const reading = readResponse(input, filled, stringsFor('en'))
        if (!reading) return
        if ('response' in reading) {
          expect(v.is(Response, reading.response)).toBe(true)
          expect(fits(input, reading.response)).toBe(true)
          return
        }
        expect(reading.fault.fields.length).toBeGreaterThan(0)
        for (const field of reading.fault.fields) expect(field).toBeLessThan(fieldsOf(input))
      }),
      { numRuns: 5000 },
    )
  })

  it('is the very order that the places say', () => {
    const order = positions(4).chain((all) => fc.shuffledSubarray(all, { minLength: 4 }))
    fc.assert(
      fc.property(order, (response) => {
        const values = [0, 1, 2, 3].map((option) => String(response.indexOf(option) + 1))
        expect(readResponse(INPUTS.order, { values }, stringsFor('en'))).toEqual({ response })
      }),
    )
  })
})

/** How many fields of an input hold its response. */
function fieldsOf(input: Input): number {
  if (input.type === 'match') return input.prompts.length
  return 'options' in input ? input.options.length : 1
}

/** Whether a response is of the shape that the input promises. */
function fits(input: Input, response: Response): boolean {
  const list = typeof response === 'object' ? response : []
  const distinct = new Set(list).size === list.length
  const known = 'options' in input && list.every((position) => position < input.options.length)
  switch (input.type) {
    case 'choice':
      return typeof response === 'number' && response in input.options
    case 'choices':
      return list.length > 0 && distinct && known
    case 'number':
      return typeof response === 'number' && response >= input.min && response <= input.max
    case 'order':
      return list.length === input.options.length && distinct && known
    case 'match':
      return list.length === input.prompts.length && distinct && known
    case 'text':
      return typeof response === 'string' && response.length >= 1 && response.length <= 64
  }
}
