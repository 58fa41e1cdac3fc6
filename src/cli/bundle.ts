import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'

export interface Bundle {
  code: string
  /** In bytes. */
  size: number
  zipped: number
  /** The modules that left something in it, by their paths from the project’s folder. */
  modules: string[]
}

/** Bundles the Worker, or another entry, as wrangler does for a deployment. */
export function bundle(entry = 'src/worker.ts'): Bundle {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [entry],
    outdir: 'dist',
    write: false,
    metafile: true,
    bundle: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
    logLevel: 'warning',
  })
  const bytes = Buffer.concat(outputFiles.map(({ contents }) => contents))
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([module, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [module] : [],
    ),
  )
  return { code: bytes.toString(), size: bytes.length, zipped: gzipSync(bytes).length, modules }
}

/** Parts that build decks and have no place in the Worker: the make halves and all that they need. */
const BUILD_TIME = [
  /^src\/(?:cli|draft)\//,
  /^src\/story\/(?!source\.ts$)/,
  /^src\/deck\/compile\.ts$/,
  /^src\/questions\/(?:bank|exposure|make|relate|relation|difficulty|flaws|hash)\.ts$/,
  /^src\/questions\/(?:distractors|wording)\//,
  /^src\/questions\/kinds\/(?:.*\/)?make\.ts$/,
]

/** The libraries that the Worker is made of; all others are for building and testing. */
const WORKER_LIBRARIES: ReadonlySet<string> = new Set(['hono', 'pure-rand', 'valibot'])

/**
 * Which modules of the Worker it should not have.
 * @param modules paths from the project’s folder, as esbuild writes them
 */
export function notForTheWorker(modules: readonly string[]): string[] {
  return modules.filter((module) => {
    const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1]
    if (library) return !WORKER_LIBRARIES.has(library)
    return BUILD_TIME.some((pattern) => pattern.test(module))
  })
}
