import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArticle } from '../../src/draft/article.ts'
import { ModelFailure } from '../../src/draft/model/client.ts'
import { modelProposals } from '../../src/draft/model/propose.ts'
import { readingOf } from '../../src/draft/reading.ts'
import { ARTICLE, INVITED, OPENED, OWED, proposes, says, startModel } from '../fixtures/model.ts'

// A model that answers badly: nothing comes through that does not stand in the paragraph it names.

let model: Awaited<ReturnType<typeof startModel>>
beforeAll(async () => {
  model = await startModel()
})
afterAll(() => model.close())

const article = readArticle(ARTICLE)

const asked = (seconds = 60) =>
  modelProposals({ address: model.url, model: 'some-model', seconds }, article, {
    reading: readingOf(article),
    groups: [],
  })

/** Why nothing is left of a fact that a model proposed. */
async function verdict(fact: unknown): Promise<string | undefined> {
  model.answersWith(proposes(fact))
  const { proposals, dropped } = await asked()
  expect(proposals).toEqual([])
  return dropped[0]?.reason
}

describe('what a language model proposes', () => {
  it('comes through where it stands in the article', async () => {
    const claim = { ...INVITED, status: 'claim', speaker: 'guests', verb: 'enjoy' }
    model.answersWith(proposes(OPENED, INVITED, claim))
    const { proposals, groups, dropped } = await asked()
    expect(dropped).toEqual([])
    expect(proposals).toHaveLength(3)
    expect(groups).toMatchObject([{ type: 'group', name: 'Guests' }])
  })

  it.each([
    [
      'another number',
      { ...INVITED, object: '1,300 guests' },
      'a number of “1,300 guests” does not stand in paragraph 2',
    ],
    ['another number in words', { ...INVITED, object: 'four guests' }, 'a number of “four guests”'],
    [
      'another scale',
      { ...OWED, subject: 'Budrem', object: '€37 billion' },
      'a number of “€37 billion”',
    ],
    [
      'another thing counted',
      { ...INVITED, object: '1,200 soldiers' },
      '“1,200 soldiers” does not stand with what it counts',
    ],
    [
      'a number of another paragraph',
      { ...OPENED, object: '1,200 guests' },
      'a number of “1,200 guests” does not stand in paragraph 1',
    ],
    ['another year', { ...OPENED, when: '2022' }, 'the date 2022 does not stand in paragraph 1'],
    [
      'a day that is not told',
      { ...OPENED, when: '2021-03-04' },
      'the date 2021-03-04 does not stand',
    ],
    [
      'a date for “Thursday”',
      { ...INVITED, when: '2021-03-04' },
      'the date 2021-03-04 does not stand in paragraph 2',
    ],
    ['a year in a slot', { ...OPENED, prepositions: { since: '1999' } }, 'a number of “1999”'],
  ])('drops what has an invented number: %s', async (_, fact, reason) => {
    expect(await verdict(fact)).toContain(reason)
  })

  it.each([
    [
      'somebody',
      { ...OPENED, subject: 'John Smith' },
      'the name “John” does not stand in paragraph 1',
    ],
    ['in small letters', { ...OPENED, subject: 'vladimir' }, 'the name “vladimir” does not stand'],
    [
      'in the middle of words',
      { ...OPENED, object: 'the tunnel of King Kazimierz' },
      'the name “King”',
    ],
    [
      'of another paragraph',
      { ...INVITED, subject: 'Zofia Wróblewska' },
      'the name “Zofia” does not stand in paragraph 2',
    ],
    ['as the speaker', { ...INVITED, status: 'claim', speaker: 'Ana Petrović' }, 'the name “Ana”'],
  ])('drops what has an invented name: %s', async (_, fact, reason) => {
    expect(await verdict(fact)).toContain(reason)
  })

  it.each([
    [
      'a paragraph that there is not',
      { ...OPENED, paragraph: 9 },
      'the article has no paragraph 9',
    ],
    ['no paragraph', { ...OPENED, paragraph: undefined }, 'paragraph: '],
    [
      'a claim of nobody',
      { ...INVITED, status: 'claim' },
      'it is somebody’s word, and does not say whose',
    ],
    [
      'a claim of people who are not there',
      { ...INVITED, status: 'claim', speaker: 'officials' },
      'does not say whose',
    ],
    ['no verb', { ...OPENED, verb: 'quickly' }, '“quickly” is no verb'],
    ['nobody', { paragraph: 1, verb: 'open' }, 'it says nothing of anybody'],
    ['an unknown preposition', { ...OPENED, prepositions: { qua: 'a feast' } }, 'prepositions.qua'],
    ['a whole page', { ...OPENED, object: 'a feast '.repeat(50) }, 'object: '],
  ])('drops what is no fact: %s', async (_, fact, reason) => {
    expect(await verdict(fact)).toContain(reason)
  })

  it.each([
    ['broken JSON', says('{"facts": [{"paragraph": 1,'), 'it did not write JSON with a list'],
    ['words', says('I would rather not.'), 'it did not write JSON with a list'],
    ['too many facts', proposes(...Array(201).fill(OPENED)), 'with a list of at most 200 facts'],
    [
      'another kind of answer',
      (response) => void response.end('{"ok":true}'),
      'its answer is no chat completion',
    ],
    ['an error', (response) => void response.writeHead(503).end(), 'it answered with 503'],
    [
      'another address',
      (response) => void response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end(),
      'it cannot be reached',
    ],
    [
      'a flood',
      (response) => void response.end('x'.repeat(2 ** 20 + 1)),
      'its answer is larger than 1024 KiB',
    ],
    [
      'half an answer, and then nothing',
      (response) => void response.write('{"choices": ['),
      'it did not answer within 0.3 seconds',
    ],
    ['nothing', () => {}, 'it did not answer within 0.3 seconds'],
  ] satisfies [string, Parameters<typeof model.answersWith>[0], string][])(
    'has nothing from a model that answers with %s',
    async (_, answer, reason) => {
      model.answersWith(answer)
      await expect(asked(0.3)).rejects.toThrow(ModelFailure)
      await expect(asked(0.3)).rejects.toThrow(reason)
    },
  )
})
