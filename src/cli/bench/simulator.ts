import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Miniflare, type MiniflareWorkerConfig } from 'miniflare'
import { ASSETS, compatibilityDate, EDITOR_KEY, SIGNING_KEY } from './environment.ts'

type Bindings = NonNullable<MiniflareWorkerConfig['env']>

/** A Worker in the simulator: a module that can import the Worker’s own, and a KV. */
interface Simulated {
  name: string
  /** The Worker itself where nothing is said. */
  code?: string
  /** The KV that it is given; one of its own where nothing is said. */
  kv?: string
  /** The Worker whose object counts its scores, which can be itself. */
  counts?: string
  /** Another Worker that it can ask, as `OURS`. */
  asks?: string
}

export interface Simulator {
  /** Where a Worker of this name listens; no proxy stands before it. */
  port(name: string): Promise<number>
  /** The runtime’s process, where it can be found. */
  pid: number | undefined
  stop(): Promise<void>
}

/**
 * Workers with KV and Durable Objects on one workerd. Rate limits are left out: they would end a
 * load, and the Worker does without.
 * @param folder where KV is kept
 */
export async function simulate(
  code: string,
  workers: readonly Simulated[],
  folder: string,
): Promise<Simulator> {
  const before = new Set(children())
  const date = compatibilityDate()
  const miniflare = new Miniflare({
    resourcePersistencePath: folder,
    // Of a visitor’s address it would ask another host.
    cf: false,
    workers: workers.map((worker) => simulated(worker, code, date)),
  })
  await miniflare.ready
  const pid = children().find((child) => !before.has(child) && nameOf(child) === 'workerd')
  return {
    async port(name) {
      return Number((await miniflare.unsafeGetDirectURL(name)).port)
    },
    pid,
    stop: () => miniflare.dispose(),
  }
}

function simulated({ name, code, kv = name, counts, asks }: Simulated, ours: string, date: string) {
  const module = (contents: string) => ({ type: 'esm' as const, contents })
  const others: Bindings = {
    ...(counts !== undefined && {
      TALLY: { type: 'durable-object', worker: counts, exportName: 'Tally' },
      DESK: { type: 'durable-object', worker: counts, exportName: 'Desk' },
    }),
    ...(asks !== undefined && { OURS: { type: 'worker', worker: asks } }),
  }
  return {
    config: {
      name,
      compatibilityDate: date,
      manifest: {
        mainModule: code === undefined ? 'ours.js' : 'variant.js',
        modules: {
          'ours.js': module(ours),
          ...(code !== undefined && { 'variant.js': module(code) }),
        },
      },
      ...(counts === name && {
        exports: { Tally: KEPT_IN_SQLITE, Desk: KEPT_IN_SQLITE },
      }),
      env: {
        SIGNING_KEY: { type: 'text' as const, value: SIGNING_KEY },
        EDITOR_KEY: { type: 'text' as const, value: EDITOR_KEY },
        TALLY_SHARDS: { type: 'text' as const, value: '1' },
        SCORES: { type: 'kv' as const, id: kv },
        DECKS: { type: 'kv' as const, id: `${kv}-decks` },
        ASSETS: { type: 'disk' as const, path: resolve(ASSETS) },
        ...others,
      },
    },
    dev: { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] },
  }
}

const KEPT_IN_SQLITE = { type: 'durable-object', storage: 'sqlite' } as const

/** The processes that this one has started, where the system tells. */
function children(): number[] {
  try {
    return readdirSync('/proc/self/task').flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    )
  } catch {
    return []
  }
}

const nameOf = (pid: number): string => readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
