import * as v from 'valibot'
import { LastUsed } from '../last-used.ts'
import { Response } from '../questions/play.ts'
import { Slug } from '../questions/slug.ts'
import type { Attempt, Practice } from './attempt.ts'
import { PlayError } from './error.ts'
import { createSeal, type Seal } from './seal.ts'

/** An attempt can be gone on with for so long after its start. */
export const LIFETIME_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Longer texts were never ours; they are not worth the work of a signature. An address may have
 * 16 KB (Workers limits), and 30 typed responses of 64 characters outside the Latin script need 10.
 */
const MOST_CHARACTERS = 12_288

/** Keeps signatures of attempts apart from those of anything else signed with the same key. */
const PURPOSE = 'factdeck attempt 1'

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const Time = Whole
const Seed = v.pipe(Whole, v.maxValue(2 ** 32 - 1))
const Length = v.pipe(Whole, v.minValue(1))

/** An attempt as it travels: a list, since the names of its parts would only make it longer. */
const Packed = v.strictTuple([
  v.string(), // id
  Slug, // story
  v.string(), // deck version
  Seed,
  Length,
  Time, // started
  Time, // answered
  v.string(), // name, or nothing
  v.boolean(), // repeat
  v.array(Response),
  v.boolean(), // finished
  v.nullable(v.union([Slug, v.strictTuple([Seed, Length, v.array(Whole)])])), // what is practised
])

export interface Signer {
  /** The attempt as a text that only this key can have made. */
  sign(attempt: Attempt): Promise<string>
  /**
   * The attempt in a token.
   * @throws PlayError `bad-token` if it is forged or altered, `expired-token` if it is too old
   */
  read(token: string, now: number): Promise<Attempt>
}

/** Signs attempts with a seal. */
export async function createSigner(secret: string): Promise<Signer> {
  return signerWith(await createSeal(secret))
}

/** A kilobyte each, as a rule. */
const MOST_KEPT = 300

/**
 * The same with a seal that is there. Each token is read three times, by two pages and the next move:
 * so those that were signed or read last are known, and their signatures not looked at again.
 */
export function signerWith(seal: Seal): Signer {
  const known = new LastUsed<string, Attempt>(MOST_KEPT)
  return {
    async sign(attempt) {
      const token = await seal.close(PURPOSE, JSON.stringify(pack(attempt)))
      known.keep(token, attempt)
      return token
    },
    async read(token, now) {
      if (token.length > MOST_CHARACTERS) throw new PlayError('bad-token')
      const attempt = known.get(token) ?? known.keep(token, await opened(seal, token))
      if (now - attempt.started > LIFETIME_MS) throw new PlayError('expired-token')
      return attempt
    },
  }
}

async function opened(seal: Seal, token: string): Promise<Attempt> {
  const text = await seal.open(PURPOSE, token)
  if (text === undefined) throw new PlayError('bad-token')
  return unpack(text)
}

function pack(attempt: Attempt): v.InferOutput<typeof Packed> {
  const { id, story, version, seed, length, started, answered, repeat, responses, finished } =
    attempt
  const { name = '', practice } = attempt
  return [
    ...([id, story, version, seed, length, started, answered, name, repeat, responses] as const),
    finished,
    practice ? packedPractice(practice) : null,
  ]
}

function unpack(text: string): Attempt {
  // Signed by us, so it parses; another release may have packed it otherwise.
  const packed = v.safeParse(v.pipe(v.string(), v.parseJson(), Packed), text)
  if (!packed.success) throw new PlayError('bad-token')
  const [
    id,
    story,
    version,
    seed,
    length,
    started,
    answered,
    name,
    repeat,
    responses,
    finished,
    practised,
  ] = packed.output
  return {
    ...{ id, story, version, seed, length, started, answered, repeat, responses, finished },
    ...(name !== '' && { name }),
    ...(practised && { practice: practiceFrom(practised) }),
  }
}

/** What is practised: a card, or the seed and length of a quiz with what was missed in it. */
type Practised = string | [seed: number, length: number, missed: number[]]

const packedPractice = (practice: Practice): Practised =>
  'card' in practice ? practice.card : [practice.seed, practice.length, practice.missed]

function practiceFrom(practised: Practised): Practice {
  if (typeof practised === 'string') return { card: practised }
  const [seed, length, missed] = practised
  return { seed, length, missed }
}
