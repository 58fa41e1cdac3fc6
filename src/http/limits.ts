import type { Context } from 'hono'
import type { Run } from '../play/attempt.ts'
import type { AppEnv } from './app-env.ts'
import { Problem } from './problem.ts'

/** What is limited; how often it may be done stands in wrangler.toml. */
const LIMITERS = {
  /** Starting a quiz, by story and address. */
  start: 'STARTS',
  /** Finishing one, by story and address. */
  finish: 'FINISHES',
  /** Finishing the same one, by attempt. */
  again: 'REPEATED_FINISHES',
  /** Reporting a question, by story and address. */
  report: 'REPORTS',
  /** Trying editor keys, by address. */
  key: 'WRONG_KEYS',
  /** Joining a room, by room and address. */
  join: 'JOINS',
} as const

/** Every limit is counted in windows of so many seconds. */
const WINDOW_SECONDS = 60

/**
 * Ends a request with 429 when the same was done too often. A whole class can share an address, so
 * what comes from one is limited for each story or room apart, with room for some hundred players.
 * @param where the story, room or attempt
 * @throws Problem `too-many-requests`
 */
export async function limit(
  c: Context<AppEnv>,
  what: keyof typeof LIMITERS,
  where: string,
): Promise<void> {
  const key = what === 'again' ? where : `${where} ${networkOf(c)}`
  if (await isAllowed(c.env[LIMITERS[what]], key)) return
  c.header('Retry-After', String(WINDOW_SECONDS))
  throw new Problem('too-many-requests')
}

/** The limits of a finish: of one attempt, and of all that finish at one address. */
export async function limitFinish(c: Context<AppEnv>, { attempt }: Run): Promise<void> {
  await limit(c, 'again', attempt.id)
  await limit(c, 'finish', attempt.story)
}

/** A limiter in trouble, or none at all, keeps nobody from playing. */
async function isAllowed(limiter: RateLimit | undefined, key: string): Promise<boolean> {
  try {
    return (await limiter?.limit({ key }))?.success ?? true
  } catch (error) {
    console.error(error)
    return true
  }
}

/** Where a request comes from: its address, of IPv6 the network, in which a visitor has many. */
function networkOf(c: Context): string {
  const address = c.req.header('CF-Connecting-IP') ?? ''
  if (!address.includes(':')) return address
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}
