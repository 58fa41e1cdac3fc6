import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Attempt, MOST_QUESTIONS } from '../../src/play/attempt.ts'
import { PlayError } from '../../src/play/error.ts'
import { createSigner, LIFETIME_MS } from '../../src/play/token.ts'
import { MOST_TYPED, Response } from '../../src/questions/play.ts'

const KEY = 'a key of at least thirty-two characters'
const signer = await createSigner(KEY)
/** The same key where nothing was signed or read before. */
const elsewhere = () => createSigner(KEY)
const NOW = Date.UTC(2026, 0, 15)
const ATTEMPT: Attempt = {
  id: 'c7b0ff2e-8d43-4a0c-9a52-0d9e4f6a1234',
  story: 'a-story',
  version: '0123456789ab',
  seed: 4_294_967_295,
  length: 10,
  started: NOW,
  answered: NOW + 5000,
  name: 'Žana 🙂',
  repeat: true,
  responses: [0, 3, [1, 2], 'text'],
  finished: false,
}

const refusal = (token: string, now = NOW) =>
  signer.read(token, now).then(
    () => 'taken',
    (error: unknown) => (error instanceof PlayError ? error.code : error),
  )

describe('a token', () => {
  it('gives back the attempt that was signed, here and elsewhere', async () => {
    const { name: _, ...nameless } = ATTEMPT
    const practice = { ...nameless, practice: { seed: 7, length: 10, missed: [2, 9] } }
    const onCard = { ...nameless, practice: { card: 'a-card' } }
    for (const attempt of [ATTEMPT, nameless, practice, onCard]) {
      const token = await signer.sign(attempt)
      const other = await elsewhere()
      for (const reader of [signer, other, other]) {
        expect(await reader.read(token, NOW)).toEqual(attempt)
      }
    }
  })

  it('holds the longest quiz, each question answered with as much as can be typed', async () => {
    const responses = Array.from({ length: MOST_QUESTIONS }, () => '漢'.repeat(MOST_TYPED))
    expect(responses.every((response) => v.is(Response, response))).toBe(true)
    const attempt = { ...ATTEMPT, story: 'x'.repeat(60), name: '漢'.repeat(24), responses }
    expect(await (await elsewhere()).read(await signer.sign(attempt), NOW)).toEqual(attempt)
  })

  it('stands in an address as it is', async () => {
    expect(await signer.sign(ATTEMPT)).toMatch(/^[\w-]+\.[\w-]{43}$/)
  })

  it('is refused with any one character altered', async () => {
    const token = await signer.sign(ATTEMPT)
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ '
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 1),
        fc.constantFrom(...alphabet),
        async (at, character) => {
          fc.pre(token[at] !== character)
          expect(await refusal(token.slice(0, at) + character + token.slice(at + 1))).toBe(
            'bad-token',
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is refused in every other spelling of its signature', async () => {
    const token = await signer.sign(ATTEMPT)
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    for (const character of last) {
      if (token.endsWith(character)) continue
      expect(await refusal(token.slice(0, -1) + character)).toBe('bad-token')
    }
  })

  it('is refused when it is anything else', async () => {
    const anything = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String())
    await fc.assert(
      fc.asyncProperty(anything, anything, async (payload, signature) => {
        expect(await refusal(payload)).toBe('bad-token')
        expect(await refusal(`${payload}.${signature}`)).toBe('bad-token')
      }),
    )
    expect(await refusal('a'.repeat(100_000))).toBe('bad-token')
  })

  it('is refused when another key signed it', async () => {
    const other = await createSigner('another key of more than thirty-two characters')
    expect(await refusal(await other.sign(ATTEMPT))).toBe('bad-token')
  })

  it('expires after seven days, not before', async () => {
    const token = await signer.sign(ATTEMPT)
    for (let time = 0; time < 2; time++) {
      expect(await refusal(token, NOW + LIFETIME_MS)).toBe('taken')
      expect(await refusal(token, NOW + LIFETIME_MS + 1)).toBe('expired-token')
    }
  })
})
