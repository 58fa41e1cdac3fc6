import type { DeckSource } from '../deck/source.ts'
import type { Seal } from '../play/seal.ts'
import type { Signer } from '../play/token.ts'
import type { KeptStatistics } from '../scores/kept-statistics.ts'
import type { Snapshots } from '../scores/snapshot.ts'
import type { CountTogether } from '../scores/tally/together.ts'

/** What every door finds in its context. */
export interface AppEnv {
  Bindings: Env & {
    /** A secret that a deployment can do without; wrangler.toml can only name those that it needs. */
    EDITOR_KEY?: string
  }
  Variables: {
    signer: Signer
    seal: Seal
    snapshots: Snapshots
    statistics: KeptStatistics
    together: CountTogether
    decks: DeckSource
    /** The token of an attempt that was read and is good: after a refusal it can go on. */
    attempt?: string
  }
}
