import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import stories from '#stories'
import { deckPath } from '../../src/deck/built.ts'
import { DECKS } from '../fixtures/decks.ts'
import { startWorker } from '../fixtures/worker.ts'

// Decks lie among the static files of the Worker as it is deployed; only the Worker reads them.

let worker: Awaited<ReturnType<typeof startWorker>>
beforeAll(async () => {
  worker = await startWorker()
})
afterAll(() => worker.close())

interface Answer {
  status: number | undefined
  location: string | undefined
  body: string
}

/** Asks for a path as it stands: `fetch` would tidy it up. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = worker.url
    request({ hostname, port, path, method, headers, agent: false }, async (response) => {
      const { statusCode: status, headers } = response
      resolve({ status, location: headers.location, body: await text(response) })
    })
      .on('error', reject)
      .end()
  })
}

/** Goes wherever an answer leads, as a browser does. */
async function follow(path: string): Promise<Answer[]> {
  const answers = [await ask(path)]
  for (let last = answers[0]; last?.location !== undefined && answers.length < 5; ) {
    const { pathname } = new URL(last.location, worker.url)
    last = await ask(pathname)
    answers.push(last)
  }
  return answers
}

/** What only decks have: the format, and what is said of each question’s key. */
const OF_A_DECK = /"format":1|"items":\[\{|"explanation"/

const DECK_PATH = deckPath(stories[0] ?? expect.fail('no story'))
const NAME = DECK_PATH.slice('/_decks/'.length)
const encoded = (text: string) =>
  [...text].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')

/** Other ways to write the address of a deck, or of the folder they are in. */
const VARIANTS = {
  'the address itself': DECK_PATH,
  'with a query': `${DECK_PATH}?a=b`,
  'the underscore encoded': `/%5Fdecks/${NAME}`,
  'the underscore encoded in small letters': `/%5fdecks/${NAME}`,
  'the folder encoded': `/${encoded('_decks')}/${NAME}`,
  'a letter encoded': `/_%64ecks/${NAME}`,
  'the name encoded': `/_decks/${encoded(NAME)}`,
  'all of it encoded': `/${encoded(`_decks/${NAME}`)}`,
  'the slash encoded': `/_decks%2F${NAME}`,
  'the slash encoded twice': `/_decks%252F${NAME}`,
  'the first slash encoded': `/%2F_decks/${NAME}`,
  'encoded twice': `/%255Fdecks/${NAME}`,
  'two slashes before': `//_decks/${NAME}`,
  'many slashes before': `////_decks/${NAME}`,
  'two slashes between': `/_decks//${NAME}`,
  'a slash behind': `${DECK_PATH}/`,
  'slashes behind': `${DECK_PATH}//`,
  'an encoded slash behind': `${DECK_PATH}%2F`,
  'a dot before': `/./_decks/${NAME}`,
  'an encoded dot before': `/%2e/_decks/${NAME}`,
  'up from another folder': `/share/../_decks/${NAME}`,
  'up from another folder, encoded': `/share/%2e%2e/_decks/${NAME}`,
  'up from another folder, the slash encoded': `/share/..%2F_decks/${NAME}`,
  'up from its own folder': `/_decks/../_decks/${NAME}`,
  backslashes: `\\_decks\\${NAME}`,
  'a backslash between': `/_decks\\${NAME}`,
  'encoded backslashes': `/_decks%5C${NAME}`,
  'another case': `/_DECKS/${NAME}`,
  'another case of the name': `/_decks/${NAME.toUpperCase()}`,
  'another case of the ending': DECK_PATH.replace(/json$/, 'JSON'),
  'without its ending': DECK_PATH.replace(/\.json$/, ''),
  'as a page': `${DECK_PATH}.html`,
  'as a folder with a page': `${DECK_PATH}/index.html`,
  'as a folder with an index': `${DECK_PATH}/index`,
  'with a dot behind': `${DECK_PATH}.`,
  'with a space behind': `${DECK_PATH}%20`,
  'with a zero behind': `${DECK_PATH}%00`,
  'with a line break before': `/%0A_decks/${NAME}`,
  'with a line break within': `/_decks/%0A/../${NAME}`,
  'with a tab within': `/_de%09cks/${NAME}`,
  'with a semicolon': `${DECK_PATH};a`,
  'with what is no encoding': `/%5Fdecks/%ZZ/../${NAME}`,
  'with a fragment': `${DECK_PATH}#a`,
  'of a story alone': `/_decks/${stories[0]?.story}.json`,
  'of a version': `/_decks/${stories[0]?.story}.${stories[0]?.version}.json`,
  'the folder': '/_decks',
  'the folder with a slash': '/_decks/',
  'the folder encoded, with a slash': '/%5Fdecks/',
  'the folder’s page': '/_decks/index.html',
  'as a whole address': `http://localhost${DECK_PATH}`,
  'as a whole address, encoded': `http://localhost/%5Fdecks/${NAME}`,
}

describe('a deck', () => {
  it.each(Object.entries(VARIANTS))('is not had at %s', async (_, path) => {
    for (const { status, body } of await follow(path)) {
      expect(status).not.toBe(200)
      expect(body).not.toMatch(OF_A_DECK)
    }
    expect((await follow(path)).at(-1)?.status).toBeGreaterThanOrEqual(400)
  })

  it.each(stories.map((story) => [story.story, deckPath(story)]))(
    'of %s is answered by the Worker as what is not there, however it is asked for',
    async (_, path) => {
      const hash = /[0-9a-f]{64}/.exec(path)?.[0]
      const nothing = await ask('/_decks/nothing.json')
      expect(nothing.status).toBe(404)
      for (const headers of [
        {},
        { Range: 'bytes=0-99' },
        { 'If-None-Match': '*' },
        { 'If-None-Match': `"${hash}"` },
        { 'If-Modified-Since': new Date().toUTCString() },
        { 'Sec-Fetch-Mode': 'navigate', Accept: 'text/html' },
        { 'X-HTTP-Method-Override': 'GET' },
        { 'X-Original-URL': path, 'X-Rewrite-URL': path },
      ]) {
        expect(await ask(path, 'GET', headers)).toEqual(nothing)
      }
      expect(await ask(path, 'HEAD')).toEqual({ ...nothing, body: '' })
      for (const method of ['OPTIONS', 'POST', 'PUT', 'DELETE']) {
        const { status, body } = await ask(path, method)
        expect([method, status]).toEqual([method, 404])
        expect(body).not.toMatch(OF_A_DECK)
      }
    },
  )

  it('is not named by anything that can be had', async () => {
    for (const path of ['/', '/api/v1/stories', `/s/${DECKS[0]?.story}`, '/sw.js', '/_headers']) {
      const { body } = await ask(path)
      expect(body).not.toMatch(/_decks|[0-9a-f]{64}/)
    }
  })

  it('is served to those who play all the same', async () => {
    for (const { story, title } of DECKS) {
      const page = await ask(`/s/${story}`)
      expect([page.status, page.body.includes('<h1')]).toEqual([200, true])
      expect((await ask('/')).body).toContain(title)
    }
  })
})
