import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './app-env.ts'
import { limit } from './limits.ts'
import { Problem } from './problem.ts'

/** Shorter keys could be guessed. */
const FEWEST_CHARACTERS = 16

/**
 * Lets only those through who have the editor key: as the password of a browser's dialog (RFC 7617),
 * with any user name, or as a bearer token (RFC 6750). Without a key set nobody gets through.
 */
export const requireEditorKey = createMiddleware<AppEnv>(async function requireEditorKey(c, next) {
  await checkKey(c, passwordIn(c) ?? bearerIn(c))
  await next()
})

/**
 * The same for what changes something: a bearer token only, as browsers send a password that they
 * know also when another site makes them do it.
 */
export const requireEditorToken = createMiddleware<AppEnv>(
  async function requireEditorToken(c, next) {
    await checkKey(c, bearerIn(c))
    await next()
  },
)

async function checkKey(c: Context<AppEnv>, given: string | undefined): Promise<void> {
  // What is asked for with a key is for nobody else's cache.
  c.header('Cache-Control', 'no-store')
  const expected = c.env.EDITOR_KEY ?? ''
  if (expected.length < FEWEST_CHARACTERS) {
    throw new Problem('no-editor-key')
  }
  if (given !== undefined && (await sameText(given, expected))) return
  // A browser asks without a key first: that is no guess.
  if (given !== undefined) await limit(c, 'key', 'editors')
  c.header('WWW-Authenticate', 'Basic realm="Factdeck for editors", charset="UTF-8"')
  throw new Problem('wrong-editor-key')
}

function passwordIn(c: Context): string | undefined {
  const [, encoded] = /^Basic ([\w+/=]+)$/i.exec(c.req.header('Authorization') ?? '') ?? []
  if (encoded === undefined) return undefined
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    return new TextDecoder().decode(bytes).replace(/^[^:]*:/, '')
  } catch {
    return undefined
  }
}

function bearerIn(c: Context): string | undefined {
  return /^Bearer (.+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
}

/** In a time that does not tell how much of the text is right: verifying a MAC takes constant time. */
async function sameText(given: string, expected: string): Promise<boolean> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const algorithm = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  const once = await crypto.subtle.importKey(
    'raw',
    crypto.getRandomValues(new Uint8Array(32)),
    algorithm,
    false,
    ['sign', 'verify'],
  )
  const mac = await crypto.subtle.sign('HMAC', once, bytes(expected))
  return crypto.subtle.verify('HMAC', once, mac, bytes(given))
}
