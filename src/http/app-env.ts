import type { Signer } from '../play/token.ts'

/** What every door finds in its context. */
export interface AppEnv {
  Bindings: Env
  Variables: { signer: Signer }
}
