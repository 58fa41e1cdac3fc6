import { createMiddleware } from 'hono/factory'
import { createSeal, type Seal } from '../play/seal.ts'
import { type Signer, signerWith } from '../play/token.ts'
import type { AppEnv } from './app-env.ts'
import { Problem } from './problem.ts'

/** Enough for HMAC-SHA-256 when the characters are random (NIST SP 800-107, 5.3.4). */
const FEWEST_CHARACTERS = 32

/** What an isolate seals and signs with, by the key: importing that once is enough. */
const tools = new Map<string, Promise<{ seal: Seal; signer: Signer }>>()

async function toolsFrom(secret: string): Promise<{ seal: Seal; signer: Signer }> {
  const seal = await createSeal(secret)
  return { seal, signer: signerWith(seal) }
}

/** Gives every door behind it the seal and the signer; without a proper key they all answer what to run. */
export const requireSigningKey = createMiddleware<AppEnv>(
  async function requireSigningKey(c, next) {
    // The generated type says that it is a string; only the deployment decides that.
    const secret: unknown = c.env.SIGNING_KEY
    if (typeof secret !== 'string' || secret.length < FEWEST_CHARACTERS) {
      throw new Problem('not-configured')
    }
    const made = tools.get(secret) ?? toolsFrom(secret)
    tools.set(secret, made)
    const { seal, signer } = await made
    c.set('seal', seal)
    c.set('signer', signer)
    await next()
  },
)
