import type { Built } from './building.ts'
import type { Scores } from './scores.ts'
import type { Served } from './serving.ts'

/** All that `npm run bench` finds out, as `--json` prints it. */
export interface Results {
  machine: {
    processors: number
    model: string
    node: string
    workerd: string
    /** How many processes wanted a processor, a minute’s mean, before it began. */
    load: number
    date: string
  }
  building: Built[]
  worker: { bytes: number; zippedBytes: number; startUpMs: number | null }
  serving: Served[]
  scores: Scores
}
