/** Parts that build decks and have no place in the Worker: the make halves and all that they need. */
const BUILD_TIME = [
  /^src\/cli\//,
  /^src\/story\/(?!source\.ts$)/,
  /^src\/deck\/compile\.ts$/,
  /^src\/questions\/(?:bank|make|relate|relation|difficulty|flaws|hash)\.ts$/,
  /^src\/questions\/(?:distractors|wording)\//,
  /^src\/questions\/kinds\/(?:.*\/)?make\.ts$/,
]

/** The libraries that the Worker is made of; all others are for building and testing. */
const WORKER_LIBRARIES: ReadonlySet<string> = new Set(['hono', 'pure-rand', 'valibot'])

/**
 * Which modules of the Worker it should not have.
 * @param modules paths from the project’s folder, as esbuild and imports write them
 */
export function notForTheWorker(modules: readonly string[]): string[] {
  return modules.filter((module) => {
    const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1]
    if (library) return !WORKER_LIBRARIES.has(library)
    return BUILD_TIME.some((pattern) => pattern.test(module))
  })
}
